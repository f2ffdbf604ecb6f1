/** Where the reader stands on a chart: a step of its time axis. */

/**
 * The step that a key leads to, or null when the key is not one of the chart's. Arrows go one step, Page Up and Page
 * Down a year, Home and End to the ends.
 *
 * @param times - months from the start, ascending
 * @param from - where the reader stands now
 */
export function stepFor(key: string, times: ArrayLike<number>, from: number): number | null {
  const last = times.length - 1
  const year = (direction: 1 | -1) => nearestStep(times, (times[from] ?? 0) + 12 * direction)
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, from + 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, from - 1)
    case 'PageUp':
      return year(1)
    case 'PageDown':
      return year(-1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** The step whose position is closest; works for times as for pixels. */
export function nearestStep(positions: ArrayLike<number>, at: number): number {
  let low = 0
  let high = positions.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (positions[middle]! <= at) low = middle
    else high = middle
  }
  return at - positions[low]! <= positions[high]! - at ? low : high
}
