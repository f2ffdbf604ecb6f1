import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { modelRanges } from '../../../../src/analysis/futures/model-ranges'
import { compile } from '../../../../src/engine/compile'
import { runInputs } from '../../../../src/scenario/inputs'
import { readCatalogue } from '../../../../src/scenario/read-catalogue'
import { readScenario } from '../../../../src/scenario/validate'
import { createPool } from '../../../../src/worker/pool'
import { createRunner } from '../../../../src/worker/runner'
import { pairedSummaries } from '../../../../src/worker/paired'
import { openModel, place } from '../../local-system/system'

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1)
}

test('a plan and doing nothing in the same futures tell their difference better than in futures of their own', async () => {
  const model = openModel()
  const catalogue = readCatalogue(model)
  const library = new URL('../../../../scenarios/library/full-programme.json', import.meta.url)
  const { scenario: json } = JSON.parse(readFileSync(library, 'utf8')) as { scenario: unknown }
  const scenario = readScenario(json)
  const local = place(scenario.place)
  const inputsOf = (variant: 'plan' | 'assumptions') => runInputs(catalogue, local, scenario, variant)
  const vary = modelRanges(model, inputsOf('plan'))
  const summaries = [{ output: 'average_occupied_emergency_beds', of: 'mean', from: 49, until: 60 }] as const
  const pool = createPool(
    () => ({ service: createRunner(), lost: new Promise(() => undefined), close: () => undefined }),
    1,
  )
  const program = compile(model)
  const plans = [inputsOf('plan'), inputsOf('assumptions')].map((inputs) => ({ inputs, summaries }))
  const futures = { runs: 100, seed: 1, sampler: 'lhs', vary } as const
  const paired = (await pairedSummaries(pool, program, futures, plans))!
  const other = (await pairedSummaries(pool, program, { ...futures, seed: 2 }, plans.slice(1)))!
  const difference = (idle: Float64Array) => paired[0]![0]!.map((value, i) => value - idle[i]!)
  const together = variance(difference(paired[1]![0]!))
  const apart = variance(difference(other[0]![0]!))
  expect(together).toBeGreaterThan(0)
  expect(together).toBeLessThan(apart / 5)
}, 60_000)
