import { useQueryClient } from '@tanstack/react-query'

import { forget } from '@/api/pages'
import { useWrite } from '@/api/writing'

function useForgetConsultations() {
  const cache = useQueryClient()
  return () => forget(cache, '/v1/consultations', '/v1/editions')
}

export const useCreateConsultation = () =>
  useWrite('post', '/v1/consultations', { onSuccess: useForgetConsultations() })

export const useChangeConsultation = () =>
  useWrite('patch', '/v1/consultations/{consultation_id}', { onSuccess: useForgetConsultations() })

export const useDeleteConsultation = () =>
  useWrite('delete', '/v1/consultations/{consultation_id}', { onSuccess: useForgetConsultations() })
