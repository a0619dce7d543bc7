import type { PlainKey, Translate } from '../messages'
import { type Text, words } from '../text'
import { isBlank } from '../text-patch'
import type { Field, Layout } from './types'

interface TextsLayout extends Layout {
  add: PlainKey
  /** What one of them is called. */
  each: (at: number, t: Translate) => string
  most?: number
}

export interface TextsField<Sent = Text, Read = Text>
  extends TextsLayout, Field<Text[], Sent[], Sent[], Read[]> {
  kind: 'texts'
}

/** Several texts one after another; an empty last one is none. */
export function texts<Sent, Read>({
  sent,
  read,
  ...layout
}: TextsLayout & { sent: (text: Text, at: number) => Sent; read: (all: Read[]) => Text[] }): TextsField<
  Sent,
  Read
> {
  const whole = (draft: Text[]) =>
    draft.slice(0, draft.findLastIndex((one) => !isBlank(one)) + 1).map((one, at) => sent(one, at))
  return {
    kind: 'texts',
    ...layout,
    empty: () => [],
    draft: read,
    patch: (_, draft) => whole(draft),
    create: whole,
    describe: (draft, { language }) => draft.map((one) => words(one, language)).join(', '),
    preview: (_, { held }) => held,
  }
}
