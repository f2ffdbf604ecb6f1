import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { quantilesOverTime, runEnsemble } from '../../../src/engine/ensemble/ensemble'
import type { Range } from '../../../src/engine/ensemble/range'
import { readXmile } from '../../../src/model/xmile/read'
import { runInputs } from '../../../src/scenario/inputs'
import { writeScenario } from '../../../src/scenario/validate'
import { catalogue, place, smallSystemFile, smallSystemText } from '../scenario/small-system'
import { captured, cellsOf } from './captured-terminal'
import { plan, smallHome } from './small-home'

let home: string
beforeAll(() => {
  home = smallHome()
})
afterAll(() => {
  rmSync(home, { recursive: true })
})

const files = { 'plan.json': writeScenario(plan) }
const ensemble = (...args: readonly string[]) =>
  captured(['ensemble', ...args, '--runs', '40', '--seed', '3'], { home, files })
const program = compile(readXmile(smallSystemText))

/** The quantiles of one outcome, row by row. */
function expected(
  output: string,
  quantiles: readonly number[],
  vary: readonly [string, Range][],
  inputs = new Map(),
) {
  const found = runEnsemble(program, {
    runs: 40,
    seed: 3,
    sampler: 'lhs',
    vary: new Map(vary),
    inputs,
    outputs: [output],
  })
  const values = quantilesOverTime(found, quantiles)
  return Array.from(found.times, (time, t) => [
    time,
    ...quantiles.map((_, q) => values[q * found.times.length + t]!),
  ])
}
const numbers = (row: readonly string[]): number[] => [row[0]!, ...row.slice(2)].map(Number)
const teams: [string, Range] = ['visiting_teams', { kind: 'triangular', low: 0, mode: 0.5, high: 1 }]

test('prints quantiles over time of what it is asked for', async () => {
  const { code, out, err } = await ensemble(
    smallSystemFile,
    ...['--outcome', 'Beds in use', '--outcome', 'stay'],
    ...['--vary', 'Visiting teams:0:0.5:1', '--quantiles', '0,0.25,1'],
  )
  expect([code, err]).toEqual([0, ''])
  const [heading, ...rows] = cellsOf(out)
  expect(heading).toEqual(['time', 'variable', 'q0', 'q0.25', 'q1'])
  expect([...new Set(rows.map((row) => row[1]))]).toEqual(['beds_in_use', 'stay[mild]', 'stay[very_severe]'])
  const beds = rows.filter((row) => row[1] === 'beds_in_use').map(numbers)
  expect(beds).toEqual(expected('beds_in_use', [0, 0.25, 1], [teams]))
})

test('varies every constant with a range and prints the scorecard where nothing else is said', async () => {
  const { code, out } = await ensemble(smallSystemFile)
  expect(code).toBe(0)
  const rows = cellsOf(out).slice(1)
  const scorecard = catalogue.outcomes.filter(({ group }) => group === 'scorecard').map(({ id }) => id)
  expect([...new Set(rows.map((row) => row[1]))]).toEqual(scorecard)
  const ranges = catalogue.assumptions.map(({ id, low, value, high }): [string, Range] => [
    id,
    { kind: 'triangular', low, mode: value, high },
  ])
  const first = rows.filter((row) => row[1] === scorecard[0]).map(numbers)
  expect(first).toEqual(expected(scorecard[0]!, [0.1, 0.5, 0.9], ranges))
})

test('of a scenario, the plan at its place is what varies', async () => {
  const { code, out } = await ensemble('plan.json', '--outcome', 'beds_in_use', '--vary', 'stay[mild]:3:4')
  expect(code).toBe(0)
  expect(cellsOf(out).slice(1).map(numbers)).toEqual(
    expected(
      'beds_in_use',
      [0.1, 0.5, 0.9],
      [['stay[mild]', { kind: 'uniform', low: 3, high: 4 }]],
      runInputs(catalogue, place, plan, 'plan'),
    ),
  )
})

test('runs every place, named in a first column, and the same bytes each time', async () => {
  const args = [smallSystemFile, '--outcome', 'beds_in_use', '--places', 'all', '--sampler', 'sobol'] as const
  const { out } = await ensemble(...args)
  const [heading, ...rows] = cellsOf(out)
  expect(heading!.slice(0, 3)).toEqual(['place', 'time', 'variable'])
  expect(new Set(rows.map((row) => row[0]))).toEqual(new Set(['riverside', 'hillside']))
  expect((await ensemble(...args)).out).toBe(out)
})

test.each<[readonly string[], number, RegExp]>([
  [['--outcome', 'nothing'], 1, /nothing/],
  [['--vary', 'nothing:1:2'], 1, /--vary nothing: .*“nothing”/],
  [['--vary', 'visiting teams:2:1:3'], 1, /“visiting_teams”/],
  [['--vary', 'visiting teams'], 2, /name:low:mode:high/],
  [['--vary', 'visiting teams:a:b'], 2, /name:low:mode:high/],
  [['--vary', 'visiting teams:1:2:3:4'], 2, /name:low:mode:high/],
  [['--quantiles', '0.5,2'], 2, /shares from 0 to 1/],
  [['--sampler', 'dice'], 2, /lhs or sobol/],
])('%j is refused', async (args, expectedCode, message) => {
  const { code, err } = await ensemble(smallSystemFile, ...args)
  expect(code).toBe(expectedCode)
  expect(err).toMatch(message)
})

test('runs and seed must be said', async () => {
  expect((await captured(['ensemble', smallSystemFile, '--seed', '1'], { home })).code).toBe(2)
  expect((await captured(['ensemble', smallSystemFile, '--runs', '1'], { home })).code).toBe(2)
  const none = await captured(['ensemble', smallSystemFile, '--runs', '0', '--seed', '1'], { home })
  expect([none.code, none.err]).toEqual([1, expect.stringMatching(/1 or more/)])
})
