const about = (page: string) => (page ? `?page=${encodeURIComponent(page)}` : '')

/** The addresses of our screens, without the language before them. */
export const paths = {
  home: '',
  searchPage: '/search',
  search: (query: string) => `/search?q=${encodeURIComponent(query)}`,
  edition: (id: string) => `/editions/${id}`,
  timeline: (edition: string) => `/editions/${edition}/timeline`,
  editionWork: (id: string) => `/work/editions/${id}`,
  measuresGrid: (id: string) => `/work/editions/${id}/measures`,
  needs: (edition: string) => `/work/editions/${edition}/needs`,
  needsTable: (edition: string) => `/work/editions/${edition}/needs-table`,
  newNeed: (edition: string, measure = '') =>
    `/work/editions/${edition}/new-need${measure && `?measure=${measure}`}`,
  needEdit: (id: string) => `/work/needs/${id}`,
  alignments: (edition: string) => `/work/editions/${edition}/alignments`,
  /** From the alignments of an edition, to which one goes back. */
  externalPlan: (id: string, edition: string) => `/work/external-plans/${id}?edition=${edition}`,
  proposals: (edition: string) => `/work/editions/${edition}/proposals`,
  proposal: (id: string) => `/work/proposals/${id}`,
  members: (edition: string) => `/work/editions/${edition}/members`,
  member: (id: string) => `/members/${id}`,
  attachments: (edition: string) => `/work/editions/${edition}/attachments`,
  workbook: (edition: string) => `/work/editions/${edition}/workbook`,
  workbookImport: (id: string) => `/work/workbook-imports/${id}`,
  /** The spreadsheets themselves, as the API gives them. */
  workbookFile: (edition: string, language: string, ids = true) =>
    `/v1/editions/${edition}/workbook?language=${language}${ids ? '' : '&ids=false'}`,
  workbookTemplate: (language: string) => `/v1/workbook-template?language=${language}`,
  editionEdit: (id: string) => `/work/editions/${id}/edit`,
  editionLife: (id: string) => `/work/editions/${id}/life`,
  nextCycle: (edition: string) => `/work/editions/${edition}/next-cycle`,
  chaptersWork: (edition: string) => `/work/editions/${edition}/chapters`,
  chapterEdit: (id: string) => `/work/chapters/${id}`,
  chapter: (id: string) => `/chapters/${id}`,
  completeness: (edition: string) => `/work/editions/${edition}/completeness`,
  editionChanges: (id: string) => `/work/editions/${id}/changes`,
  changes: (version: string) => `/versions/${version}/changes`,
  version: (id: string) => `/versions/${id}`,
  /** The frozen bytes themselves, as the API gives them. */
  versionContent: (id: string) => `/v1/versions/${id}/content`,
  attachment: (id: string) => `/v1/attachments/${id}/content`,
  versionDocument: (id: string, kind: string, form: string, latin: boolean) =>
    `/v1/versions/${id}/document?kind=${kind}&form=${form}${latin ? '&script=Latn' : ''}`,
  differenceDocument: (of: 'versions' | 'editions', id: string, form: string, latin: boolean) =>
    `/v1/${of}/${id}/difference/document?form=${form}${latin ? '&script=Latn' : ''}`,
  goalEdit: (id: string) => `/work/goals/${id}`,
  newGoal: (edition: string) => `/work/editions/${edition}/new-goal`,
  newMeasure: (edition: string, goal?: string) =>
    `/work/editions/${edition}/new-measure${goal ? `?goal=${goal}` : ''}`,
  goal: (id: string) => `/goals/${id}`,
  indicator: (id: string) => `/indicators/${id}`,
  project: (id: string) => `/projects/${id}`,
  measure: (id: string) => `/measures/${id}`,
  measureEdit: (id: string) => `/work/measures/${id}`,
  authority: (id: string) => `/authorities/${id}`,
  organisations: '/organisations',
  organisation: (id: string) => `/organisations/${id}`,
  territory: (id: string) => `/territories/${id}`,
  /** Statements of accessibility; `page` is the one that a reader comes from and may complain of. */
  accessibility: (page = '') => `/accessibility${about(page)}`,
  statement: (authority: string, page = '') => `/authorities/${authority}/accessibility${about(page)}`,
  /** A receipt stands behind the #, which no browser sends. */
  receipt: (receipt = '') => `/accessibility/report${receipt && `#${receipt}`}`,
  privacy: '/privacy',
  data: '/data',
  signIn: '/sign-in',
  signInTo: (next: string) => `/sign-in?next=${encodeURIComponent(next)}`,
  setup: '/setup',
  work: '/work',
  newPlan: (authority: string) => `/work/authorities/${authority}/new-plan`,
  newEdition: (plan: string) => `/work/plans/${plan}/new-edition`,
  people: (authority: string) => `/work/authorities/${authority}/people`,
  settings: (authority: string) => `/work/authorities/${authority}/settings`,
  reports: (authority: string) => `/work/authorities/${authority}/reports`,
  territories: (authority: string) => `/work/authorities/${authority}/territories`,
} as const
