import { Icon, type IconName } from './icon'

export type Tone = 'done' | 'on-track' | 'delayed' | 'at-risk' | 'not-started' | 'cancelled'

export interface Look {
  tone: Tone
  icon: IconName
}

/** A state is an icon, a word and a colour, never the colour alone. */
export function Badge({ tone, icon, children }: Look & { children: string }) {
  return (
    <span className={`badge tone-${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
