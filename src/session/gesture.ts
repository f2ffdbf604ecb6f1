/** Milliseconds within which a press belongs to the press before it. */
const pressing = 1000

/** Which moves belong together: those of one drag, and presses of a key or button that follow each other at once. */
export class Gesture {
  #what: string | null = null
  /** When it was let go; `null` while it is held. */
  #letGo: number | null = null

  /**
   * Begins a move, or goes on with the one before.
   *
   * @param what is being moved; `null` for a change that stands alone
   * @returns whether it goes on
   */
  goesOn(what: string | null): boolean {
    const recent = this.#letGo === null || performance.now() - this.#letGo < pressing
    const goesOn = what !== null && what === this.#what && recent
    this.#what = what
    this.#letGo = null
    return goesOn
  }

  letGo(): void {
    this.#letGo = performance.now()
  }

  end(): void {
    this.#what = null
  }
}
