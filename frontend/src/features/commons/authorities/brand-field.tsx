import { useId } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { InputField } from '@/ui/field'

import { contrastWithWhite, isColour, READABLE } from './colours'

const OURS = '#114b8a'

interface Props {
  brand: string
  /** The authority as its header shows it. */
  name: string
  fault: string | undefined
  onChange: (brand: string) => void
}

/** The colour of an authority, seen at once as it will look, with the rule that the server keeps. */
export function BrandField({ brand, name, fault, onChange }: Props) {
  const t = useT()
  const pick = useId()
  const known = isColour(brand)
  return (
    <fieldset className="stack narrow">
      <legend>{t('settings.brand')}</legend>
      <div className="row">
        <label htmlFor={pick}>{t('settings.brand-pick')}</label>
        <input
          id={pick}
          type="color"
          value={known ? brand.toLowerCase() : OURS}
          onChange={(event) => onChange(event.target.value)}
        />
        {brand !== '' && <Button onClick={() => onChange('')}>{t('settings.brand-none')}</Button>}
      </div>
      <InputField
        id="field-brand"
        short
        label={t('settings.brand-code')}
        hint={t('settings.brand-hint')}
        value={brand}
        onChange={(event) => onChange(event.target.value.trim())}
        fault={fault}
        maxLength={7}
        autoComplete="off"
        spellCheck={false}
        optional
      />
      <Contrast brand={brand} />
      <Preview colour={known ? brand : OURS} name={name} />
    </fieldset>
  )
}

function Contrast({ brand }: { brand: string }) {
  const t = useT()
  const known = isColour(brand)
  const ratio = known ? contrastWithWhite(brand) : 0
  const low = known && ratio < READABLE
  return (
    <p role="status" className={low ? 'fault' : undefined}>
      {known
        ? `${t('settings.contrast', { ratio, wanted: READABLE })} ${t(low ? 'settings.contrast-low' : 'settings.contrast-enough')}`
        : brand !== '' && t('settings.brand-unknown')}
    </p>
  )
}

/** A picture and not a part of the page: the page itself keeps the colour that is saved. */
function Preview({ colour, name }: { colour: string; name: string }) {
  const t = useT()
  return (
    <svg
      viewBox="0 0 360 132"
      width="100%"
      height="132"
      preserveAspectRatio="xMinYMin"
      role="img"
      aria-label={t('settings.preview', { colour })}
    >
      <rect width="360" height="132" fill="#ffffff" stroke="#7c8996" />
      <rect width="360" height="48" fill={colour} />
      <text x="16" y="31" fill="#ffffff" fontSize="18" fontWeight="700">
        {name}
      </text>
      <text x="16" y="97" fill={colour} fontSize="16" textDecoration="underline">
        {t('frame.plans')}
      </text>
      <rect x="190" y="68" width="154" height="44" rx="6" fill={colour} />
      <text x="267" y="95" fill="#ffffff" fontSize="16" fontWeight="600" textAnchor="middle">
        {t('form.save')}
      </text>
    </svg>
  )
}
