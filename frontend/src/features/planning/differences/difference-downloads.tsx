import type { Text } from '@/lib/text'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'

const FORMS = ['pdf', 'docx'] as const

interface Props {
  of: 'versions' | 'editions'
  id: string
  /** The plan's, whose language the document speaks. */
  title: Text
}

/** The same difference on paper, in the reader's script where that can be made. */
export function DifferenceDownloads({ of, id, title }: Props) {
  const { language, t } = useSpeech()
  const latin = language === 'sr-Latn' && title.authored === 'sr-Cyrl'
  return FORMS.map((form) => (
    <a key={form} className="button" href={paths.differenceDocument(of, id, form, latin)} download>
      {t('document.difference')} ({form.toUpperCase()})
    </a>
  ))
}
