import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { quantilesOverTime, runEnsemble } from '../../../src/engine/ensemble/ensemble'
import type { EnsembleRequest } from '../../../src/engine/ensemble/request'
import { readXmile } from '../../../src/model/xmile/read'
import type { Connection } from '../../../src/worker/connection'
import { createPool, type Bands, type EnsembleJob } from '../../../src/worker/pool'
import { createRunner, type RunnerService } from '../../../src/worker/runner'
import { xmileText } from '../model/xmile-text'

const program = compile(
  readXmile(
    xmileText(
      '<aux name="rate"><eqn>1</eqn></aux><stock name="level"><eqn>5</eqn><inflow>growth</inflow></stock>' +
        '<flow name="growth"><eqn>rate * SIN(TIME * rate)</eqn></flow>',
    ),
  ),
)
const request: EnsembleRequest = {
  runs: 333,
  seed: 3,
  sampler: 'lhs',
  vary: new Map([['rate', { kind: 'triangular', low: 0, mode: 1, high: 4 }]]),
  outputs: ['level', 'growth'],
  summaries: [{ output: 'level', of: 'last', from: 0, until: 1000 }],
}
const quantiles = [0.1, 0.5, 0.9]
const job: EnsembleJob = { program, request, quantiles }

type Behaviour = (lose: () => void) => Partial<RunnerService>

/** Workers in this thread: the first behave as told, the others soundly. */
function workers(...told: readonly Behaviour[]) {
  const started: Connection<RunnerService>[] = []
  let closed = 0
  return {
    started,
    closed: () => closed,
    connect: (): Connection<RunnerService> => {
      let lose = () => {}
      const lost = new Promise<void>((resolve) => {
        lose = resolve
      })
      const connection = {
        service: { ...createRunner(), ...told[started.length]?.(lose) },
        lost,
        close: () => {
          closed++
        },
      }
      started.push(connection)
      return connection
    },
  }
}

async function bandsOf(size: number, ...told: readonly Behaviour[]): Promise<Bands> {
  const reply = await createPool(workers(...told).connect, size).run(job)
  if (reply?.ok !== true) throw new Error(JSON.stringify(reply))
  return reply.bands
}

const never = new Promise<never>(() => undefined)
const dying: Behaviour = (lose) => ({
  share: () => {
    lose()
    return never
  },
})

