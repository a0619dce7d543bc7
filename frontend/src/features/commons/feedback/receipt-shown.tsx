import { useEffect, useRef, useState } from 'react'

import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { InputField } from '@/ui/field'
import { ButtonLink } from '@/ui/link'
import { Notice } from '@/ui/notice'

/** The receipt of a report, which nobody will tell again. */
export function ReceiptShown({ receipt }: { receipt: string }) {
  const t = useT()
  const part = useRef<HTMLElement>(null)
  const [said, setSaid] = useState<'report.copied' | 'report.copy-by-hand' | null>(null)
  useEffect(() => part.current?.focus(), [])
  const field = () => part.current?.querySelector('input')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(receipt)
      setSaid('report.copied')
    } catch {
      // Without TLS, or where the reader forbids it.
      field()?.select()
      setSaid('report.copy-by-hand')
    }
  }
  return (
    <section ref={part} tabIndex={-1} className="form" aria-labelledby="receipt-title">
      <Notice kind="success">
        <h3 id="receipt-title">{t('report.sent')}</h3>
        <p>{t('report.receipt-once')}</p>
      </Notice>
      <InputField
        label={t('report.receipt')}
        value={receipt}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
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
