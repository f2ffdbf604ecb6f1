import { describe, expect, it } from 'vitest'
import { atMoment } from '../../../src/analysis/sensitivity/measure'
import { runsOfStudy, type SensitivityStudy } from '../../../src/analysis/sensitivity/study'
import { compile } from '../../../src/engine/compile'
import type { Range } from '../../../src/engine/ensemble/range'
import { readXmile } from '../../../src/model/xmile/read'
import { createPool, type Pool } from '../../../src/worker/pool'
import { createRunner } from '../../../src/worker/runner'
import { runScreened, runSensitivity } from '../../../src/worker/sensitivity'
import { xmileText } from '../model/xmile-text'

const program = compile(
  readXmile(
    xmileText(
      '<aux name="rate"><eqn>1</eqn></aux><aux name="rest"><eqn>1</eqn></aux><aux name="idle"><eqn>1</eqn></aux>' +
        '<aux name="lever"><eqn>0</eqn></aux><stock name="level"><eqn>5</eqn><inflow>growth</inflow></stock>' +
        '<flow name="growth"><eqn>rate * SIN(TIME * rate) - lever * rest</eqn></flow>',
    ),
  ),
)
const range: Range = { kind: 'triangular', low: 0, mode: 1, high: 4 }
const study: SensitivityStudy = {
  method: 'sobol',
  groups: 40,
  seed: 7,
  resamples: 50,
  vary: new Map(['rate', 'rest', 'idle'].map((id) => [id, range])),
  inputs: new Map([['lever', 0.5]]),
  of: atMoment('level', 5),
}

function pool(size: number): Pool {
  return createPool(
    () => ({ service: createRunner(), lost: new Promise(() => undefined), close: () => undefined }),
    size,
  )
}

async function found(size: number, one: SensitivityStudy) {
  const reply = await runSensitivity(pool(size), program, one)
  if (reply?.ok !== true) throw new Error(JSON.stringify(reply))
  return reply.sensitivity
}

describe('a study of sensitivity', () => {
  it.each(['morris', 'sobol'] as const)('by %s is the same bits with 1, 2 and 4 workers', async (method) => {
    const alone = await found(1, { ...study, method })
    for (const size of [2, 4]) expect(await found(size, { ...study, method })).toEqual(alone)
    expect(alone.runs).toBe(40 * (method === 'morris' ? 4 : 5))
    expect(alone.ids).toEqual(['rate', 'rest', 'idle'])
  })

  it('of a difference meets the same futures twice: what both have in common is gone', async () => {
    const difference: SensitivityStudy = { ...study, without: new Map() }
    const { found: shares, runs } = await found(2, difference)
    expect(runs).toBe(runsOfStudy(difference))
    expect(runs).toBe(2 * runsOfStudy(study))
    // Without the lever the level depends on the rate alone, which so has no part in what the lever changes.
    if (!('varies' in shares) || !shares.varies) throw new Error('no shares')
    expect(shares.inputs[0]!.total.value).toBeCloseTo(0, 12)
    expect(shares.inputs[1]!.total.value).toBeGreaterThan(0.9)
  })

  it('tells how far it is, through both of its ensembles', async () => {
    const told: [number, number][] = []
    const onProgress = (done: number, of: number) => told.push([done, of])
    await runSensitivity(pool(2), program, { ...study, without: new Map() }, { onProgress })
    expect(told.at(-1)).toEqual([400, 400])
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b))
  })

  it('is cancelled in its first and in its second ensemble', async () => {
    for (const after of [50, 250]) {
      const controller = new AbortController()
      let last = 0
      const onProgress = (done: number) => {
        last = done
        if (done >= after) controller.abort()
      }
      const difference: SensitivityStudy = { ...study, without: new Map() }
      expect(
        await runSensitivity(pool(1), program, difference, { onProgress, signal: controller.signal }),
      ).toBeNull()
      expect(last).toBeLessThan(400)
    }
  })

  it('answers with what is wrong', async () => {
    const reply = await runSensitivity(pool(2), program, { ...study, of: atMoment('nothing', 5) })
    expect(reply).toMatchObject({ ok: false, faults: [{ kind: 'run.unknown-output' }] })
  })
})

describe('a study that screens first', () => {
  it('holds what is negligible and studies the rest', async () => {
    const reply = await runScreened(pool(2), program, study, { bases: 20 })
    if (reply?.ok !== true) throw new Error(JSON.stringify(reply))
    expect(reply.held).toEqual(['idle'])
    expect(reply.screening.runs).toBe(20 * 4)
    expect(reply.sensitivity?.ids).toEqual(['rate', 'rest'])
    const vary = new Map([...study.vary].filter(([id]) => id !== 'idle'))
    expect(reply.sensitivity).toEqual(await found(1, { ...study, vary }))
  })

  it('ends there where nothing has any effect', async () => {
    const reply = await runScreened(
      pool(2),
      program,
      { ...study, vary: new Map([['idle', range]]) },
      { bases: 20 },
    )
    expect(reply).toMatchObject({ ok: true, sensitivity: null, held: ['idle'] })
  })

  it('is cancelled in either part', async () => {
    for (const after of [1, 3]) {
      const controller = new AbortController()
      let told = 0
      const onProgress = () => {
        told += 1
        if (told === after) controller.abort()
      }
      const { signal } = controller
      expect(await runScreened(pool(1), program, study, { bases: 20 }, { onProgress, signal })).toBeNull()
      expect(told).toBe(after)
    }
  })
})
