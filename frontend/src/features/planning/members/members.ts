import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Member = Schema<'MemberRead'>
export type Extract = Schema<'MemberExtract'>
export type Reach = Schema<'Reach'>

export const REACHES = ['own', 'shared', 'whole'] as const satisfies Reach[]

export const useMembers = (editionId: string) =>
  api.useQuery('get', '/v1/edition-members', { params: { query: { limit: 200, edition_id: editionId } } })

export const memberQuery = (id: string) =>
  api.queryOptions('get', '/v1/edition-members/{member_id}', { params: { path: { member_id: id } } })

export const useShares = (editionId: string) =>
  api.useQuery('get', '/v1/editions/{edition_id}/shares', { params: { path: { edition_id: editionId } } })

export const useExtract = (id: string) =>
  api.useQuery('get', '/v1/edition-members/{member_id}/extract', { params: { path: { member_id: id } } })
