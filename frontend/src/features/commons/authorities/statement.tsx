import type { ReactNode } from 'react'

import type { Schema } from '@/api/types'
import { formatDate } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { usePageContext } from '@/lib/page-context'
import { words } from '@/lib/text'
import { Facts } from '@/ui/facts'
import { Notice } from '@/ui/notice'
import { Prose, Words } from '@/ui/words'

import type { Authority } from './authorities'
import { Enforcement } from './statement-enforcement'

export type AccessibilityLaw = Schema<'AccessibilityLawRead'>

interface Props {
  authority: Authority
  /** What the country of the authority says about it; nothing where that is not established. */
  law: AccessibilityLaw | null
  /** Stands where the law's template has the ways of feedback. */
  form: ReactNode
}

/** The statement in the order of the law's template (EU 2018/1523), which the three countries share. */
export function Statement({ authority, law, form }: Props) {
  const { language, t } = useSpeech()
  const { accessibility } = authority
  return (
    <div className="stack wide reading">
      <Commitment authority={authority} law={law} />
      {accessibility ? (
        <Filled accessibility={accessibility} />
      ) : (
        <Notice kind="warning">
          <p>{t('statement.not-filled', { name: words(authority.name, language) })}</p>
        </Notice>
      )}
      <section className="stack">
        <h2>{t('statement.feedback')}</h2>
        <p>{t('statement.feedback-lead')}</p>
        <Contacts authority={authority} />
        {form}
      </section>
      <Enforcement country={authority.country} law={law} />
    </div>
  )
}

function Commitment({ authority, law }: Omit<Props, 'form'>) {
  const { language, t } = useSpeech()
  const { origin } = usePageContext()
  const name = words(authority.name, language)
  return (
    <section className="stack narrow">
      <p>{t(law ? 'statement.commitment' : 'statement.no-law', { name })}</p>
      {law && (
        <p>
          <strong>
            <Words text={law.law.title} />
          </strong>
          {` (${law.law.citation})`}
          {law.statement_paragraph && `, ${law.statement_paragraph}`}
          {!law.law.established && ` ${t('statement.unconfirmed')}`}
        </p>
      )}
      <p>{t('statement.scope', { address: origin })}</p>
      {!law?.statement_established && (
        <Notice>
          <p>{t('statement.unestablished')}</p>
        </Notice>
      )}
    </section>
  )
}

function Filled({ accessibility }: { accessibility: Schema<'AccessibilityRead'> }) {
  const { language, t } = useSpeech()
  const { status, gaps, reasons, method, prepared_on, reviewed_on } = accessibility
  const lacking = status !== 'full'
  return (
    <>
      <section className="stack narrow">
        <h2>{t('statement.status')}</h2>
        <p>{t(`statement.${status}`)}</p>
      </section>
      <section className="stack narrow">
        <h2>{t('statement.gaps')}</h2>
        <p>{t(gaps ? 'statement.gaps-lead' : lacking ? 'statement.gaps-unlisted' : 'statement.gaps-none')}</p>
        {gaps && <Prose text={gaps} />}
        {(lacking || gaps !== null || reasons !== null) && (
          <>
            <h3>{t('statement.reasons')}</h3>
            {reasons ? <Prose text={reasons} /> : <p>{t('statement.reasons-unlisted')}</p>}
          </>
        )}
      </section>
      <section className="stack narrow">
        <h2>{t('statement.prepared')}</h2>
        <p>{t('statement.prepared-on', { date: formatDate(prepared_on, language, t) })}</p>
        <p>{t(`statement.method-${method}`)}</p>
        <p>
          {reviewed_on
            ? t('statement.reviewed-on', { date: formatDate(reviewed_on, language, t) })
            : t('statement.not-reviewed')}
        </p>
      </section>
    </>
  )
}

function Contacts({ authority }: { authority: Authority }) {
  const { t } = useSpeech()
  const { content_manager, operator, country, website } = authority
  const email = authority.accessibility_email ?? authority.email
  // The Slovak template names both offices, so that a missing one is said.
  const named = country === 'SK'
  const office = (text: Authority['operator']) =>
    text ? <Words text={text} /> : t('statement.office-unknown')
  return (
    <Facts
      facts={[
        {
          name: t('statement.email'),
          value: email ? <a href={`mailto:${email}`}>{email}</a> : t('statement.no-email'),
        },
        website !== null && {
          name: t('contact.website'),
          value: <a href={website}>{website.replace(/^https?:\/\//, '')}</a>,
        },
        (named || content_manager !== null) && {
          name: t('statement.content-manager'),
          value: office(content_manager),
        },
        (named || operator !== null) && { name: t('statement.operator'), value: office(operator) },
      ]}
    />
  )
}
