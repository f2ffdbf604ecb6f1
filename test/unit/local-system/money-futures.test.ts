import { expect, test } from 'vitest'
import { isShort, moneyYears, organisations } from '../../../src/analysis/affordable'
import { assumptionRanges } from '../../../src/analysis/futures/assumption-ranges'
import { compile } from '../../../src/engine/compile'
import { samplerOf } from '../../../src/engine/ensemble/sampler-by-name'
import { drawer } from '../engine/drawer'
import { createSimulator } from '../../../src/engine/simulator'
import { freshScenario } from '../../../src/scenario/fresh'
import { runInputs } from '../../../src/scenario/inputs'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { createFutures } from '../../../src/worker/studies/futures'
import { inProcess } from '../worker/in-process'
import { openModel, place } from './system'

const model = openModel()
const catalogue = readCatalogue(model)
const program = compile(model)
const torbay = place('E06000027')
const lever = catalogue.levers[0]!
const setting = { value: lever.high, start: '2027-04', ramp: 12, end: null }
const scenario = { ...freshScenario(catalogue, torbay), levers: { [lever.id]: setting } }

test('the money of many futures is that of each by itself, year by year', async () => {
  const [runs, seed] = [12, 3]
  const found = await createFutures()(
    { catalogue, program },
    inProcess(1),
    { scenario, place: torbay, runs, seed, charts: [], singles: 0 },
    { onProgress: () => undefined, onStage: () => undefined, signal: new AbortController().signal },
  )
  const vary = assumptionRanges(catalogue, scenario)
  const outputs = catalogue.outcomes.map(({ id }) => id)
  const inputs = runInputs(catalogue, torbay, scenario, 'plan')
  const request = { runs, seed, sampler: 'lhs', vary, inputs, outputs } as const
  const draw = drawer(request, samplerOf('lhs', runs, vary.size, seed))
  const simulator = createSimulator(program)
  const alone = Array.from({ length: runs }, (_, run) => simulator.run(draw(run)))
  for (const organisation of organisations) {
    const years = alone.map((one) => moneyYears(one, organisation)!)
    const told = found!.money.find((one) => one.organisation === organisation)!
    expect(told.years).toHaveLength(years[0]!.length)
    for (const [year, { gap, short }] of told.years.entries()) {
      const gaps = years.map((one) => one[year]!.short).sort((a, b) => a - b)
      expect(short).toBe(years.filter((one) => isShort(one[year]!)).length)
      expect(gap.low).toBeGreaterThanOrEqual(gaps[0]!)
      // Of twelve, the middle lies half-way between the sixth and the seventh.
      expect(gap.median).toBeCloseTo((gaps[5]! + gaps[6]!) / 2, 3)
      expect(gap.high).toBeLessThanOrEqual(gaps[11]!)
    }
    const counts = years.map((one) => one.filter(isShort).length).sort((a, b) => a - b)
    expect(told.count.median).toBe((counts[5]! + counts[6]!) / 2)
  }
})
