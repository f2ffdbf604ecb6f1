import { afterEach, describe, expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { quantilesOverTime, runEnsemble } from '../../../src/engine/ensemble/ensemble'
import type { EnsembleRequest } from '../../../src/engine/ensemble/request'
import { readXmile } from '../../../src/model/xmile/read'
import { connectLeader, createEnsembles } from '../../../src/worker/ensembles'
import type { Pool } from '../../../src/worker/pool'
import { smallXmile } from '../small-system'

const program = compile(readXmile(await (await fetch(smallXmile)).text()))
const request: EnsembleRequest = {
  runs: 250,
  seed: 2,
  sampler: 'sobol',
  vary: new Map([['stay[mild]', { kind: 'triangular', low: 1, mode: 2, high: 6 }]]),
  outputs: ['beds_in_use'],
}
const quantiles = [0.1, 0.9]
const job = { program, request, quantiles }

let pool: Pool
afterEach(() => {
  pool.close()
})

describe('ensembles in workers', () => {
  test('have the bits of one thread, a coarse answer first', async () => {
    pool = createEnsembles(connectLeader, 2)
    const stages: number[] = []
    const progress: number[] = []
    const reply = await pool.run(
      { ...job, stages: [60] },
      { onStage: ({ runs }) => stages.push(runs), onProgress: (done) => progress.push(done) },
    )
    if (reply?.ok !== true) throw new Error(JSON.stringify(reply))
    expect(reply.bands.quantiles).toEqual(quantilesOverTime(runEnsemble(program, request), quantiles))
    expect(stages).toEqual([60])
    expect(progress.length).toBeGreaterThan(2)
  })

  test('stop when they are cancelled, and others go on', async () => {
    pool = createEnsembles(connectLeader, 2)
    const stop = new AbortController()
    const stopped = pool.run(
      { ...job, request: { ...request, runs: 100_000 } },
      {
        signal: stop.signal,
        onProgress: () => {
          stop.abort()
        },
      },
    )
    await expect(stopped).resolves.toBeNull()
    await expect(pool.run(job)).resolves.toMatchObject({ ok: true })
  })

  test('say what is wrong with them', async () => {
    pool = createEnsembles(connectLeader, 1)
    await expect(pool.run({ ...job, request: { ...request, outputs: ['speed'] } })).resolves.toMatchObject({
      ok: false,
      faults: [{ kind: 'run.unknown-output' }],
    })
  })

  test('say that their worker is lost, and begin with another', async () => {
    let started = 0
    pool = createEnsembles(() => {
      if (++started > 1) return connectLeader()
      const dying = new Worker(new URL('./dying-worker.ts', import.meta.url), { type: 'module' })
      return {
        service: {
          open: () => Promise.resolve(),
          run: () => new Promise(() => undefined),
          cancel: () => undefined,
        },
        lost: new Promise((resolve) => {
          dying.onerror = (event) => {
            event.preventDefault()
            resolve()
          }
        }),
        close: () => {
          dying.terminate()
        },
      }
    }, 1)
    await expect(pool.run(job)).resolves.toMatchObject({ ok: false, faults: [{ kind: 'worker.crashed' }] })
    await expect(pool.run(job)).resolves.toMatchObject({ ok: true })
    expect(started).toBe(2)
  })
})
