/** What is scheduled and what comes back carry the same id. */
interface Identified {
  readonly id: number
}

/**
 * One job at work, at most one waiting: a newer job takes the waiting one's place, and the one that was waiting is
 * answered with `null`. The job at work is always delivered, in order, so that a slider held down on a slow machine
 * still moves the charts; an answer that does not belong to its job is dropped.
 *
 * @param perform does one job; must not reject
 */
export function createScheduler<J extends Identified, R extends Identified>(
  perform: (job: J) => Promise<R>,
): (job: J) => Promise<R | null> {
  let busy = false
  let waiting: { readonly job: J; readonly settle: (reply: R | null) => void } | undefined

  async function work(job: J, settle: (reply: R | null) => void): Promise<void> {
    busy = true
    const reply = await perform(job)
    busy = false
    const next = waiting
    waiting = undefined
    if (next !== undefined) void work(next.job, next.settle)
    settle(reply.id === job.id ? reply : null)
  }

  return (job) =>
    new Promise((settle) => {
      if (!busy) {
        void work(job, settle)
        return
      }
      waiting?.settle(null)
      waiting = { job, settle }
    })
}
