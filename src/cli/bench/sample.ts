/**
 * A quantile of measured values: the smallest value that at least the share `q` of them does not exceed (nearest rank,
 * so that a reported p95 was really measured).
 *
 * @param values at least one, in any order
 * @param q between 0 and 1
 */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = Math.max(1, Math.ceil(q * sorted.length))
  const value = sorted[rank - 1]
  if (value === undefined) throw new Error('a quantile of no values')
  return value
}
