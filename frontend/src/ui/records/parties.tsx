import type { Party } from '@/api/types'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'

import { Facts } from '../facts'
import { Link } from '../link'
import { Words } from '../words'

/** Who does what, by role: one line of a list for each body. */
export function Parties({ parties }: { parties: Party[] }) {
  const t = useT()
  const roles = [...new Set(parties.map((party) => party.role))]
  return (
    <Facts
      facts={roles.map((role) => ({
        name: t(`role.${role}`),
        value: parties
          .filter((party) => party.role === role)
          .map((party, at) => (
            <p key={at}>
              <OneParty party={party} />
            </p>
          )),
      }))}
    />
  )
}

/** An organisation by its name, or a working group or a class of bodies in the plan's own words. */
function OneParty({ party }: { party: Party }) {
  const { organisation_id, organisation_name, body, note } = party
  return (
    <>
      {organisation_id && organisation_name && (
        <Link href={paths.organisation(organisation_id)}>
          <Words text={organisation_name} />
        </Link>
      )}
      {body && <Words text={body} />}
      {note && (
        <span className="muted">
          {' '}
          (<Words text={note} />)
        </span>
      )}
    </>
  )
}
