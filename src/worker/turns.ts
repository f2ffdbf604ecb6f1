/** Who goes first: what a person waits for with a hand on a lever, what was asked for, what only makes an answer finer. */
export type Rank = 'first' | 'usual' | 'spare'

const order: Readonly<Record<Rank, number>> = { first: 0, usual: 1, spare: 2 }

/** The place of one job among those that share workers. */
export interface Turn {
  /** Waits until the job may go on. To be asked between any two pieces of it. */
  ready(): Promise<void>
  /** The job is over. */
  leave(): void
}

/** Jobs that share workers: of all that are under way the first in rank works, of equals the one that came first. */
export class Turns {
  /** In the order in which they work. */
  readonly #jobs: { readonly rank: Rank; readonly wakes: (() => void)[] }[] = []
  #restUntil = 0

  /** For some milliseconds from now only jobs of the first rank work: somebody needs the processors for something else. */
  rest(milliseconds: number): void {
    this.#restUntil = performance.now() + milliseconds
  }

  enter(rank: Rank): Turn {
    const job = { rank, wakes: [] as (() => void)[] }
    const later = this.#jobs.findIndex((other) => order[other.rank] > order[rank])
    this.#jobs.splice(later < 0 ? this.#jobs.length : later, 0, job)
    return {
      ready: async () => {
        for (;;) {
          const left = rank === 'first' ? 0 : this.#restUntil - performance.now()
          if (this.#jobs[0] !== job) await new Promise<void>((wake) => job.wakes.push(wake))
          else if (left > 0) await new Promise((wake) => setTimeout(wake, left))
          else return
        }
      },
      leave: () => {
        this.#jobs.splice(this.#jobs.indexOf(job), 1)
        for (const wake of this.#jobs[0]?.wakes.splice(0) ?? []) wake()
      },
    }
  }
}
