import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bases, mostRuns, rows } from '../../../../src/analysis/sensitivity/depth'
import type { Ranked } from '../../../../src/analysis/sensitivity/ranked'
import { compile } from '../../../../src/engine/compile'
import { readXmile } from '../../../../src/model/xmile/read'
import { readCatalogue } from '../../../../src/scenario/read-catalogue'
import type { LocalPlace, Scenario } from '../../../../src/scenario/scenario'
import { createPool } from '../../../../src/worker/pool'
import { createRunner } from '../../../../src/worker/runner'
import { createSensitivity, type SensitivityQuestion } from '../../../../src/worker/studies/sensitivity'

const xmile = readXmile(readFileSync('test/fixtures/scenario/small-system.xmile', 'utf8'))
const model = { catalogue: readCatalogue(xmile), program: compile(xmile) }
const { catalogue } = model
const lever = catalogue.levers[0]!
const scenario = {
  place: 'here',
  ours: {},
  levers: { [lever.id]: { value: lever.high, start: '2027-04', ramp: 6, end: null } },
  assumptions: {},
} as unknown as Scenario
const place = {
  id: 'here',
  vintage: '2025-06',
  start: '2026-04',
  inputs: {
    projected_people: { value: [10_000, 10_100, 10_200, 10_300] },
    admission_rate: { value: 0.02 },
  },
} as unknown as LocalPlace
const question: SensitivityQuestion = {
  scenario,
  place,
  outcome: catalogue.outcomes[0]!.id,
  until: catalogue.time.months,
  of: 'difference',
  depth: 'full',
  seed: 1,
}

function pool() {
  return createPool(
    () => ({ service: createRunner(), lost: new Promise(() => undefined), close: () => undefined }),
    2,
  )
}

describe('the study of the assumptions', () => {
  it('screens first, tells of it, and then shares out the variance among all that count', async () => {
    const stages: Ranked[] = []
    const told: (readonly [number, number])[] = []
    const found = await createSensitivity()(model, pool(), question, {
      onProgress: (done, of) => told.push([done, of]),
      onStage: (ranked) => stages.push(ranked),
      signal: new AbortController().signal,
    })
    const inputs = catalogue.assumptions.length
    expect(stages.map(({ method, runs }) => [method, runs])).toEqual([['morris', 2 * bases * (inputs + 1)]])
    if (found?.method !== 'sobol') throw new Error('no shares')
    expect(found.screened).toMatchObject({ inputs, capped: false })
    expect(found.rows).toHaveLength(found.screened.kept)
    expect(found.runs).toBe(2 * rows * (found.screened.kept + 2))
    expect(found.rows.map(({ total }) => total.value)).toEqual(
      found.rows.map(({ total }) => total.value).sort((a, b) => b - a),
    )
    expect(told.at(-1)).toEqual([found.runs + found.screened.runs, found.runs + found.screened.runs])
    expect(Math.max(...told.map(([, of]) => of))).toBeLessThanOrEqual(mostRuns('full', inputs, true))
  })

  it('makes a screening once, and gives the same bits with it', async () => {
    const study = createSensitivity()
    const ask = (depth: SensitivityQuestion['depth'], told: number[]) =>
      study(
        model,
        pool(),
        { ...question, depth },
        {
          onProgress: (done) => told.push(done),
          onStage: () => undefined,
          signal: new AbortController().signal,
        },
      )
    const first: number[] = []
    const quick = await ask('quick', first)
    expect(first.length).toBeGreaterThan(0)
    const again: number[] = []
    expect(await ask('quick', again)).toEqual(quick)
    expect(again).toEqual([])
    const full = await ask('full', again)
    const afresh = await createSensitivity()(model, pool(), question, {
      onProgress: () => undefined,
      onStage: () => undefined,
      signal: new AbortController().signal,
    })
    expect(full).toEqual(afresh)
  })

  it('is cancelled, and says that nothing decides what nothing changes', async () => {
    const stop = new AbortController()
    stop.abort()
    const watching = { onProgress: () => undefined, onStage: () => undefined }
    expect(await createSensitivity()(model, pool(), question, { ...watching, signal: stop.signal })).toBe(
      null,
    )
    const idle = { ...question, scenario: { ...scenario, levers: {} } }
    const { signal } = new AbortController()
    expect(await createSensitivity()(model, pool(), idle, { ...watching, signal })).toMatchObject({
      method: 'none',
      inputs: catalogue.assumptions.length,
    })
  })
})
