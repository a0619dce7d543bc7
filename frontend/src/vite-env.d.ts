declare module 'virtual:messages/*' {
  type Compiled = import('./lib/messages').Compiled
  const catalogue: Compiled
  export default catalogue
  export const wordings: Record<string, Compiled>
}
