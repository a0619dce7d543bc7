import { useEffect, useRef, useState } from 'react'

import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/link'
import { Notice } from '@/ui/notice'

/** The receipt of a report, which nobody will tell again. */
export function ReceiptShown({ receipt }: { receipt: string }) {
  const t = useT()
  const part = useRef<HTMLElement>(null)
  const [said, setSaid] = useState<'report.copied' | 'report.copy-by-hand' | null>(null)
  useEffect(() => part.current?.focus(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(receipt)
      setSaid('report.copied')
    } catch {
      // Without TLS, or where the reader forbids it.
      const written = part.current?.querySelector('output')
      if (written) window.getSelection()?.selectAllChildren(written)
      setSaid('report.copy-by-hand')
    }
  }
  return (
    <section ref={part} tabIndex={-1} className="form" aria-labelledby="receipt-title">
      <Notice kind="success">
        <h3 id="receipt-title">{t('report.sent')}</h3>
        <p>{t('report.receipt-once')}</p>
      </Notice>
      <p className="stack narrow">
        <strong id="receipt-label">{t('report.receipt')}</strong>
        <output className="secret" aria-labelledby="receipt-label">
          {receipt}
        </output>
      </p>
      <div className="row">
        <Button look="main" onClick={() => void copy()}>
          {t('report.copy')}
        </Button>
        <ButtonLink href={paths.receipt(receipt)}>{t('report.follow')}</ButtonLink>
      </div>
      <p role="status">{said && t(said)}</p>
    </section>
  )
}
