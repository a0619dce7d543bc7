import { useMutation } from '@tanstack/react-query'
import type { OpenapiQueryClient } from 'openapi-react-query'

import { call } from './client'
import type { paths } from './schema'

type Method = Parameters<typeof call>[0]

/** A change that a screen can make, with the types of the API's description. */
export const useWrite = ((method: Method, path: string, options?: object) =>
  useMutation({
    mutationFn: (init: object) => call(method, path, init),
    ...options,
  })) as unknown as OpenapiQueryClient<paths>['useMutation']
