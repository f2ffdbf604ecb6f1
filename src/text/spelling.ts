/** How a language writes months, lengths of time and the words beside numbers. */
export interface Spelling {
  /** Names are ours, because browsers do not have them for every language the product speaks. */
  readonly months: readonly string[]
  /** From winter on. */
  readonly seasons: readonly [winter: string, spring: string, summer: string, autumn: string]
  /** Letters of a month's short name. */
  readonly shortMonth: number
  /** Of a number as it is written: `12`, `2.5`. */
  readonly monthsLong: (written: string) => string
  readonly yearsLong: (written: string) => string
  readonly daysLong: (written: string) => string
  readonly million: string
  readonly billion: string
  readonly notKnown: string
}

const plural = (written: string, word: string) => `${written} ${word}${written === '1' ? '' : 's'}`

/** British English. */
export const englishSpelling: Spelling = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  seasons: ['winter', 'spring', 'summer', 'autumn'],
  shortMonth: 3,
  monthsLong: (written) => plural(written, 'month'),
  yearsLong: (written) => plural(written, 'year'),
  daysLong: (written) => plural(written, 'day'),
  million: 'million',
  billion: 'billion',
  notKnown: 'not known',
}

let current = englishSpelling

/** How months and numbers are written now. */
export function spelling(): Spelling {
  return current
}

/** Writes months and numbers in another language from now on. What is written already stays as it is. */
export function spellAs(next: Spelling): void {
  current = next
}
