import type { Pool } from '../pool'

/** A pool that several may ask at a time: each ensemble waits for those that were asked for before it. */
export function queued(pool: Pool): Pool {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (job, watching) => {
      const turn = last.then(() => (watching?.signal?.aborted === true ? null : pool.run(job, watching)))
      last = turn
      return turn
    },
    close: () => {
      pool.close()
    },
  }
}
