import { useMutation, useQueryClient } from '@tanstack/react-query'

import { onlyOnce, server } from '@/api/client'
import { forget, outdate } from '@/api/pages'
import { useWrite } from '@/api/writing'

import { type Proposal, proposalQuery } from './proposals'

const LISTS = ['/v1/editions/{edition_id}/proposals'] as const
const PLAN = ['/v1/editions', '/v1/goals', '/v1/measures', '/v1/plans'] as const

/** The document itself is the body; it is read and not kept. */
export function useProposeFromFile(editionId: string, language: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (file: File) => {
      const { data } = await server.POST('/v1/proposals', {
        params: { query: { edition_id: editionId, file_name: file.name, language }, header: onlyOnce() },
        body: file as unknown as string,
        bodySerializer: (body) => body,
        headers: { 'Content-Type': 'application/octet-stream' },
      })
      return data
    },
    onSuccess: () => forget(cache, ...LISTS),
  })
}

export function useProposeFromText() {
  const cache = useQueryClient()
  return useWrite('post', '/v1/editions/{edition_id}/proposals', { onSuccess: () => forget(cache, ...LISTS) })
}

/** What the server answers is what the screen shows next: its version goes with the next decision. */
export function useReview() {
  const cache = useQueryClient()
  return useWrite('patch', '/v1/proposals/{proposal_id}', {
    onSuccess: (proposal: Proposal) => {
      cache.setQueryData(proposalQuery(proposal.id).queryKey, proposal)
      return forget(cache, ...LISTS)
    },
  })
}

export function useTake() {
  const cache = useQueryClient()
  return useWrite('post', '/v1/proposals/{proposal_id}/take', {
    onSuccess: () => forget(cache, '/v1/proposals', ...LISTS, ...PLAN),
  })
}

export function useDeleteProposal() {
  const cache = useQueryClient()
  return useWrite('delete', '/v1/proposals/{proposal_id}', {
    onSuccess: () => outdate(cache, '/v1/proposals', ...LISTS),
  })
}
