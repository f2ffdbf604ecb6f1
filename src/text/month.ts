import { spelling } from './spelling'

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
  return name === undefined ? month : `${name.slice(0, spelling().shortMonth)} ${year}`
}

/** `autumn 2029` of `2029-10`; a winter has two years: `winter 2029/30`. What is not a month is given back as it is. */
export function seasonName(month: string): string {
  const { name, year } = parts(month)
  if (name === undefined) return month
  const number = Number(month.slice(5))
  const at = Math.floor(number / 3) % 4
  const season = spelling().seasons[at]!
  if (at > 0) return `${season} ${year}`
  const first = number === 12 ? Number(year) : Number(year) - 1
  return `${season} ${first}/${String(first + 1).slice(2)}`
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
  const { monthsLong: inMonths, yearsLong: inYears } = spelling()
  if (years < 2 || whole < 0) return inMonths(String(whole))
  return rest === 0 ? inYears(String(years)) : `${inYears(String(years))} ${inMonths(String(rest))}`
}

function parts(month: string) {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? []
  return { year, name: spelling().months[Number(number) - 1] }
}
