import type { Translate } from '@/lib/messages'
import type { Text } from '@/lib/text'

/** A text in all its languages on one line. */
export const textInWords = (text: Text, t: Translate): string =>
  Object.values(text.values).join(' / ') || t('clash.nothing')
