import type { LocalPlace, Scenario } from '../scenario/scenario'
import type { Answer } from './service'

/**
 * The latest answers of the model. People go to and fro: a slider that comes back to where it was, an undo, a lever
 * tried on and off are all asked for again.
 */
export class Answers {
  readonly #most: number
  readonly #known = new Map<string, Answer>()

  /** @param most answers that are kept; one is about 80 KB */
  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Answer | undefined {
    const answer = this.#known.get(key)
    if (answer !== undefined) this.keep(key, answer)
    return answer
  }

  has(key: string): boolean {
    return this.#known.has(key)
  }

  /** The one that was not asked for the longest makes room. */
  keep(key: string, answer: Answer): void {
    this.#known.delete(key)
    this.#known.set(key, answer)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#most) return
      this.#known.delete(oldest)
    }
  }
}

/** All that an answer depends on. The name of a plan is not part of it. */
export function questionOf(
  { levers, assumptions, ours, model }: Scenario,
  place: LocalPlace,
  outputs?: readonly string[],
): string {
  return JSON.stringify([model, place.id, place.vintage, levers, assumptions, ours, outputs])
}
