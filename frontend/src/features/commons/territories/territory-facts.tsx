import { formatDate } from '@/lib/dates'
import { numberFormat } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Facts } from '@/ui/facts'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { Territory } from './territories'

export function TerritoryFacts({ territory }: { territory: Territory }) {
  const { language, t } = useSpeech()
  const { kind, country, rural, codes, parents, valid_from, valid_to } = territory
  return (
    <Facts
      facts={[
        { name: t('territory.kind'), value: t(`territory.${kind}`) },
        { name: t('country.label'), value: t('country.of', { country }) },
        rural !== null && { name: t('territory.rural'), value: t(rural ? 'yes' : 'no') },
        ...codes.map(({ scheme, code }) => ({
          name: t('territory.code', { scheme: scheme.toUpperCase() }),
          value: code,
        })),
        ...[...new Map(parents.map((parent) => [parent.territory_id, parent])).values()].map(
          ({ territory_id, name }) => ({
            name: t('territory.within'),
            value: (
              <Link href={paths.territory(territory_id)}>
                <Words text={name} />
              </Link>
            ),
          }),
        ),
        valid_from !== null && { name: t('valid.from'), value: formatDate(valid_from, language, t) },
        valid_to !== null && { name: t('valid.until'), value: formatDate(valid_to, language, t) },
      ]}
    />
  )
}

/** Figures stand side by side, each with its day, its nature and its source. */
export function TerritoryFigures({ figures }: Pick<Territory, 'figures'>) {
  const { language, t } = useSpeech()
  const number = (value: number | null) => (value === null ? '…' : numberFormat(language).format(value))
  return (
    <div className="scroll" role="region" aria-label={t('territory.figures')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('figure.what')}</th>
            <th scope="col">{t('figure.value')}</th>
            <th scope="col">{t('figure.as-of')}</th>
            <th scope="col">{t('figure.nature')}</th>
            <th scope="col">{t('figure.source')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, at) => (
            <tr key={at}>
              <td>{t('figure.kind', { kind: figure.kind })}</td>
              <td>
                {figure.value === null
                  ? `${number(figure.low)}–${number(figure.high)}`
                  : number(figure.value)}
              </td>
              <td>{figure.as_of && formatDate(figure.as_of, language, t)}</td>
              <td>{t(`figure.${figure.nature}`)}</td>
              <td>{figure.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
