import type { Text } from '@/api/types'
import { useT } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { TextField } from '@/ui/text-field'

interface Props {
  levels: Text[]
  /** How many of them stand already; those keep a name. */
  known: number
  language: string
  fault: string | undefined
  onChange: (levels: Text[]) => void
}

const MOST = 5

/** What the levels of goals are called, from the top. */
export function LevelFields({ levels, known, language, fault, onChange }: Props) {
  const t = useT()
  return (
    <fieldset className="stack narrow" id="field-levels" tabIndex={-1}>
      <legend>{t('field.levels')}</legend>
      {levels.map((name, at) => (
        <TextField
          key={at}
          id={`level-${at}`}
          label={t('edition.level', { depth: at + 1 })}
          text={name}
          onChange={(changed) => onChange(levels.map((one, index) => (index === at ? changed : one)))}
          fault={at === 0 ? fault : undefined}
          required={at < known}
          optional={at >= known}
        />
      ))}
      {levels.length < MOST && (
        <div>
          <Button onClick={() => onChange([...levels, textIn(language, '')])}>
            <Icon name="plus" />
            {t('edition.add-level')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
