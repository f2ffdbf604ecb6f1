const steps = 281_474_976_710_656 // 2^48

/**
 * Rounds numbers to a common grid of powers of two, fine enough that nobody can see it (one part in 2^48 of the
 * largest) and coarse enough that their sums and differences are exact: parts that were worked out from them add up to
 * their whole to the last bit, in any order.
 *
 * @param values any numbers; one that is not finite comes back as it is
 */
export function onGrid(values: readonly number[], unit: number): number[] {
  return values.map((value) => Math.round(value / unit) * unit)
}

/** The grid's unit for numbers as large as these. */
export function gridUnit(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (!Number.isFinite(largest) || largest === 0) return 1
  let unit = 1
  while (unit * steps < largest) unit *= 2
  while (unit * steps >= 2 * largest && unit > Number.MIN_VALUE * steps) unit /= 2
  return unit
}
