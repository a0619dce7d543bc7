declare module 'virtual:messages/*' {
  const compiled: import('./lib/messages').Compiled
  export default compiled
}
