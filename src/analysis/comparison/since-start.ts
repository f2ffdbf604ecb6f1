import { yearMean } from '../series'

/**
 * What a yearly rate adds up to over the whole years of a run: pounds where the rate is in pounds a year.
 *
 * @param times months from the start of the run, ascending
 * @returns `NaN` for a run shorter than a year
 */
export function sinceStart(times: Float64Array, rate: Float64Array): number {
  const years = Math.floor(((times.at(-1) ?? 0) + 1e-6) / 12)
  let sum = years === 0 ? Number.NaN : 0
  for (let year = 1; year <= years; year++) sum += yearMean(times, rate, 12 * year)
  return sum
}
