const OF_WORKSPACE = /^\/[^/]+\/(work|sign-in|setup)(?=[/?#]|$)/

/** Whether an address, with its language, belongs to the workspace; all others are for everybody. */
export const ofWorkspace = (address: string): boolean => OF_WORKSPACE.test(address)
