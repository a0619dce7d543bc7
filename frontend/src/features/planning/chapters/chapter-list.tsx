import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { ChapterBrief } from './chapters'

/** The chapters of a plan, to be read one by one. */
export function ChapterList({ chapters }: { chapters: ChapterBrief[] }) {
  return (
    <ol className="lines">
      {chapters.map((chapter) => (
        <li key={chapter.id}>
          <Link href={paths.chapter(chapter.id)}>
            <Words text={chapter.title} />
          </Link>
        </li>
      ))}
    </ol>
  )
}
