import type { Point } from '../../model/view'

/** Steps in a line that are smaller than this are no turn but a matter of rounding. */
const step = 4

/**
 * A line without small steps beside its ends, where these may slide along their symbols' sides, and without points on
 * its way.
 *
 * @param slides whether the begin and the end may: a valve has one place for its pipe
 */
export function straightened(points: readonly Point[], slides = { begin: true, end: true }): Point[] {
  const begun = slides.begin ? withoutStep(points) : points
  const slid = slides.end ? withoutStep(begun.toReversed()).toReversed() : begun
  return slid.filter((point, i) => {
    const before = slid[i - 1]
    const after = slid[i + 1]
    if (before === undefined || after === undefined) return true
    const isOnWay = (a: number, b: number, c: number) => a === b && b === c
    return !isOnWay(before.x, point.x, after.x) && !isOnWay(before.y, point.y, after.y)
  })
}

/** A line that begins level, steps a little and goes on level begins where it goes on. */
function withoutStep(points: readonly Point[]): readonly Point[] {
  const [a, b, c, d] = points
  if (a === undefined || b === undefined || c === undefined || d === undefined) return points
  const isLevel = a.y === b.y && c.y === d.y && b.x === c.x
  if (!isLevel || Math.abs(c.y - b.y) > step) return points
  return [{ x: a.x, y: c.y }, ...points.slice(3)]
}
