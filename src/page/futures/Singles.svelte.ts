/** Milliseconds that one future stands: long enough to see it, short enough to feel that it is one of many. */
const beat = 900

/** Futures shown one at a time, each for a moment; for people who asked for less motion only when they ask for the next. */
export class Singles {
  #at = $state<number | null>(null)
  #timer: ReturnType<typeof setInterval> | undefined
  #of = 1

  /** Which future stands there; `null` while all of them do. */
  get at(): number | null {
    return this.#at
  }

  get of(): number {
    return this.#of
  }

  /** @param of how many there are  @param moving false for people who asked for less motion */
  start(of: number, moving: boolean): void {
    this.stop()
    if (of === 0) return
    this.#of = of
    this.#at = 0
    if (moving)
      this.#timer = setInterval(() => {
        this.next()
      }, beat)
  }

  next(): void {
    if (this.#at !== null) this.#at = (this.#at + 1) % this.#of
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#at = null
  }
}
