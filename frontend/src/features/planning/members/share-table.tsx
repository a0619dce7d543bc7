import type { Schema } from '@/api/types'
import { useT } from '@/lib/messages'
import { Words } from '@/ui/words'

/** Each measure once: with its only member, or jointly. */
export function ShareTable({ shares }: { shares: Schema<'SharesRead'> }) {
  const t = useT()
  return (
    <div className="scroll" role="region" aria-label={t('member.shares')} tabIndex={0}>
      <table>
        <caption>{t('member.shares-lead')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('member.organisation')}</th>
            <th scope="col" className="number">
              {t('reach.own')}
            </th>
            <th scope="col" className="number">
              {t('reach.shared')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.members.map(({ member_id, organisation_name, own, shared }) => (
            <tr key={member_id}>
              <th scope="row">
                <Words text={organisation_name} />
              </th>
              <td className="number">{own}</td>
              <td className="number muted">{shared}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('member.jointly')}</th>
            <td className="number">{shares.jointly}</td>
            <td />
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('member.in-all')}</th>
            <td className="number">{shares.measures}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
