import { useT } from '@/lib/messages'
import { Words } from '@/ui/words'

import type { Project } from './projects'

const LEVELS = ['overall', 'specific', 'focus'] as const

/** From what the project helps with to what it does itself, as lists within lists. */
export function ProjectGoals({ goals, level = 0 }: Pick<Project, 'goals'> & { level?: number }) {
  const t = useT()
  const name = LEVELS[level]
  if (!name) return null
  const here = goals.filter((goal) => goal.level === name)
  const below = <ProjectGoals goals={goals} level={level + 1} />
  if (here.length === 0) return below
  return (
    <ul className="ladder">
      {here.map((goal, at) => (
        <li key={goal.id}>
          <p className="muted small">{t(`project-goal.${name}`)}</p>
          <p>
            <Words text={goal.title} />
          </p>
          {at === here.length - 1 && below}
        </li>
      ))}
    </ul>
  )
}
