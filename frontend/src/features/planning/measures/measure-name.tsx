import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import { useMeasure } from './measures'

export function MeasureName({ id }: { id: string }) {
  const measure = useMeasure(id).data
  if (!measure) return null
  return (
    <Link href={paths.measure(id)}>
      <Words text={measure.title} />
    </Link>
  )
}
