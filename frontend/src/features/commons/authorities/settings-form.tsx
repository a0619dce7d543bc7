import { ifMatch } from '@/api/client'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { EditingForm } from '@/ui/editing/editing-form'
import { useEditing } from '@/ui/editing/use-editing'
import { faultAt } from '@/ui/error-summary'
import { ButtonLink } from '@/ui/link'

import type { Authority } from './authorities'
import { authorityDraftOf, authorityPatch, pointerOf, settingField } from './authority-draft'
import { useChangeAuthority } from './change-authority'
import { settingLabel, useDescribeSetting } from './describe-setting'
import { SettingsFields } from './settings-fields'

interface Props {
  authority: Authority
  /** Asks the server for the authority as it is now. */
  refresh: () => Promise<Authority>
}

const writtenOf = (authority: Authority) => ({
  version: authority.version,
  draft: authorityDraftOf(authority),
})

/** What an authority says about itself. */
export function SettingsForm({ authority, refresh }: Props) {
  const t = useT()
  const { mutateAsync } = useChangeAuthority()
  const path = { authority_id: authority.id }
  const editing = useEditing({
    name: `authority/${authority.id}`,
    now: writtenOf(authority),
    send: (version, base, draft) =>
      mutateAsync({ params: { path, header: ifMatch(version) }, body: authorityPatch(base, draft) }),
    refresh: async () => writtenOf(await refresh()),
  })
  const { draft, error, put } = editing
  return (
    <EditingForm
      editing={editing}
      clashTitle={t('settings.clash')}
      labelOf={(name) => settingLabel(name, t)}
      describe={useDescribeSetting()}
      fieldOf={settingField}
      back={paths.work}
    >
      <SettingsFields draft={draft} faultOf={(name) => faultAt(error, pointerOf(name))} onChange={put} />
      <p>
        <ButtonLink href={paths.statement(authority.id)}>{t('settings.see-statement')}</ButtonLink>
      </p>
    </EditingForm>
  )
}
