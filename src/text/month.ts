/** Names are ours, because browsers do not have them for every language the product speaks. */
const names = [
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
] as const

/** `April 2026` of `2026-04`. What is not a month is given back as it is. */
export function monthName(month: string): string {
  const { name, year } = parts(month)
  return name === undefined ? month : `${name} ${year}`
}

/** `26 November 2026` of `2026-11-26`. What is not a day is given back as it is. */
export function dayName(day: string): string {
  const number = /^\d{4}-\d\d-(\d\d)$/.exec(day)?.[1]
  const { name, year } = parts(day.slice(0, 7))
  return number === undefined || name === undefined ? day : `${Number(number)} ${name} ${year}`
}

/** `Apr 2026` of `2026-04`, for axes and tables. */
export function shortMonthName(month: string): string {
  const { name, year } = parts(month)
  return name === undefined ? month : `${name.slice(0, 3)} ${year}`
}

/** A year by its first month: `2029/30` of `2029-04`, `Jul 2029 to Jun 2030` of `2029-07`. */
export function financialYear(first: string): string {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5))]
  if (month === 4) return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
  const last = month === 1 ? `${year}-12` : `${year + 1}-${String(month - 1).padStart(2, '0')}`
  return `${shortMonthName(first)} to ${shortMonthName(last)}`
}

/** A length of time: `18 months`, `1 month`, `5 years`, `2 years 6 months`. Whole months. */
export function monthsLong(months: number): string {
  const whole = Math.round(months)
  const years = Math.floor(whole / 12)
  const rest = whole - years * 12
  if (years < 2 || whole < 0) return plural(whole, 'month')
  return rest === 0 ? plural(years, 'year') : `${plural(years, 'year')} ${plural(rest, 'month')}`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function parts(month: string) {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? []
  return { year, name: names[Number(number) - 1] }
}