describe('pool', () => {
  it.each([1, 2, 5])('gives the bits of one thread with %d workers', async (size) => {
    const alone = runEnsemble(program, request)
    const bands = await bandsOf(size)
    expect(bands.runs).toBe(333)
    expect(bands.times).toEqual(alone.times)
    expect(bands.quantiles).toEqual(quantilesOverTime(alone, quantiles))
    expect([...bands.summaries[0]!]).toEqual(alone.shares.flatMap((share) => [...share.summaries[0]!]))
  })

  it('tells how far it is, and gives coarser answers first', async () => {
    const told: number[] = []
    const stages: Bands[] = []
    const pool = createPool(workers().connect, 2)
    const reply = await pool.run(
      { ...job, stages: [40, 200] },
      {
        onProgress: (done) => told.push(done),
        onStage: (bands) => {
          expect(told.at(-1)).toBe(bands.runs)
          stages.push(bands)
        },
      },
    )
    expect(told.at(-1)).toBe(333)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(stages.map(({ runs }) => runs)).toEqual([40, 200])
    expect(stages[0]!.quantiles).not.toEqual(stages[1]!.quantiles)
    // What was given away at one stage is still there for the next.
    expect(reply?.ok === true && reply.bands.quantiles).toEqual((await bandsOf(1)).quantiles)
  })

  it('goes on from runs that were made before, as often as it is asked', async () => {
    const pool = createPool(workers().connect, 2)
    const few = { ...request, runs: 200 }
    const many = { ...request, runs: 2000 }
    const first = await pool.run({ ...job, request: few, keep: true })
    const made = first?.ok === true ? first.bands.shares : []
    expect(made.reduce((sum, { count }) => sum + count, 0)).toBe(200)
    const whole = await createPool(workers().connect, 1).run({ ...job, request: many })
    for (let i = 0; i < 2; i++) {
      const told: number[] = []
      const onward = await pool.run(
        { ...job, request: many, made },
        { onProgress: (done) => told.push(done) },
      )
      expect(onward).toEqual(whole)
      expect(told[0]).toBe(250)
    }
    const none = await pool.run({ ...job, request: few, made })
    expect(none).toEqual(await pool.run({ ...job, request: few }))
  })

  it('replaces a worker that dies and does its share again', async () => {
    const { connect, started, closed } = workers(dying, dying)
    const reply = await createPool(connect, 2).run(job)
    expect(reply?.ok === true && reply.bands.quantiles).toEqual((await bandsOf(1)).quantiles)
    expect(started.length).toBeGreaterThan(2)
    expect(closed()).toBe(2)
  })

  it('begins anew when a worker dies with the values it was given', async () => {
    const losing: Behaviour = (lose) => ({
      quantiles: () => {
        lose()
        return never
      },
    })
    expect((await bandsOf(1, losing)).quantiles).toEqual((await bandsOf(1)).quantiles)
  })

  it('says so when every worker dies', async () => {
    const reply = await createPool(workers(...Array<Behaviour>(50).fill(dying)).connect, 2).run(job)
    expect(reply).toEqual({ ok: false, faults: [{ kind: 'worker.crashed' }] })
  })

  it('stops when it is cancelled, and is ready for another', async () => {
    const stop = new AbortController()
    const pool = createPool(workers().connect, 2)
    let last = 0
    const reply = await pool.run(job, {
      signal: stop.signal,
      onProgress: (done) => {
        last = done
        if (done > 40) stop.abort()
      },
    })
    expect(reply).toBeNull()
    expect(last).toBeLessThan(200)
    const next = await pool.run(job)
    expect(next?.ok === true && next.bands.quantiles).toEqual((await bandsOf(1)).quantiles)
  })

  it('refuses as one thread does, and goes on', async () => {
    const pool = createPool(workers().connect, 2)
    const unknown = { ...request, outputs: ['speed'] }
    const reply = await pool.run({ ...job, request: { ...unknown, summaries: [] } })
    expect(reply).toMatchObject({ ok: false, faults: [{ kind: 'run.unknown-output' }] })
    expect(await pool.run({ ...job, request: { ...request, runs: 0 } })).toMatchObject({
      ok: false,
      faults: [{ kind: 'ensemble.runs' }],
    })
    expect(await pool.run(job)).toMatchObject({ ok: true })
  })

  it('sends a program once for many ensembles', async () => {
    const sent: boolean[] = []
    const runner = createRunner()
    const { connect } = workers(() => ({
      begin: (key, given, asked) => {
        sent.push(given !== null)
        return runner.begin(key, given, asked)
      },
      share: runner.share,
    }))
    const pool = createPool(connect, 1)
    await pool.run(job)
    await pool.run({ ...job, request: { ...request, seed: 4 } })
    expect(sent).toEqual([true, false])
    // A copy, as it arrives from another worker, is the same program; another model is not.
    await pool.run({ ...job, program: structuredClone(job.program) })
    expect(sent).toEqual([true, false, false])
    await pool.run({ ...job, program: { ...job.program, hash: 'another' } })
    await pool.run(job)
    expect(sent).toEqual([true, false, false, true, false])
  })

  it('lets an ensemble of higher rank come between the runs of another; both are what they are alone', async () => {
    const alone = await bandsOf(2)
    const { connect, started } = workers()
    const pool = createPool(connect, 2)
    const over: string[] = []
    let hurried: ReturnType<typeof pool.run> | undefined
    const other = { ...request, seed: 4 }
    const slow = await pool.run(
      { ...job, perShare: 10, rank: 'spare' },
      {
        onProgress: (done) => {
          if (done === 333) over.push('slow')
          hurried ??= pool.run(
            { ...job, request: other, rank: 'first' },
            { onProgress: (quick) => (quick === 333 ? over.push('quick') : 0) },
          )
        },
      },
    )
    const quick = await hurried
    expect(over).toEqual(['quick', 'slow'])
    expect(slow?.ok === true && slow.bands).toEqual(alone)
    const after = await createPool(workers().connect, 1).run({ ...job, request: other })
    expect(quick).toEqual(after)
    // The two made do with the workers that there are.
    expect(started).toHaveLength(2)
  })
})
