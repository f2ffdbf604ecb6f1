import { nextDomain, type Domain, type DomainPolicy } from './domain'

/** Milliseconds a domain takes to move: long enough to be followed by eye, short enough not to lag a slider. */
const EASE = 180

/**
 * Holds the vertical domain of one chart from update to update. A new subject starts afresh; the same subject keeps its
 * axis as `nextDomain` decides and eases to a new one.
 */
export class DomainKeeper {
  #subject: string | null = null
  #from: Domain | null = null
  #to: Domain | null = null
  #began = 0

  /** Where the domain is heading: what the ticks are chosen for. */
  get target(): Domain {
    return this.#to ?? { low: 0, high: 1 }
  }

  /**
   * Takes in new data.
   *
   * @param now - milliseconds on any steady clock
   * @param ease - false jumps, for people who asked for less motion
   * @returns the domain to draw at `now`
   */
  aim(
    subject: string,
    extent: readonly [number, number] | null,
    policy: DomainPolicy,
    now: number,
    ease: boolean,
  ): Domain {
    if (subject !== this.#subject) {
      this.#subject = subject
      this.#from = this.#to = null
    }
    const next = nextDomain(this.#to, extent, policy)
    if (!this.#to || !ease) this.#from = this.#to = next
    else if (next.low !== this.#to.low || next.high !== this.#to.high) {
      this.#from = this.at(now)
      this.#to = next
      this.#began = now
    }
    return this.at(now)
  }

  /** The domain to draw at a moment. */
  at(now: number): Domain {
    const { target } = this
    const from = this.#from ?? target
    if (from === target) return target
    const share = Math.min(1, Math.max(0, (now - this.#began) / EASE))
    if (share === 1) {
      this.#from = target
      return target
    }
    // Ease out: most of the way at once, so that lines that left the old domain are on the chart by the next frame.
    const k = 1 - (1 - share) ** 3
    return { low: from.low + (target.low - from.low) * k, high: from.high + (target.high - from.high) * k }
  }
}
