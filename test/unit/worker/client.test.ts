import { describe, expect, it } from 'vitest'
import type { LocalPlace, Scenario } from '../../../src/scenario/scenario'
import { createClient } from '../../../src/worker/client'
import type { Connection } from '../../../src/worker/connection'
import type { Job, LocalSystemService, Opened, Reply } from '../../../src/worker/service'

const scenario = {} as Scenario
const place = {} as LocalPlace
const opened = { ok: true, catalogue: {} } as Opened
const answer = (job: Job): Reply => ({
  id: job.id,
  ok: true,
  times: new Float64Array(1),
  outcomes: [],
  nothing: new Float64Array(0),
  assumptions: null,
  plan: new Float64Array(0),
})

/** A row of workers, one after the other, each behaving as it is told. */
function row(...workers: readonly ((lose: () => void) => Partial<LocalSystemService>)[]) {
  let started = 0
  let closed = 0
  const connect = (): Connection<LocalSystemService> => {
    let lose = () => {}
    const lost = new Promise<void>((resolve) => {
      lose = resolve
    })
    const own = workers[Math.min(started++, workers.length - 1)]!(lose)
    return {
      service: { open: () => Promise.resolve(opened), run: (job) => Promise.resolve(answer(job)), ...own },
      lost,
      close: () => {
        closed += 1
      },
    }
  }
  return { connect, started: () => started, closed: () => closed }
}
const never = new Promise<never>(() => undefined)
const dying = (lose: () => void) => ({
  run: () => {
    lose()
    return never
  },
})
const sound = () => ({})

describe('client', () => {
  it('starts the worker and opens the model before anybody asks', async () => {
    const asked: string[] = []
    const { connect } = row(() => ({
      open: (url: string) => {
        asked.push(url)
        return Promise.resolve(opened)
      },
    }))
    const client = createClient(connect, 'model.xmile')
    expect(asked).toEqual(['model.xmile'])
    await expect(client.open()).resolves.toBe(opened)
  })

  it('replaces a worker that dies during a run, opens the model again and reruns the job', async () => {
    const workers = row(dying, sound)
    const client = createClient(workers.connect, 'm')
    await expect(client.run(scenario, place)).resolves.toMatchObject({ ok: true, id: 1 })
    expect([workers.started(), workers.closed()]).toEqual([2, 1])
  })

  it('gives up on a job that kills two workers, says so, and goes on with the next', async () => {
    const workers = row(dying, dying, sound)
    const client = createClient(workers.connect, 'm')
    await expect(client.run(scenario, place)).resolves.toMatchObject({
      ok: false,
      faults: [{ kind: 'worker.crashed' }],
    })
    await expect(client.run(scenario, place)).resolves.toMatchObject({ ok: true, id: 2 })
  })

  it('takes a worker that never answers for dead', async () => {
    const workers = row(() => ({ run: () => never }))
    const client = createClient(workers.connect, 'm', { patience: 20 })
    await expect(client.run(scenario, place)).resolves.toMatchObject({
      ok: false,
      faults: [{ kind: 'worker.stalled', values: { seconds: 0.02 } }],
    })
    expect(workers.started()).toBe(2)
  })

  it('says that the model could not be run where no worker starts', async () => {
    const workers = row((lose) => {
      lose()
      return { open: () => never }
    })
    const client = createClient(workers.connect, 'm')
    await expect(client.open()).resolves.toEqual({ ok: false, faults: [{ kind: 'worker.unreachable' }] })
  })

  it('answers a run with the faults of a model that does not open', async () => {
    const faults = [{ kind: 'model.unreachable' }]
    const workers = row(() => ({ open: () => Promise.resolve({ ok: false, faults }) }))
    const client = createClient(workers.connect, 'm')
    await expect(client.run(scenario, place)).resolves.toMatchObject({ ok: false, faults })
  })

  describe('known answers', () => {
    const at = (value: number) => ({ levers: { a: { value } } }) as unknown as Scenario
    /** A client whose worker notes what it is asked and answers when it is told to. */
    function noting() {
      const asked: number[] = []
      const waiting: (() => void)[] = []
      const { connect } = row(() => ({
        run: (job) => {
          asked.push(job.scenario.levers['a']!.value)
          return new Promise((resolve) => {
            waiting.push(() => {
              resolve(answer(job))
            })
          })
        },
      }))
      const release = async () => {
        await new Promise((resolve) => setTimeout(resolve))
        waiting.splice(0).forEach((go) => {
          go()
        })
        await new Promise((resolve) => setTimeout(resolve))
      }
      return { client: createClient(connect, 'm'), asked, release }
    }

    it('are not worked out again, whatever came between', async () => {
      const { client, asked, release } = noting()
      for (const value of [1, 2]) {
        const reply = client.run(at(value), place)
        await release()
        await reply
      }
      await expect(client.run(at(1), place)).resolves.toMatchObject({ ok: true, id: 1 })
      expect(asked).toEqual([1, 2])
      void client.run(at(1), { ...place, id: 'elsewhere' })
      await release()
      expect(asked).toEqual([1, 2, 1])
    })

    it('are there when they were foreseen, and shared while they are being worked out', async () => {
      const { client, asked, release } = noting()
      client.foresee([at(3)], place)
      const reply = client.run(at(3), place)
      await release()
      await expect(reply).resolves.toMatchObject({ ok: true, id: 1 })
      await expect(client.run(at(3), place)).resolves.toMatchObject({ id: 1 })
      expect(asked).toEqual([3])
    })

    it('are foreseen one after the other, after what is asked for, and no longer once something else is likelier', async () => {
      const { client, asked, release } = noting()
      const reply = client.run(at(1), place)
      client.foresee([at(1), at(2), at(3)], place)
      await release()
      await reply
      await release()
      await release()
      expect(asked).toEqual([1, 2, 3])
      client.foresee([at(4)], place)
      await release()
      await release()
      expect(asked).toEqual([1, 2, 3, 4])
      void client.run(at(5), place)
      client.foresee([at(6), at(7)], place)
      client.foresee([at(3), at(8)], place)
      await release()
      await release()
      expect(asked).toEqual([1, 2, 3, 4, 5, 8])
    })
  })
})
