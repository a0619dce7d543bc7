import { useState } from 'react'

import { useCountryProfiles } from '@/features/commons/authorities/authorities'
import { useMe } from '@/features/commons/identity/me'
import { useSetupState } from '@/features/commons/identity/setup'
import { type Country, SetupForm } from '@/features/commons/identity/setup-form'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { FirstSteps } from '@/pages/parts/first-steps'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'
import { Loaded } from '@/ui/loaded'

const STEPS = ['town', 'you', 'villages', 'people', 'plan'] as const

type Step = (typeof STEPS)[number]

/** The token stands behind #, so that no server and no log sees it. */
const tokenOf = (hash: string) => new URLSearchParams(hash.slice(1)).get('token') ?? ''

/** The first day of a town, in plain words and five steps. */
export function SetupPage() {
  const { t } = useSpeech()
  const [token] = useState(() => tokenOf(window.location.hash))
  const [step, setStep] = useState<Step>('town')
  const state = useSetupState()
  const started = step !== 'town'
  return (
    <Loaded screen query={state}>
      {({ open }) =>
        open || started ? (
          <Wizard token={token} step={step} onStep={setStep} />
        ) : (
          <>
            <Heading title={t('setup.title')} below={<p className="lead">{t('setup.closed')}</p>} />
            <ButtonLink href={paths.signIn}>{t('frame.sign-in')}</ButtonLink>
          </>
        )
      }
    </Loaded>
  )
}

interface Props {
  token: string
  step: Step
  onStep: (step: Step) => void
}

function Wizard({ token, step, onStep }: Props) {
  const { language, t } = useSpeech()
  const profiles = useCountryProfiles()
  const { roles } = useMe()
  const authority = roles[0]
  const at = STEPS.indexOf(step)
  if (step === 'town' && !token) {
    return <Heading title={t('setup.title')} below={<p className="lead">{t('setup.no-token')}</p>} />
  }
  return (
    <>
      <Heading key={step} title={t(`setup.${step}-title`)} below={<Progress step={step} />}>
        {t(`setup.${step}-title`)}
      </Heading>
      <div className="stack">
        <p className="lead">{t(`setup.${step}-lead`)}</p>
        {step === 'town' || step === 'you' ? (
          <Loaded query={profiles}>
            {({ items }) => (
              <SetupForm
                token={token}
                step={step}
                countries={items.map((profile): Country => ({
                  value: profile.country,
                  words: words(profile.name, language),
                  language: profile.languages[0] ?? language,
                }))}
                onTown={() => onStep('you')}
                onDone={() => onStep('villages')}
              />
            )}
          </Loaded>
        ) : (
          authority && (
            <FirstSteps
              step={step}
              authorityId={authority.authority_id}
              onNext={() => onStep(STEPS[at + 1] ?? 'plan')}
            />
          )
        )}
      </div>
    </>
  )
}

function Progress({ step }: { step: Step }) {
  const { t } = useSpeech()
  return (
    <ol className="steps" aria-label={t('setup.steps')}>
      {STEPS.map((name) => (
        <li key={name} aria-current={name === step ? 'step' : undefined}>
          {t(`setup.${name}`)}
        </li>
      ))}
    </ol>
  )
}
