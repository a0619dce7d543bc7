import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import { type Extract, REACHES, type Reach } from './members'

type Line = Extract['measures'][number]

/** What of the joint plan concerns one member: its own first, what is everybody's last. */
export function ExtractList({ measures }: { measures: Line[] }) {
  const { t } = useSpeech()
  const of = (reach: Reach) => measures.filter((measure) => measure.reach === reach)
  return REACHES.filter((reach) => of(reach).length > 0).map((reach) => (
    <section key={reach} className="stack narrow">
      <h2>
        {t(`reach.${reach}`)} ({of(reach).length})
      </h2>
      <ul className="lines">
        {of(reach).map((measure) => (
          <li key={measure.id} className="stack narrow">
            <p>
              {measure.code && <span className="code-of">{measure.code}</span>}
              <Link href={paths.measure(measure.id)}>
                <Words text={measure.title} />
              </Link>
            </p>
            <p className="muted small">
              {t(`measure-state.${measure.state}`)}
              {measure.shared_with.length > 0 && ` · ${t('member.with')} `}
              {measure.shared_with.map(({ id, organisation_name }, n) => (
                <span key={id}>
                  {n > 0 && ', '}
                  <Words text={organisation_name} />
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  ))
}
