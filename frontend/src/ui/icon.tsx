const SHAPES = {
  check: <path d="m4 10.5 4 4 8-9" />,
  arrow: <path d="M3 10h13m-5-5 5 5-5 5" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4l3 2" />
    </>
  ),
  warning: <path d="M10 3 2.5 16.5h15zM10 8v4m0 2.2v.3" />,
  ring: <circle cx="10" cy="10" r="6.5" />,
  dot: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <circle cx="10" cy="10" r="2" fill="currentColor" />
    </>
  ),
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  away: <path d="M8 4h8v8M16 4 5 15" />,
  merge: <path d="M4 4c0 6 5 4 6 8v4m6-12c0 6-5 4-6 8m-3 1 3 3 3-3" />,
  pencil: <path d="m4 16 .8-3.6L13.6 3.6a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.2z" />,
  talk: <path d="M3 4h14v9H9l-4 3.5V13H3z" />,
  archive: <path d="M3 4h14v3.5H3zM4.5 7.5V16h11V7.5M8 11h4" />,
  info: (
    <>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M10 9v5M10 6v.4" />
    </>
  ),
  turn: <path d="m7.5 5 5 5-5 5" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13 13 4 4" />
    </>
  ),
  printer: <path d="M6 7V3h8v4M6 14H3V7h14v7h-3M6 11h8v6H6z" />,
  plus: <path d="M10 4v12M4 10h12" />,
  easy: <path d="M3 5h14M3 10h9M3 15h6m5.5-4.5v6m-2.5-2.5 2.5 2.5 2.5-2.5" />,
  text: <path d="M3 4h14M3 8h14M3 12h14M3 16h9" />,
  table: <path d="M3 4h14v12H3zM3 8h14M8 8v8" />,
  undo: <path d="M7 4 3 8l4 4M3 8h8a5 5 0 0 1 0 10H8" />,
  up: <path d="m5 11 5-5 5 5M10 6v10" />,
  down: <path d="m5 9 5 5 5-5M10 4v10" />,
  left: <path d="M12.5 5 7.5 10l5 5" />,
} as const

export type IconName = keyof typeof SHAPES

/** A picture beside a word; it says nothing by itself. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className}
      width="18"
      height="18"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  )
}

export function Wordmark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" fill="currentColor">
      <path d="M16 9.5 9 21.5h14z" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="16" cy="8" r="4.6" />
      <circle cx="7.4" cy="22.6" r="4.6" />
      <circle cx="24.6" cy="22.6" r="4.6" />
    </svg>
  )
}
