import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Proposal = Schema<'ProposalRead'>
export type Brief = Schema<'ProposalBrief'>
export type Candidate = Schema<'Candidate'>
export type CandidateWrite = Schema<'CandidateWrite'>
export type Piece = Candidate['source'][number]
export type Block = Proposal['blocks'][number]

export const KINDS = ['goal', 'measure'] as const satisfies Candidate['kind'][]

export const useProposals = (editionId: string) =>
  api.useQuery('get', '/v1/editions/{edition_id}/proposals', {
    params: { path: { edition_id: editionId }, query: { limit: 200 } },
  })

export const proposalQuery = (id: string) =>
  api.queryOptions('get', '/v1/proposals/{proposal_id}', { params: { path: { proposal_id: id } } })

export const useProposal = (id: string) =>
  api.useQuery('get', '/v1/proposals/{proposal_id}', { params: { path: { proposal_id: id } } })
