import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeScenario } from '../../../src/scenario/validate'
import { bases, mostKept, rows } from '../../../src/analysis/sensitivity/depth'
import { compile } from '../../../src/engine/compile'
import { readXmile } from '../../../src/model/xmile/read'
import { varyCommand } from '../../../src/page/sure/vary-command'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { createPool } from '../../../src/worker/pool'
import { createRunner } from '../../../src/worker/runner'
import { createSensitivity } from '../../../src/worker/studies/sensitivity'
import { place, smallSystemFile, smallSystemText } from '../scenario/small-system'
import { xmileText } from '../model/xmile-text'
import { captured, cellsOf } from './captured-terminal'
import { plan, smallHome } from './small-home'

let home: string
beforeAll(() => {
  home = smallHome()
})
afterAll(() => {
  rmSync(home, { recursive: true })
})

/** After t the level is 2 a + b t + a c, and d is behind nothing. */
const level = xmileText(
  '<aux name="a"><eqn>1</eqn></aux><aux name="b"><eqn>1</eqn></aux><aux name="c"><eqn>0</eqn></aux>' +
    '<aux name="d"><eqn>0</eqn></aux><aux name="level"><eqn>2 * a + b * (TIME - STARTTIME) + a * c</eqn></aux>' +
    '<aux name="still"><eqn>4 + 0 * a</eqn></aux>',
)
const files = { 'plan.json': writeScenario(plan), 'level.xmile': level }
const abcd = ['a', 'b', 'c', 'd'].flatMap((name) => ['--vary', `${name}:0:1`])
const seeded = ['--n', '512', '--seed', '3']
const ask = ['sensitivity', 'level.xmile', '--outcome', 'Level', ...abcd, ...seeded]
const system = ['sensitivity', 'plan.json', '--outcome', 'beds in use', '--n', '32', '--seed', '3']

const command = (...argv: readonly string[]) => captured(argv, { home, files })

type Column =
  'mu' | 'mu_star' | 'mu_star_low' | 'mu_star_high' | 'sigma' | 'first' | 'total' | 'total_low' | 'total_high'
type Row = Partial<Record<Column | 'runs', number>>

async function tableOf(...argv: readonly string[]): Promise<Map<string, Row>> {
  const { code, out, err } = await command(...argv)
  expect(code, err).toBe(0)
  const [heading, ...rows] = cellsOf(out)
  return new Map(
    rows.map((row) => [
      row[0]!,
      Object.fromEntries(row.slice(1).map((cell, i) => [heading![i + 1]!, Number(cell)])),
    ]),
  )
}

describe('a known model', () => {
  test('is screened: effects over the whole range, most important first', async () => {
    const found = await tableOf(...ask, '--at', '5', '--method', 'morris')
    expect([...found.keys()]).toEqual(['b', 'a', 'c', 'd'])
    expect(found.get('b')!.mu).toBeCloseTo(5, 9)
    expect(found.get('b')!.mu_star).toBeCloseTo(5, 9)
    expect(found.get('b')!.sigma).toBeCloseTo(0, 9)
    // By a: 2 + c; by c: a.
    expect(found.get('a')!.mu_star).toBeCloseTo(2.5, 1)
    expect(found.get('a')!.sigma).toBeGreaterThan(0.2)
    expect(found.get('c')!.mu_star).toBeCloseTo(0.5, 1)
    expect(found.get('d')).toMatchObject({ mu: 0, mu_star: 0, mu_star_low: 0, mu_star_high: 0, sigma: 0 })
    expect(found.get('a')!.runs).toBe(512 * 5)
  })

  test('its variance is shared out', async () => {
    // At the first moment b is behind nothing, and the level is a (2 + c).
    const found = await tableOf(...ask, '--at', '0', '--method', 'sobol')
    const [a, c, both] = [2.5 ** 2 / 12, 0.25 / 12, 1 / 144]
    const all = a + c + both
    for (const [name, first, total] of [
      ['a', a / all, (a + both) / all],
      ['c', c / all, (c + both) / all],
      ['b', 0, 0],
    ] as const) {
      expect(Math.abs(found.get(name)!.first! - first)).toBeLessThan(0.02)
      expect(Math.abs(found.get(name)!.total! - total)).toBeLessThan(0.02)
    }
    expect([...found.keys()].slice(0, 2)).toEqual(['a', 'c'])
    expect(found.get('a')!.runs).toBe(512 * 6)
    expect(found.get('a')!.total_low).toBeLessThan(found.get('a')!.total!)
    expect(found.get('a')!.total_high).toBeGreaterThan(found.get('a')!.total!)
  })

  test('says how many runs it took, and whether the ranking is stable', async () => {
    const { err } = await command(...ask, '--at', '5', '--method', 'sobol')
    expect(err).toMatch(
      /^3072 runs\. The ranking is stable: the \d most important inputs stand in this order in \d+ of 100/,
    )
  })

  test('is screened first, and what is negligible is held', async () => {
    const { out, err } = await command(...ask, '--at', '0', '--method', 'sobol', '--screen', '20')
    expect(cellsOf(out).map(([name]) => name)).toEqual(['variable', 'a', 'c'])
    expect(err).toMatch(/^100 runs of screening: 2 of 4 inputs are held\.\n2048 runs\./)
  })

  test('of what is not negligible, no more than are to be kept', async () => {
    const asked = [...ask, '--at', '0', '--method', 'sobol', '--screen', '20', '--keep', '1']
    const { out, err } = await command(...asked)
    expect(cellsOf(out).map(([name]) => name)).toEqual(['variable', 'a'])
    expect(err).toMatch(/: 3 of 4 inputs are held\.\n1536 runs\./)
  })

  test.each([
    ['--method', 'sobol'],
    ['--method', 'sobol', '--screen', '4'],
  ])('an outcome that nothing moves is refused by %j %j', async (...method) => {
    const { code, out, err } = await command(...ask.with(3, 'still'), '--at', '5', ...method)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^level\.xmile: .*the same in all \d+ runs/m)
  })

  test('is screened without a complaint where nothing moves', async () => {
    const found = await tableOf(...ask.with(3, 'still'), '--at', '5', '--method', 'morris')
    expect([...found.values()].every(({ mu_star }) => mu_star === 0)).toBe(true)
  })
})

