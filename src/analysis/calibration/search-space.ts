/** A function to be made small, over the unit cube: every number from 0 to 1, both included. */
export type Objective = (point: Float64Array) => number

/** A point of the unit cube and what the function is there. */
export interface Found {
  readonly point: Float64Array
  readonly value: number
}

/**
 * Counts how often an expensive function is asked, and keeps the best that was found. What is no number is worse than
 * everything: a run that fails must not end a search.
 */
export class SearchSpace {
  readonly dimensions: number
  readonly #objective: Objective
  readonly #budget: number
  #runs = 0
  #best: Found

  /** @param start asked first, and kept unless something is better */
  constructor(objective: Objective, start: Float64Array, budget: number) {
    this.#objective = objective
    this.#budget = budget
    this.dimensions = start.length
    this.#best = { point: start, value: Infinity }
    this.ask(start)
  }

  get best(): Found {
    return this.#best
  }

  get runs(): number {
    return this.#runs
  }

  /** How often the function may still be asked. */
  get left(): number {
    return this.#budget - this.#runs
  }

  /** Asks the function at a point, which is pulled back into the cube first. */
  ask(point: Float64Array): Found {
    const inside = point.map((x) => Math.min(1, Math.max(0, x)))
    const value = this.#objective(inside)
    this.#runs += 1
    const found = { point: inside, value: Number.isNaN(value) ? Infinity : value }
    if (found.value < this.#best.value) this.#best = found
    return found
  }
}
