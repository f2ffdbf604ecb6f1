interface Point {
  readonly x: number
  readonly y: number
}

/** What fingers on a drawing ask of it: to be moved, and to be made larger around a point. */
export interface Pull {
  readonly dx: number
  readonly dy: number
  /** 1 with one finger. */
  readonly by: number
  readonly centre: Point
}

/** A hand trembles: what moves less than this is a click. */
const tremble = 5

/** Follows one or two fingers, or a mouse, that lie on a drawing. Points in pixels of the window it is seen through. */
export class Hand {
  readonly #fingers = new Map<number, Point>()
  #began: Point = { x: 0, y: 0 }
  #drags = false

  /** Whether the hand moved since it was laid on: then letting go is no click. */
  get drags(): boolean {
    return this.#drags
  }

  lay(finger: number, at: Point): void {
    if (this.#fingers.size === 0) this.#drags = false
    this.#fingers.set(finger, at)
    this.#began = at
  }

  /** @returns `null` as long as nothing is to be moved */
  move(finger: number, now: Point): Pull | null {
    const before = this.#fingers.get(finger)
    if (before === undefined) return null
    const isStill = Math.hypot(now.x - this.#began.x, now.y - this.#began.y) < tremble
    if (!this.#drags && this.#fingers.size === 1 && isStill) return null
    this.#drags = true
    this.#fingers.set(finger, now)
    const other = [...this.#fingers].find(([id]) => id !== finger)?.[1]
    const [dx, dy] = [now.x - before.x, now.y - before.y]
    if (other === undefined) return { dx, dy, by: 1, centre: now }
    const apart = (one: Point) => Math.hypot(one.x - other.x, one.y - other.y) || 1
    return {
      dx: dx / 2,
      dy: dy / 2,
      by: apart(now) / apart(before),
      centre: { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 },
    }
  }

  lift(finger: number): void {
    this.#fingers.delete(finger)
  }
}
