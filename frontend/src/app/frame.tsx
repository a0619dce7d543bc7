import type { ReactNode } from 'react'

import { useT } from '@/lib/messages'

import { Bottom } from './bottom'
import type { Scene } from './scene'
import { Offline } from './offline'
import { Top } from './top'

interface Props {
  scene: Scene
  /** What stands under the head of every page of this build. */
  below?: ReactNode
  children: ReactNode
}

export function Frame({ scene, below, children }: Props) {
  const t = useT()
  return (
    <>
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <Top />
      <Offline />
      {below}
      <main id="content" tabIndex={-1}>
        <div className="inner">{children}</div>
      </main>
      <Bottom key={scene.address} scene={scene} />
    </>
  )
}
