import type { ComponentProps } from 'react'

type Props = ComponentProps<'button'> & {
  look?: 'main' | 'plain' | 'quiet'
  /** Keeps its place and focus while something runs, and does nothing. */
  busy?: boolean
}

export function Button({ look = 'plain', busy = false, type = 'button', onClick, ...rest }: Props) {
  return (
    <button
      type={type}
      className={`button ${look}`}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  )
}
