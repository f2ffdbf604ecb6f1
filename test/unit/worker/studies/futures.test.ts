import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assumptionRanges } from '../../../../src/analysis/futures/assumption-ranges'
import { bandShares } from '../../../../src/analysis/futures/spread'
import { yearMean } from '../../../../src/analysis/series'
import { compile } from '../../../../src/engine/compile'
import { drawer } from '../../engine/drawer'
import { samplerOf } from '../../../../src/engine/ensemble/sampler-by-name'
import { createSimulator } from '../../../../src/engine/simulator'
import { readXmile } from '../../../../src/model/xmile/read'
import { runInputs, type Variant } from '../../../../src/scenario/inputs'
import { readCatalogue } from '../../../../src/scenario/read-catalogue'
import type { LocalPlace, Scenario } from '../../../../src/scenario/scenario'
import { createFutures, type FuturesQuestion } from '../../../../src/worker/studies/futures'
import type { Pool } from '../../../../src/worker/pool'
import { inProcess } from '../in-process'

const file = new URL('../../../fixtures/scenario/small-system.xmile', import.meta.url)
const read = readXmile(readFileSync(file, 'utf8'))
const catalogue = readCatalogue(read)
const model = { catalogue, program: compile(read) }
const [lever] = catalogue.levers
const [outcome] = catalogue.outcomes
const place: LocalPlace = {
  id: 'here',
  name: 'HERE',
  kind: 'authority',
  vintage: '2025-06',
  start: '2026-04',
  people: 10_000,
  share65: 0.25,
  beds: 'count',
  inputs: {
    projected_people: { value: [10_000, 10_100, 10_200, 10_300], status: 'D', from: [] },
    admission_rate: { value: 0.02, status: 'D', from: [] },
  },
  beside: [],
  flags: [],
}
const scenario: Scenario = {
  schema: 1,
  name: '',
  note: '',
  model: { id: catalogue.model.id, hash: catalogue.model.hash },
  data: place.vintage,
  place: place.id,
  ours: {},
  levers: { [lever!.id]: { value: lever!.high, start: '2027-04', ramp: 6, end: null } },
  assumptions: {},
  seed: 4,
}
const question: FuturesQuestion = {
  scenario,
  place,
  runs: 120,
  seed: 4,
  charts: [outcome!.id],
  singles: 3,
}
const watching = () => ({
  onProgress: () => undefined,
  onStage: () => undefined,
  signal: new AbortController().signal,
})

/** The outcome over time in one future, run alone. */
function alone(run: number, variant: Variant): Float64Array {
  const { runs, seed } = question
  const vary = assumptionRanges(catalogue, scenario)
  const inputs = runInputs(catalogue, place, scenario, variant)
  const request = { runs, seed, sampler: 'lhs', vary, inputs, outputs: [outcome!.id] } as const
  const draw = drawer(request, samplerOf('lhs', runs, vary.size, seed))
  return createSimulator(model.program).run(draw(run)).values
}

function counted(pool: Pool): { readonly pool: Pool; readonly count: () => number } {
  let runs = 0
  return {
    count: () => runs,
    pool: {
      ...pool,
      run: (job, on) => {
        runs += job.request.runs - (job.made ?? []).reduce((sum, { count: some }) => sum + some, 0)
        return pool.run(job, on)
      },
    },
  }
}

