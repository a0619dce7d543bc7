import type { ComponentType } from 'react'

import { useAuthority } from '@/features/commons/authorities/authorities'

export interface Identified {
  id: string
}

type Loaded = ComponentType<Identified>

interface RouteRecord {
  authority_id: string
  /** The edition in which the record stands, where there is one. */
  edition_id?: string | null
}

/** Reads the record that the address of a screen names; the screen asks for it anyway. */
export type UseRouteRecord = (id: string) => { data?: RouteRecord | undefined }

/** Of a screen that belongs to no authority. */
export const useNoRecord: UseRouteRecord = () => ({})
/** Of a screen whose address names the authority itself. */
export const useAuthorityAsRecord: UseRouteRecord = (id) => ({ data: { authority_id: id } })

/** An address of ours and the screen behind it, fetched when somebody goes there. */
export interface Screen {
  path: string
  load: () => Promise<Loaded>
  useRouteRecord: UseRouteRecord
  /** Whether it says texts that no other screen says (`tools/messages/plugin.ts`). */
  long: boolean
}

export const screen = <Name extends string>(
  path: string,
  load: () => Promise<Record<Name, Loaded>>,
  name: Name,
  useRouteRecord = useNoRecord,
  long = false,
): Screen => ({ path, load: async () => (await load())[name], useRouteRecord, long })

type OfRoute = Pick<Screen, 'useRouteRecord'> & Identified

/** The authority on whose pages a screen stands, with its looks, words and contacts. */
export const useAuthorityOf = ({ useRouteRecord, id }: OfRoute) =>
  useAuthority(useRouteRecord(id).data?.authority_id).data

/** The edition in which what a screen shows stands. */
export const useEditionOf = ({ useRouteRecord, id }: OfRoute) => useRouteRecord(id).data?.edition_id
