import type { Plugin } from 'vite'

import { ofWorkspace } from '../src/lib/workspace.ts'

/** In development one server gives both pages, each at its own addresses. */
export function twoPages(): Plugin {
  return {
    name: 'triada-two-pages',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url && ofWorkspace(request.url)) request.url = '/workspace.html'
        next()
      })
    },
  }
}
