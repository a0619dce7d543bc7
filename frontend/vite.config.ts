import react from '@vitejs/plugin-react'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

import { apiDocs } from './tools/api-docs/plugin.ts'
import { budget } from './tools/budget.ts'
import { compressed } from './tools/compressed.ts'
import { messages } from './tools/messages/plugin.ts'
import { twoPages } from './tools/two-pages.ts'

const api = process.env.TRIADA_API ?? 'http://127.0.0.1:8000'

/** The same source on a runtime of a third of the size; `PUBLIC_RUNTIME=react` takes the large one. */
const small: Record<string, string> =
  process.env.PUBLIC_RUNTIME === 'react'
    ? {}
    : {
        'react/jsx-runtime': 'preact/jsx-runtime',
        'react-dom/client': 'preact/compat/client',
        'react-dom': 'preact/compat',
        react: 'preact/compat',
        'use-sync-external-store/shim/index.js': 'preact/compat',
      }

const source = { '@': `${import.meta.dirname}/src` }

const common = {
  // A file small enough to become a data: address would be refused by the page's own policy.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  emptyOutDir: false,
}

/**
 * Three files and the screen's own: else every small part that two screens share would be a request.
 * `queries` are the files with what screens ask for, which is known before a screen is there: see app/screens.
 */
const chunksWith = (...queries: string[]) => ({
  output: {
    codeSplitting: {
      groups: [
        // Writing and going on in a list are not what a page begins with.
        {
          name: 'react',
          test: /node_modules\/(?!.*(mutationObserver|useMutation|nfiniteQuery|virtual|idb-keyval))/,
        },
        { name: 'shared', test: new RegExp(`src/features/.*/(${queries.join('|')})\\.ts$`) },
        { name: 'shared', test: /src\/(ui|lib|api)\//, minShareCount: 5 },
        // What happened to a plan stands on few pages, so that the others do not wait for it.
        {
          name: 'life',
          test: /src\/features\/planning\/(adoption|chapters|consultations|differences|versions)\//,
        },
        // Records related to a plan, goal or measure; the other pages have none of it.
        {
          name: 'related-records',
          test: /src\/(features\/planning\/(needs|alignments|attachments)|pages\/public\/parts\/related-records)/,
          minShareCount: 2,
        },
        // Curves stand where a measure has indicators; a plan and a list of hits have none.
        {
          name: 'charts',
          test: /src\/(ui\/charts|features\/planning\/indicators)\//,
          minShareCount: 2,
        },
        { name: 'parts', test: /src\/(ui|features|pages)\//, minShareCount: 2 },
      ],
    },
  },
})

const WORK_QUERIES = ['alignments', 'needs', 'proposals', 'workbooks']
const QUERIES = [
  'authorities',
  'chapters',
  'goals',
  'indicators',
  'measures',
  'plans',
  'projects',
  'versions',
  'me',
]

const BUILDS: Record<string, ViteUserConfig> = {
  public: {
    resolve: { alias: { ...source, ...small } },
    plugins: [react(), messages(), apiDocs(), compressed(), budget({ script: 35, style: 6, chunk: 10 })],
    build: {
      ...common,
      assetsDir: 'assets/public',
      rolldownOptions: { input: 'index.html', ...chunksWith(...QUERIES) },
    },
  },
  workspace: {
    resolve: { alias: source },
    plugins: [react(), messages(), compressed(), budget({ script: 130, style: 12, chunk: 100 })],
    build: {
      ...common,
      assetsDir: 'assets/workspace',
      rolldownOptions: { input: 'workspace.html', ...chunksWith(...QUERIES, ...WORK_QUERIES) },
    },
  },
  // Writes the first HTML inside the API's own process, which has no browser and no Node.
  server: {
    resolve: { alias: { ...source, ...small } },
    plugins: [react(), messages()],
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    build: {
      ...common,
      outDir: 'dist/server',
      lib: { entry: 'src/server.tsx', formats: ['iife'], name: 'page', fileName: () => 'page.js' },
    },
  },
}

export default defineConfig(({ mode }) => ({
  resolve: { alias: source },
  plugins: [react(), messages(), twoPages()],
  server: { proxy: { '/v1': api, '/api-docs': api } },
  test: {
    environment: 'happy-dom',
    projects: [
      // What draws nothing shares one window; what draws has one of its own for each file.
      { extends: true, test: { name: 'plain', include: ['{src,tools}/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: { name: 'drawn', include: ['src/**/*.test.tsx'], setupFiles: ['./tests/unit-setup.ts'] },
      },
    ],
  },
  ...BUILDS[mode],
}))