describe('a scenario', () => {
  test('varies every constant with a range, at a month', async () => {
    const found = await tableOf(...system, '--at', '2028-04', '--method', 'morris')
    expect(found.has('stay[mild]')).toBe(true)
    const byTime = await tableOf(...system, '--at', '24', '--method', 'morris')
    expect(byTime).toEqual(found)
    expect(await tableOf(...system, '--at', '2028-05', '--method', 'morris')).not.toEqual(found)
  })

  test('over a financial year, in the mean of its months', async () => {
    const year = await tableOf(...system, '--at', '2027/28', '--method', 'morris')
    const months = await Promise.all(
      Array.from({ length: 12 }, (_, i) => tableOf(...system, '--at', String(13 + i), '--method', 'morris')),
    )
    const mean = months.reduce((sum, one) => sum + one.get('stay[mild]')!.mu!, 0) / 12
    expect(year.get('stay[mild]')!.mu).toBeCloseTo(mean, 6)
  })

  test('is studied as on the page, to the last bit', async () => {
    const xmile = readXmile(smallSystemText)
    const catalogue = readCatalogue(xmile)
    const pool = createPool(
      () => ({ service: createRunner(), lost: new Promise(() => undefined), close: () => undefined }),
      1,
    )
    const question = {
      scenario: plan,
      place,
      outcome: 'beds_in_use',
      until: 24,
      of: 'difference',
      seed: 3,
    } as const
    const watching = { onProgress: () => undefined, onStage: () => undefined }
    const onPage = await createSensitivity()(
      { catalogue, program: compile(xmile) },
      pool,
      { ...question, depth: 'full' },
      { ...watching, signal: new AbortController().signal },
    )
    if (onPage?.method !== 'sobol') throw new Error('no shares')
    const screened = ['--n', String(rows), '--screen', String(bases), '--keep', String(mostKept)]
    const vary = varyCommand(catalogue, plan).flatMap((one) => ['--vary', one])
    const found = await tableOf(
      ...['sensitivity', 'plan.json', '--outcome', 'beds_in_use', '--at', '2027/28', '--method', 'sobol'],
      ...['--seed', '3', '--of', 'difference', ...screened, ...vary],
    )
    expect(onPage.rows.length).toBeGreaterThan(1)
    expect([...found]).toEqual(
      onPage.rows.map(({ id, first, total }) => [
        id,
        {
          first: first.value,
          first_low: first.low,
          first_high: first.high,
          total: total.value,
          total_low: total.low,
          total_high: total.high,
          runs: onPage.runs,
        },
      ]),
    )
  })

  test('the difference is between the plan and none, in the same futures', async () => {
    const [plan, nothing, difference] = await Promise.all(
      ['plan', 'nothing', 'difference'].map((of) =>
        tableOf(...system, '--at', '30', '--method', 'morris', '--of', of),
      ),
    )
    for (const [id, { mu }] of difference!) {
      expect(mu).toBeCloseTo(plan!.get(id)!.mu! - nothing!.get(id)!.mu!, 6)
    }
    const [first] = difference!.values()
    expect(first!.mu_star).toBeGreaterThan(0)
    expect(first!.runs).toBe(2 * [...plan!.values()][0]!.runs!)
  })
})

