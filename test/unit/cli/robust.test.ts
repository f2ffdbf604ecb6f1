import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modelRanges } from '../../../src/analysis/futures/model-ranges'
import { proportionOf } from '../../../src/analysis/robustness/proportion'
import { compile } from '../../../src/engine/compile'
import { runEnsemble } from '../../../src/engine/ensemble/ensemble'
import { readXmile } from '../../../src/model/xmile/read'
import { runInputs, type Variant } from '../../../src/scenario/inputs'
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
const robust = (...args: readonly string[]) => captured(['robust', ...args], { home, files })
const draws = ['--runs', '200', '--seed', '3']
const model = readXmile(smallSystemText)

/** The mean of beds in use over some months of the run, in each of 200 futures. */
function meansOf(variant: Variant, from: number, until: number): Float64Array {
  const inputs = runInputs(catalogue, place, plan, variant)
  const ranges = modelRanges(model, runInputs(catalogue, place, plan, 'plan'))
  const found = runEnsemble(compile(model), {
    runs: 200,
    seed: 3,
    sampler: 'lhs',
    vary: ranges,
    inputs,
    outputs: ['beds_in_use'],
    series: [],
    summaries: [{ output: 'beds_in_use', of: 'mean', from, until }],
  })
  return Float64Array.from(found.shares.flatMap(({ summaries }) => [...summaries[0]!]))
}

