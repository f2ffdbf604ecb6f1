/**
 * Counts as parts of a hundred, in whole numbers that add up to a hundred (largest remainders). What happened at all is at least
 * one: seldom is not never.
 *
 * @param counts not all nothing
 */
export function ofHundred(counts: readonly number[]): readonly number[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const exact = counts.map((count) => (100 * count) / all)
  const parts = exact.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0))
  const places = [...counts.keys()]
  const change = (best: (place: number) => number, by: 1 | -1) => {
    const place = places
      .filter((one) => (by === 1 ? counts[one]! > 0 : parts[one]! > 1))
      .reduce((most, one) => (best(one) > best(most) ? one : most))
    parts[place]! += by
  }
  const sum = () => parts.reduce((one, other) => one + other, 0)
  while (sum() < 100) change((place) => exact[place]! - parts[place]!, 1)
  while (sum() > 100) change((place) => parts[place]! - exact[place]!, -1)
  return parts
}
