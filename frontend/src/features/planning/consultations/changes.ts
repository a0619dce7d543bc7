import { useQueryClient } from '@tanstack/react-query'

import { forget } from '@/api/pages'
import { useWrite } from '@/api/writing'

export function useCreateConsultation() {
  const cache = useQueryClient()
  return useWrite('post', '/v1/consultations', {
    onSuccess: () => forget(cache, '/v1/consultations', '/v1/editions'),
  })
}