describe('robust', () => {
  test('prints the share of futures in which a plan meets each goal and all, against doing nothing in the same future', async () => {
    const acted = meansOf('plan', 13, 24)
    const idle = meansOf('assumptions', 13, 24)
    const bar = [...acted].sort((a, b) => a - b)[120]!
    const { code, out, err } = await robust(
      'plan.json',
      ...draws,
      ...['--goal', `Beds in use <= ${bar} @ 2028`, '--goal', 'beds_in_use <= -1% @ 2028'],
    )
    expect([code, err]).toEqual([0, ''])
    const [heading, ...rows] = cellsOf(out)
    expect(heading!.slice(0, 7)).toEqual(['row', 'goal', 'runs', 'met', 'share', 'share_low', 'share_high'])
    const goals = rows.filter(([row]) => row === 'goal').map((cells) => cells.slice(1, 7))
    const first = acted.map((value) => Number(value <= bar))
    const second = acted.map((value, i) => Number(value - idle[i]! <= -0.01 * idle[i]!))
    const both = first.map((met, i) => met * second[i]!)
    for (const [i, met] of [first, second, both].entries()) {
      const { count, share, low, high } = proportionOf(
        met.reduce((a, b) => a + b),
        200,
      )
      expect(goals[i]!.slice(1).map(Number)).toEqual([200, count, share, low, high])
    }
    expect(goals.map(([goal]) => goal)[2]).toBe('all')
    expect(first.reduce((a, b) => a + b)).toBe(121)
  })

  test('prints the boxes in which goals are missed, an end where there is one', async () => {
    const acted = meansOf('plan', 13, 24)
    const bar = [...acted].sort((a, b) => a - b)[120]!
    const { out } = await robust('plan.json', ...draws, '--goal', `beds_in_use <= ${bar} @ ..2028-03`)
    const [heading, ...rows] = cellsOf(out)
    const boxes = rows.filter(([row]) => row === 'box')
    expect(boxes.length).toBeGreaterThan(0)
    const cell = (row: readonly string[], name: string) => row[heading!.indexOf(name)]!
    for (const row of boxes) {
      expect(catalogue.assumptions.map(({ id }) => id)).toContain(cell(row, 'variable'))
      expect(cell(row, 'low') + cell(row, 'high')).not.toBe('')
      expect(Number(cell(row, 'density'))).toBeGreaterThan(0.4)
      expect(Number(cell(row, 'checked_density'))).toBeGreaterThan(Number(cell(row, 'checked_base')))
    }
  })

  test('judges a model by itself at its own moments, and every place with --places', async () => {
    const alone = await robust(smallSystemFile, ...draws, '--goal', 'beds in use >= 0 @ 1..12')
    expect(alone.code).toBe(0)
    expect(cellsOf(alone.out)[1]!.slice(0, 5)).toEqual([
      'goal',
      'beds in use >= 0 @ 1..12',
      '200',
      '200',
      '1',
    ])
    const everywhere = await robust(
      'plan.json',
      ...draws,
      ...['--places', 'all', '--goal', 'beds_in_use <= nothing @ 2028-03'],
    )
    const places = cellsOf(everywhere.out).map(([first]) => first)
    expect([places[0], new Set(places.slice(1))]).toEqual(['place', new Set(['riverside', 'hillside'])])
  })

  test.each([1, 3, 7])('shards, %d of them, merge to the bytes of the whole', async (count) => {
    const argv = [
      ...['plan.json', ...draws, '--places', 'all', '--sampler', 'sobol'],
      ...['--goal', 'beds_in_use <= 330 @ 2028', '--goal', 'beds_in_use <= -8% @ 2028'],
    ]
    const whole = await robust(...argv)
    expect(whole.out).toMatch(/^riverside,box,/m)
    const parts: Record<string, string> = {}
    for (let i = 1; i <= count; i++) {
      parts[`part-${i}`] = (await robust(...argv, '--shard', `${i}/${count}`)).out
    }
    const merged = await captured(['merge', ...Object.keys(parts).toReversed()], { home, files: parts })
    expect([merged.code, merged.out]).toEqual([0, whole.out])
  })

  test('shards of other goals, futures or sets of places are not mixed', async () => {
    const [first, second] = [
      ['plan.json', ...draws, '--goal', 'beds_in_use <= 330 @ 2028', '--shard'],
      ['plan.json', ...draws, '--goal', 'beds_in_use <= 331 @ 2028', '--shard'],
    ]
    const one = (await robust(...first, '1/2')).out
    for (const argv of [
      second,
      [...first.with(4, '4')],
      [...first.slice(0, -1), '--places', 'all', '--shard'],
    ]) {
      const parts = { one, two: (await robust(...argv, '2/2')).out }
      const { code, err } = await captured(['merge', 'one', 'two'], { home, files: parts })
      expect([code, err]).toEqual([1, expect.stringMatching(/another study/)])
    }
  })

  test('prints with --mind a change of assumptions after which the answer is another', async () => {
    const { code, out } = await robust('plan.json', '--mind', '--goal', 'beds_in_use <= -1% @ 2028')
    expect(code).toBe(0)
    const [heading, ...rows] = cellsOf(out)
    const column = (name: string) => rows.map((row) => row[heading!.indexOf(name)]!)
    expect(rows.length).toBeGreaterThan(0)
    for (const [i, row] of column('row').entries()) {
      if (row === 'none') continue
      const margin = Number(column('margin')[i])
      expect(Math.sign(Number(column('margin_there')[i]) || -1)).not.toBe(Math.sign(margin))
      expect(Math.sign(Number(column('margin_before')[i]) || margin)).toBe(Math.sign(margin))
    }
  })

  test.each([
    ['beds_in_use < 3 @ 2028', 'write "name <= value @ time"'],
    ['beds_in_use <= few @ 2028', 'the value is a number'],
    ['beds_in_use <= nothing 5 @ 2028', 'the value is a number'],
    ['beds_in_use <= 3 @ soon', 'the time is a year'],
    ['beds_in_use <= 3 @ 2028-13', 'the time is a year'],
  ])('refuses the goal %s', async (goal, why) => {
    const { code, err } = await robust('plan.json', ...draws, '--goal', goal)
    expect(code).toBe(2)
    expect(err).toContain(`--goal ${goal}: ${why}`)
  })

  test('refuses what a model by itself cannot be asked, and what is missing', async () => {
    const relative = await robust(smallSystemFile, ...draws, '--goal', 'beds_in_use <= -5% @ 12')
    expect([relative.code, relative.err]).toEqual([
      2,
      expect.stringContaining('no plan to leave undone') as string,
    ])
    const beyond = await robust(smallSystemFile, ...draws, '--goal', 'beds_in_use <= 5 @ 1200')
    expect([beyond.code, beyond.err]).toEqual([2, expect.stringContaining('the run is from 0 to') as string])
    const without = await robust('plan.json', ...draws)
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('--goal is missing') as string])
    const runless = await robust('plan.json', '--goal', 'beds_in_use <= 3 @ 2028')
    expect([runless.code, runless.err]).toEqual([2, expect.stringContaining('--runs is missing') as string])
    const unknown = await robust('plan.json', ...draws, '--goal', 'bedz <= 3 @ 2028')
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('bedz') as string])
  })
})
