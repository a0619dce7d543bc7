import { useT } from '@/lib/messages'

import { type Role, ROLES } from './people'

const PLANNERS: Role[] = ['administrator', 'coordinator']
const WRITERS: Role[] = [...PLANNERS, 'editor']

/** What each role may do, as the server decides it. */
const DEEDS = [
  { key: 'settings.may-read', roles: [...WRITERS, 'reader'] },
  { key: 'settings.may-write', roles: WRITERS },
  { key: 'settings.may-plan', roles: PLANNERS },
  { key: 'settings.may-publish', roles: PLANNERS },
  { key: 'settings.may-places', roles: PLANNERS },
  { key: 'settings.may-settings', roles: PLANNERS },
  { key: 'settings.may-people', roles: ['administrator'] },
] as const satisfies { key: string; roles: readonly Role[] }[]

export function RolesTable() {
  const t = useT()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('settings.may-title')}>
      <table>
        <caption>{t('settings.may-title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings.may-what')}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {t(`people.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DEEDS.map(({ key, roles }) => (
            <tr key={key}>
              <th scope="row">{t(key)}</th>
              {ROLES.map((role) => (
                <td key={role}>{t((roles as readonly Role[]).includes(role) ? 'yes' : 'no')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