describe('many futures of a plan', () => {
  test('are those that single runs give, with plan and nothing in the same future', async () => {
    const found = await createFutures()(model, inProcess(2), question, watching())
    const times = createSimulator(model.program).times
    const [fan] = found!.fans
    const changes: number[] = []
    for (let run = 0; run < question.runs; run++) {
      const [plan, nothing] = [alone(run, 'plan'), alone(run, 'assumptions')]
      if (run < 3) expect(fan!.singles[run]).toEqual({ plan, nothing })
      changes.push(yearMean(times, plan) - yearMean(times, nothing))
    }
    changes.sort((a, b) => a - b)
    const { low, high } = found!.spreads[0]!.change
    const at = (share: number) => changes[Math.floor(share * (question.runs - 1))]!
    expect(low).toBeGreaterThanOrEqual(at(0.1))
    expect(low).toBeLessThanOrEqual(changes[Math.floor(0.1 * (question.runs - 1)) + 1]!)
    expect(high).toBeGreaterThanOrEqual(at(0.9))
    expect(found!.spreads[0]!.runs).toBe(question.runs)
    expect(fan!.plan).toHaveLength(bandShares.length)
    expect(fan!.plan[0]).toHaveLength(times.length)
  })

  test.each([1, 4])('are the same bits with %d workers', async (size) => {
    const two = await createFutures()(model, inProcess(2), question, watching())
    expect(await createFutures()(model, inProcess(size), question, watching())).toEqual(two)
  })

  test('run doing nothing once as long as it is the same, and once where there is no plan', async () => {
    const { pool, count } = counted(inProcess(1))
    const futures = createFutures()
    await futures(model, pool, question, watching())
    expect(count()).toBe(2 * question.runs)
    const other = { ...scenario.levers[lever!.id]!, value: lever!.low }
    const moved = { ...question, scenario: { ...scenario, levers: { [lever!.id]: other } } }
    await futures(model, pool, moved, watching())
    expect(count()).toBe(3 * question.runs)
    const idle = await futures(
      model,
      pool,
      { ...question, scenario: { ...scenario, levers: {} } },
      watching(),
    )
    expect(count()).toBe(3 * question.runs)
    expect(idle!.spreads[0]!).toMatchObject({ up: 0, down: 0, change: { low: 0, high: 0 } })
    const [assumption] = catalogue.assumptions
    const believed = { ...scenario, assumptions: { [assumption!.id]: assumption!.high } }
    await futures(model, pool, { ...question, scenario: believed }, watching())
    expect(count()).toBe(5 * question.runs)
  })

  test('go on from those that were tried before, to the same answer', async () => {
    const { pool, count } = counted(inProcess(2))
    const futures = createFutures()
    await futures(model, pool, { ...question, runs: 200 }, watching())
    const more = await futures(model, pool, { ...question, runs: 2000 }, watching())
    expect(count()).toBe(2 * 2000)
    expect(more).toEqual(await createFutures()(model, inProcess(1), { ...question, runs: 2000 }, watching()))
    // Of another plan nothing is made but its own.
    const other = { ...scenario.levers[lever!.id]!, ramp: 12 }
    const moved = { ...question, scenario: { ...scenario, levers: { [lever!.id]: other } } }
    const found = await futures(model, pool, { ...moved, runs: 200 }, watching())
    expect(count()).toBe(2 * 2000 + 200)
    expect(found).toEqual(await createFutures()(model, inProcess(1), { ...moved, runs: 200 }, watching()))
    await futures(model, pool, { ...moved, runs: 2000 }, watching())
    expect(count()).toBe(3 * 2000)
  })

  test('differ less between plan and nothing than they would if each had futures of its own', async () => {
    const futures = createFutures()
    const found = await futures(model, inProcess(1), question, watching())
    const { plan, nothing, change } = found!.spreads[0]!
    expect(change.high - change.low).toBeLessThan((plan.high - plan.low + (nothing.high - nothing.low)) / 2)
  })

  test('end when nobody wants them, without an answer', async () => {
    const stop = new AbortController()
    const found = createFutures()(
      model,
      inProcess(2),
      { ...question, runs: 5000 },
      {
        onProgress: () => {
          stop.abort()
        },
        onStage: () => undefined,
        signal: stop.signal,
      },
    )
    await expect(found).resolves.toBeNull()
  })

  test('wait for those that were asked for before them', async () => {
    const pool = inProcess(2)
    const both = ['plan', 'nothing'].map(() => createFutures()(model, pool, question, watching()))
    const [one, other] = await Promise.all(both)
    expect(one).toEqual(other)
    expect(one).toEqual(await createFutures()(model, inProcess(2), question, watching()))
  })
})
