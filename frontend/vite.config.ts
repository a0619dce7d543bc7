import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

import { apiDocs } from './tools/api-docs/plugin.ts'
import { budget } from './tools/budget.ts'
import { messages } from './tools/messages/plugin.ts'

const api = process.env.TRIADA_API ?? 'http://127.0.0.1:8000'

export default defineConfig({
  plugins: [react(), messages(), apiDocs(), budget({ script: 130, style: 6 })],
  resolve: { alias: { '@': `${import.meta.dirname}/src` } },
  build: {
    // A file small enough to become a data: address would be refused by the page's own policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Without this every small part that two screens share becomes a request of its own.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules/ },
            { name: 'shared', test: /src\/(ui|lib|api)\// },
          ],
        },
      },
    },
  },
  server: { proxy: { '/v1': api, '/api-docs': api } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    setupFiles: ['./tests/unit-setup.ts'],
  },
})
