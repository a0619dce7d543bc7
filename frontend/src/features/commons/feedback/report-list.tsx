import { formatMoment } from '@/lib/dates'
import { isLanguage, LANGUAGE_NAMES } from '@/lib/language'
import { useSpeech } from '@/lib/messages'
import { Facts } from '@/ui/facts'
import { Fold } from '@/ui/fold'

import { AnswerForm } from './answer-form'
import type { Report } from './reports'
import { Written } from './written'

interface Props {
  reports: Report[]
  onAnswered: (report: Report) => void
}

const SHORT = 90

/** Its first words, by which one report is told from another. */
const beginning = (message: string): string =>
  message.length > SHORT ? `${message.slice(0, SHORT).trimEnd()}…` : message

/** Reports, each to be opened; what waits for an answer can be answered. */
export function ReportList({ reports, onAnswered }: Props) {
  const { language } = useSpeech()
  return (
    <ul className="lines reading">
      {reports.map((report) => (
        <li key={report.id}>
          <Fold
            summary={
              <span>
                {formatMoment(report.created_at, language)} {' · '} {report.page} {' · '}
                <span lang={report.language}>{beginning(report.message)}</span>
              </span>
            }
          >
            <Whole report={report} />
            {report.state === 'open' && <AnswerForm report={report} onDone={() => onAnswered(report)} />}
          </Fold>
        </li>
      ))}
    </ul>
  )
}

function Whole({ report }: { report: Report }) {
  const { language, t } = useSpeech()
  const { page, message, contact, answer, answered_at, anonymous, language: tag } = report
  return (
    <Facts
      facts={[
        { name: t('report.page'), value: <a href={page}>{page}</a> },
        {
          name: t('report.message'),
          value: (
            <div lang={tag}>
              <Written words={message} />
            </div>
          ),
        },
        { name: t('report.who'), value: t(anonymous ? 'report.anonymous' : 'report.signed-in') },
        { name: t('report.language'), value: isLanguage(tag) ? LANGUAGE_NAMES[tag] : tag },
        {
          name: t('report.contact'),
          value: contact ? <a href={`mailto:${contact}`}>{contact}</a> : t('report.no-contact'),
        },
        answered_at !== null && { name: t('report.answered-at'), value: formatMoment(answered_at, language) },
        answer !== null && {
          name: t('report.answer'),
          value: (
            <div lang={tag}>
              <Written words={answer} />
            </div>
          ),
        },
      ]}
    />
  )
}
