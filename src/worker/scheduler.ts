/** What is scheduled and what comes back carry the same id. */
interface Identified {
  readonly id: number
}

export interface Scheduler<J, R> {
  /** The newest job: it takes the place of one that is still waiting, which is answered with `null`. */
  readonly now: (job: J) => Promise<R | null>
  /** A job for when nothing newer waits. Each is done, in order, unless its signal was given before it began: `null`. */
  readonly later: (job: J, signal?: AbortSignal) => Promise<R | null>
}

interface Waiting<J, R> {
  readonly job: J
  readonly settle: (reply: R | null) => void
  readonly signal?: AbortSignal | undefined
}

/**
 * One job at work, at most one waiting, and any number for later. The job at work is always delivered, so that a slider
 * held down on a slow machine still moves the charts, and what is for later delays it by one job at most; an answer
 * that does not belong to its job is dropped.
 *
 * @param perform does one job; must not reject
 */
export function createScheduler<J extends Identified, R extends Identified>(
  perform: (job: J) => Promise<R>,
): Scheduler<J, R> {
  let busy = false
  let waiting: Waiting<J, R> | undefined
  const later: Waiting<J, R>[] = []

  function next(): Waiting<J, R> | undefined {
    const newest = waiting
    waiting = undefined
    if (newest !== undefined) return newest
    for (let one = later.shift(); one !== undefined; one = later.shift()) {
      if (one.signal?.aborted !== true) return one
      one.settle(null)
    }
    return undefined
  }

  async function work({ job, settle }: Waiting<J, R>): Promise<void> {
    busy = true
    const reply = await perform(job)
    busy = false
    const following = next()
    if (following !== undefined) void work(following)
    settle(reply.id === job.id ? reply : null)
  }

  return {
    now: (job) =>
      new Promise((settle) => {
        if (!busy) {
          void work({ job, settle })
          return
        }
        waiting?.settle(null)
        waiting = { job, settle }
      }),
    later: (job, signal) =>
      new Promise((settle) => {
        later.push({ job, settle, signal })
        if (busy) return
        const first = next()
        if (first !== undefined) void work(first)
      }),
  }
}
