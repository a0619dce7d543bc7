import type { Translate } from '@/lib/messages'
import type { Text } from '@/lib/text'

type Audiences = Partial<Record<string, 'internal' | 'shared' | 'public' | null>>

/** A text in all its languages on one line. */
export const textInWords = (text: Text, t: Translate): string =>
  Object.values(text.values).join(' / ') || t('clash.nothing')

export const yesOrNo = (value: boolean, t: Translate): string => t(value ? 'yes' : 'no')

/** Who reads which field, field by field. */
export const audiencesInWords = (
  said: Audiences,
  labelOf: (field: string, t: Translate) => string,
  t: Translate,
): string =>
  Object.entries(said)
    .map(([field, audience]) => `${labelOf(field, t)} – ${t(`publicity.${audience ?? 'public'}`)}`)
    .join('; ') || t('clash.nothing')