describe('shards that are merged', () => {
  test.each([
    ['morris', 1],
    ['morris', 3],
    ['sobol', 4],
    ['sobol', 150],
  ])('of %s, %d of them, are the bytes of the whole', async (method, count) => {
    const argv = [...system, '--at', '2028-04', '--method', method, '--of', 'difference']
    const parts: Record<string, string> = {}
    for (let i = 1; i <= count; i++) {
      const { code, out } = await command(...argv, '--shard', `${i}/${count}`)
      expect(code).toBe(0)
      parts[`part-${i}`] = out
    }
    const merged = await captured(['merge', ...Object.keys(parts).toReversed()], { home, files: parts })
    const whole = await command(...argv)
    expect([merged.code, merged.err]).toEqual([0, whole.err])
    expect(merged.out).toBe(whole.out)
  })

  test('are not mixed with those of another study', async () => {
    const argv = [...system, '--at', '24', '--method', 'sobol', '--shard']
    const one = (await command(...argv, '1/2')).out
    for (const other of [
      [...system, '--at', '24', '--method', 'morris', '--shard', '2/2'],
      [...system, '--at', '25', '--method', 'sobol', '--shard', '2/2'],
      [...system, '--at', '24', '--method', 'sobol', '--of', 'difference', '--shard', '2/2'],
      [...system, '--at', '24', '--method', 'sobol', '--vary', 'stay[mild]:1:2', '--shard', '2/2'],
      ['ensemble', smallSystemFile, '--runs', '9', '--seed', '3', '--shard', '2/2'],
    ]) {
      const two = (await command(...other)).out
      const { code, err } = await captured(['merge', 'one', 'two'], { home, files: { one, two } })
      expect([code, err]).toEqual([1, expect.stringMatching(/^two: .*another study than one/)])
    }
  })

  test('one that is cut off is refused', async () => {
    const argv = [...system, '--at', '24', '--method', 'sobol', '--shard']
    const [one, two] = [(await command(...argv, '1/2')).out, (await command(...argv, '2/2')).out]
    for (const cut of [two.slice(0, -40), `${two.split('\n')[0]!}\n`, `${two.split(']')[0]!}\n`]) {
      const { code, out, err } = await captured(['merge', 'one', 'two'], { home, files: { one, two: cut } })
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(/^two:/)
    }
  })
})

describe('what is refused', () => {
  const known = ['--at', '5', '--method', 'sobol']
  test.each<[readonly string[], number, RegExp]>([
    [[...ask, '--at', '5'], 2, /--method is missing/],
    [[...ask, '--at', '5', '--method', 'dice'], 2, /morris or sobol/],
    [[...ask, '--method', 'sobol'], 2, /--at is missing/],
    [[...ask.slice(0, -4), ...known, '--seed', '1'], 2, /--n is missing/],
    [[...ask.slice(0, -4), ...known, '--seed', '1', '--n', '1'], 2, /2 or more/],
    [[...ask.slice(0, -4), ...known, '--n', '4'], 2, /--seed is missing/],
    [[...ask.with(3, 'nowhere'), ...known], 1, /^--outcome nowhere: /],
    [[...ask, '--at', '1000', '--method', 'sobol'], 1, /^--at 1000: .*saves no value/],
    [[...ask, '--at', '2031-03', '--method', 'sobol'], 2, /dates need a scenario/],
    [[...ask, '--at', 'soon', '--method', 'sobol'], 2, /a financial year such as/],
    [[...system, '--at', '2027/29', '--method', 'sobol'], 2, /a financial year such as/],
    [[...system, '--at', '2028/29', '--method', 'sobol', '--outcome', 'stay'], 2, /given more than once/],
    [[...system, '--at', '2029/30', '--method', 'sobol'], 1, /^--at 2029\/30: /],
    [[...system, '--at', '2025/26', '--method', 'sobol'], 1, /^--at 2025\/26: /],
    [
      [...system.with(3, 'stay'), '--at', '3', '--method', 'sobol'],
      2,
      /name one of its elements, such as stay\[mild\]/,
    ],
    [[...ask, ...known, '--of', 'difference'], 2, /a model by itself has no plan/],
    [[...ask, ...known, '--of', 'all'], 2, /plan, nothing or difference/],
    [[...ask, ...known, '--screen', '9', '--shard', '1/2'], 2, /cannot be divided/],
    [[...ask, '--at', '5', '--method', 'morris', '--screen', '9'], 2, /comes before --method sobol/],
    [[...ask, '--at', '5', '--method', 'sobol', '--keep', '9'], 2, /--keep comes after --screen/],
    [[...ask, ...known, '--shard', '0/2'], 2, /--shard/],
  ])('%j', async (argv, expected, message) => {
    const { code, out, err } = await command(...argv)
    expect([code, out]).toEqual([expected, ''])
    expect(err).toMatch(message)
  })
})
