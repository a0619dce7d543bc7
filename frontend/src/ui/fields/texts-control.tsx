import type { TextsField } from '@/lib/fields/texts-kind'
import type { ControlProps } from '@/lib/fields/types'
import { useT } from '@/lib/messages'
import { type Text, textIn } from '@/lib/text'

import { Button } from '../button'
import { faultAt } from '../error-summary'
import { Icon } from '../icon'
import { TextField } from '../text-field'

/** Texts in their order, the last of which may stay empty. */
export function TextsControl(props: ControlProps<Text[], TextsField>) {
  const t = useT()
  const { field, id, label, hint, value: texts, language, error, pointer, onChange } = props
  const { most = Infinity } = field
  return (
    <fieldset className="stack narrow" id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {texts.map((one, at) => (
        <TextField
          key={at}
          id={`${id}-${at}`}
          label={field.each(at, t)}
          text={one}
          onChange={(changed) => onChange(texts.map((other, index) => (index === at ? changed : other)))}
          fault={at === 0 ? faultAt(error, pointer) : undefined}
          optional={at === texts.length - 1}
        />
      ))}
      {texts.length < most && (
        <div>
          <Button onClick={() => onChange([...texts, textIn(language, '')])}>
            <Icon name="plus" />
            {t(field.add)}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
