import { readDate, writeDate } from '@/lib/partial-date'
import { fold } from '@/lib/text'

/** Beginnings of the months in Czech, Slovak, Serbian and English, in the form that `fold` gives. */
const MONTHS = [
  /^(led|jan)/,
  /^(uno|feb)/,
  /^(bre|mar)/,
  /^(dub|apr)/,
  /^(kve|maj|may)/,
  /^(cerven$|cervn|cvn|jun)/,
  /^(cervene?c|cvc|jul)/,
  /^(srp|aug|avg)/,
  /^(zar|sep)/,
  /^(rij|okt|oct)/,
  /^(lis|nov)/,
  /^(pro|dec)/,
]
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

const ABOUT = /^(?:~|(?:cca|ca|circa|asi|kolem|priblizne|priblizno|oko|about|around|approx)\b\.?)\s*/
const TIME = /[ t]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?z?$/
const QUARTER_WORD = '(?:q|kv|kvartal[a-z]*|ctvrtleti|stvrtrok[a-z]*|quarter)'

type Written = Partial<Record<'year' | 'quarter' | 'month' | 'day', string>>

/** Day before month everywhere: no town here writes it the other way. */
const SHAPES = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?$/,
  /^(?<day>\d{1,2}) ?[./-] ?(?<month>\d{1,2}|[ivx]+) ?[./-] ?(?<year>\d{4}|\d{2})$/,
  /^(?<month>\d{1,2}|[ivx]+) ?[./-] ?(?<year>\d{4})$/,
  /^(?:(?<day>\d{1,2})[.-]? ?)?(?<month>[a-z]+)[. /-]+(?<year>\d{4}|\d{2})$/,
  /^(?<month>[a-z]{3,})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/,
  new RegExp(`^(?<quarter>[1-4]|i{1,3}|iv)\\.? ?${QUARTER_WORD}\\.?(?: of)?[ /-]*(?<year>\\d{4})$`),
  new RegExp(`^${QUARTER_WORD}[ .]*(?<quarter>[1-4]|i{1,3}|iv)\\.?(?: of)?[ /-]*(?<year>\\d{4})$`),
  /^(?<year>\d{4})[ /-]*q(?<quarter>[1-4])$/,
]

/** A number, a Roman one, or the name of a month; nothing where it is neither. */
function count(word: string | undefined, ofMonths: boolean): number | undefined {
  if (word === undefined) return undefined
  if (/^\d+$/.test(word)) return Number(word)
  const roman = ROMAN.indexOf(word)
  if (roman >= 0) return roman + 1
  const named = ofMonths && word.length > 2 ? MONTHS.findIndex((month) => month.test(word)) : -1
  return named >= 0 ? named + 1 : Number.NaN
}

/** The written parts as the server wants them; nothing where there is no such day. */
function assembled(written: Written, about: boolean): string | undefined {
  const year = Number(written.year?.length === 2 ? `20${written.year}` : written.year)
  const [quarter, month, day] = [
    count(written.quarter, false),
    count(written.month, true),
    count(written.day, false),
  ]
  const parts = [year, quarter ?? 1, month ?? 1, day ?? 1]
  if (!parts.every((part) => part > 0) || year < 1900 || year > 2199) return undefined
  const text = writeDate({ year, quarter, month, day, about })
  return readDate(text) ? text : undefined
}

/** A date as people and spreadsheets write it, into `2027-04-25`, `2027-04`, `2027-Q2` or `2027`, perhaps with `~`. */
export function readWrittenDate(text: string): string | undefined {
  const folded = fold(text).replace(/\s+/g, ' ').replace(TIME, '')
  const about = ABOUT.test(folded) || folded.endsWith('~')
  const bare = folded
    .replace(ABOUT, '')
    .replace(/ ?~$/, '')
    .replace(/(\d)\. ?(god(ina|ine)?\.?)?$/, '$1')
  for (const shape of SHAPES) {
    const found = shape.exec(bare)?.groups
    const date = found ? assembled(found, about) : undefined
    if (date) return date
  }
  return undefined
}
