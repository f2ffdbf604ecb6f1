import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScheduler } from '../../../src/worker/scheduler'

interface Work {
  readonly id: number
}

/** A worker that answers when it is told to. */
function bench() {
  const begun: number[] = []
  const finish = new Map<number, (reply: Work) => void>()
  const schedule = createScheduler<Work, Work>((job) => {
    begun.push(job.id)
    return new Promise((resolve) => finish.set(job.id, resolve))
  })
  const end = async (id: number, reply: Work = { id }) => {
    finish.get(id)!(reply)
    await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { begun, schedule, end }
}

describe('scheduler', () => {
  it('does the newest of the jobs that waited, and answers the overtaken with null', async () => {
    const { begun, schedule, end } = bench()
    const first = schedule.now({ id: 1 })
    const second = schedule.now({ id: 2 })
    const third = schedule.now({ id: 3 })
    await expect(second).resolves.toBeNull()
    await end(1)
    await expect(first).resolves.toEqual({ id: 1 })
    expect(begun).toEqual([1, 3])
    await end(3)
    await expect(third).resolves.toEqual({ id: 3 })
  })

  it('does what is for later in order, after what is asked for now, and not what was called off', async () => {
    const { begun, schedule, end } = bench()
    const off = new AbortController()
    const first = schedule.later({ id: 1 })
    const second = schedule.later({ id: 2 }, off.signal)
    const third = schedule.later({ id: 3 })
    const now = schedule.now({ id: 4 })
    off.abort()
    await end(1)
    await expect(first).resolves.toEqual({ id: 1 })
    await end(4)
    await expect(now).resolves.toEqual({ id: 4 })
    await expect(second).resolves.toBeNull()
    await end(3)
    await expect(third).resolves.toEqual({ id: 3 })
    expect(begun).toEqual([1, 4, 3])
  })

  it('drops an answer that belongs to another job', async () => {
    const { schedule, end } = bench()
    const job = schedule.now({ id: 7 })
    await end(7, { id: 6 })
    await expect(job).resolves.toBeNull()
  })

  it('delivers in order, ends with the last job, and never works on two at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 30 }), async (pauses) => {
        let working = 0
        let most = 0
        const schedule = createScheduler<Work, Work>(async (job) => {
          working += 1
          most = Math.max(most, working)
          for (let i = 0; i < (job.id % 4) + 1; i++) await Promise.resolve()
          working -= 1
          return job
        })
        const delivered: number[] = []
        const all: Promise<void>[] = []
        for (const [index, pause] of pauses.entries()) {
          all.push(
            schedule.now({ id: index }).then((reply) => {
              if (reply !== null) delivered.push(reply.id)
            }),
          )
          for (let i = 0; i < pause; i++) await Promise.resolve()
        }
        await Promise.all(all)
        expect(most).toBe(1)
        expect(delivered).toEqual([...delivered].sort((a, b) => a - b))
        expect(delivered.at(-1)).toBe(pauses.length - 1)
      }),
    )
  })
})
