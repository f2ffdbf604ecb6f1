import type { Results } from '../../../src/analysis/series'

const times = Float64Array.from({ length: 25 }, (_, i) => i)

/** Results with these values in every month from the thirteenth on, and 100 before. */
export function twoYears(late: Readonly<Record<string, number>>): Results {
  const outputs = Object.keys(late)
  const values = Float64Array.from(outputs.flatMap((id) => [...times].map((t) => (t > 12 ? late[id]! : 100))))
  return { times, outputs, values }
}
