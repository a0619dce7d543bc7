const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'đ',
  е: 'e',
  ж: 'ž',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'ć',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
}

const isCapital = (letter: string | undefined) =>
  letter !== undefined && letter !== letter.toLowerCase() && letter === letter.toUpperCase()

const isLetter = (letter: string | undefined) => letter !== undefined && /\p{L}/u.test(letter)

/** Serbian Cyrillic to Latin, which is exact; the other way is not, and nobody here tries. */
export function toLatin(text: string): string {
  const letters = [...text]
  return letters
    .map((letter, at) => {
      const latin = LETTERS[letter.toLowerCase()]
      if (latin === undefined) return letter
      if (!isCapital(letter)) return latin
      // Њ is NJ inside a word of capitals and Nj at the head of a name; a lone letter is Nj.
      const next = letters[at + 1]
      const inCapitals = isLetter(next) ? isCapital(next) : isCapital(letters[at - 1])
      return inCapitals ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1)
    })
    .join('')
}
