import { useState } from 'react'

import { useCountryProfiles } from '@/features/commons/authorities/authorities'
import { tokenOf } from '@/features/commons/identity/invitations'
import { useMe } from '@/features/commons/identity/me'
import { useSetupState } from '@/features/commons/identity/setup'
import { type Country, SetupForm } from '@/features/commons/identity/setup-form'
import { usePlans } from '@/features/planning/plans/plans'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { FirstSteps } from '@/pages/workspace/parts/first-steps'
import { Button } from '@/ui/button'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'
import { Loaded, Skeleton } from '@/ui/loaded'

const STEPS = ['town', 'you', 'villages', 'people', 'plan'] as const

type Step = (typeof STEPS)[number]

/** The first day of a town, in plain words and five steps. */
export function SetupPage() {
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
          <AlreadySetUp onStep={setStep} />
        )
      }
    </Loaded>
  )
}

/** Who was interrupted goes on with what is left; everybody else is told where to go. */
function AlreadySetUp({ onStep }: { onStep: (step: Step) => void }) {
  const { t } = useSpeech()
  const { user, roles, known } = useMe()
  const town = roles.find(({ role }) => role === 'administrator')
  const plans = usePlans(town?.authority_id)
  if (!known) return <Skeleton />
  const unfinished = town !== undefined && plans.data?.items.length === 0
  return (
    <>
      <Heading
        title={t('setup.title')}
        below={<p className="lead">{t(user ? 'setup.done' : 'setup.closed')}</p>}
      />
      <p className="row">
        {unfinished && (
          <Button look="main" onClick={() => onStep('villages')}>
            {t('setup.resume')}
          </Button>
        )}
        {user ? (
          <ButtonLink href={paths.work}>{t('frame.work')}</ButtonLink>
        ) : (
          <ButtonLink href={paths.signInTo(paths.setup)}>{t('frame.sign-in')}</ButtonLink>
        )}
      </p>
    </>
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
  const authority = roles.find(({ role }) => role === 'administrator')
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
