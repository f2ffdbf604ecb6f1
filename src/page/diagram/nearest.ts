/** Where something stands: its centre. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export type Direction = 'left' | 'right' | 'up' | 'down'

const across = 2
/** What stands this little further on is beside, not ahead. */
const slack = 4

/**
 * The nearest thing in a direction. Being off to the side counts double, so that a row is walked along before the next
 * is jumped to.
 *
 * @returns its index; `null` where nothing stands in that direction
 */
export function nearest(spots: readonly Spot[], from: number, direction: Direction): number | null {
  const here = spots[from]
  if (here === undefined) return null
  let best: number | null = null
  let least = Infinity
  for (const [i, { x, y }] of spots.entries()) {
    const [dx, dy] = [x - here.x, y - here.y]
    const [ahead, aside] = {
      left: [-dx, dy],
      right: [dx, dy],
      up: [-dy, dx],
      down: [dy, dx],
    }[direction] as [number, number]
    if (i === from || ahead <= slack) continue
    const cost = ahead + across * Math.abs(aside)
    if (cost < least) {
      least = cost
      best = i
    }
  }
  return best
}
