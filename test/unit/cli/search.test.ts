import { describe, expect, test } from 'vitest'
import { homeFolder } from '../../../src/cli/node-terminal'
import { readScenarioText, writeScenario } from '../../../src/scenario/validate'
import { hashModel } from '../../../src/model/hash'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { captured, cellsOf } from './captured-terminal'

const home = homeFolder()
const model = readFileSync(path.join(home, 'scenarios', 'model', 'local-system.xmile'), 'utf8')
const scenario = readScenarioText(
  JSON.stringify({
    ...{
      schema: 1,
      name: 'Begun',
      note: '',
      place: 'E06000027',
      data: '2025-03',
      ours: {},
      assumptions: {},
      seed: 1,
    },
    model: { id: 'local_health_and_care_system', hash: hashModel(model) },
    levers: {
      reablement: { value: 0.5, start: '2027-04', ramp: 6, end: null },
      care_plans: { value: 0.2, start: '2027-04', ramp: 6, end: null },
    },
  }),
).scenario
const files = { 'begun.json': writeScenario(scenario) }

const goals = ['--goal', 'average occupied emergency beds <= -3% @ 2031']
const budgets = ['--budget', 'council <= £4m', '--budget', 'both <= 9,000k']
const levers = ['integrated locality teams', 'reablement', 'Intermediate care at home'].flatMap((name) => [
  '--lever',
  name,
])
const ask = ['search', 'begun.json', ...goals, ...budgets, ...levers, '--out', 'found']
const small = ['--futures', '8', '--fresh', '10', '--seed', '4']

type Options = Omit<Parameters<typeof captured>[1], 'home'>
const search = (args: readonly string[] = [], options: Options = {}) =>
  captured([...ask, ...small, ...args], { home, files, ...options })
const found = (written: ReadonlyMap<string, string>) =>
  new Map([...written].filter(([file]) => file.startsWith('found/')))

describe('a search', () => {
  test('writes the same bytes whether 1, 2 or 4 workers made the runs, and when it is stopped and gone on with', async () => {
    const whole = await search(['--evaluations', '80'])
    expect(whole.code).toBe(0)
    for (const workers of [1, 4]) {
      expect((await search(['--evaluations', '80'], { workers })).written).toEqual(whole.written)
    }
    // The machine is switched off while a later state is being kept: the one before it is on the disk.
    let kept = ''
    const resume = ['--evaluations', '80', '--resume', 'state.json']
    const stopped = search(resume, {
      onReplace: (file, content) => {
        if (file !== 'state.json') return
        if (kept !== '') throw new Error('switched off')
        kept = String(content)
      },
    })
    await expect(stopped).rejects.toThrow('switched off')
    const after = await search(resume, { files: { ...files, 'state.json': kept } })
    expect(found(after.written)).toEqual(found(whole.written))
    expect(kept).toContain('"stage":"refine"')
  }, 300_000)

  test('gives plans that the other commands judge as it does', async () => {
    const { written, err } = await search(['--evaluations', '80'])
    expect(err).toMatch(/plans on the frontier/)
    const [heading, ...rows] = cellsOf(written.get('found/frontier.csv')!)
    expect(rows.length).toBeGreaterThan(1)
    const last = rows.at(-1)!
    const cell = (name: string) => last[heading!.indexOf(name)]!
    const text = written.get(`found/${cell('file')}`)!
    const plan = readScenarioText(text).scenario
    // What may not move stays, and what moves keeps its months.
    expect(plan.levers['care_plans']).toEqual(scenario.levers['care_plans'])
    if (plan.levers['reablement']) expect(plan.levers['reablement'].start).toBe('2027-04')
    expect(plan.name).toContain('Care plans 20%')
    expect(plan.note).toContain('not a forecast')

    const judged = async (runs: string, seed: string) => {
      const args = ['robust', 'plan.json', ...goals, '--runs', runs, '--seed', seed]
      const { out, err } = await captured(args, { home, files: { 'plan.json': text } })
      expect(err).toBe('')
      const [names, ...lines] = cellsOf(out)
      // A row for the one goal comes first.
      return Number(lines[0]![names!.indexOf('share')])
    }
    expect(await judged('8', '4')).toBeCloseTo(Number(cell('met_searched')), 12)
    expect(await judged('10', '5')).toBeCloseTo(Number(cell('met')), 12)
    for (const row of rows) {
      const rise = (name: string) => Number(row[heading!.indexOf(`most_added_a_year_${name}_searched`)])
      expect(rise('council')).toBeLessThanOrEqual(4e6)
      expect(rise('both')).toBeLessThanOrEqual(9e6)
    }
  }, 300_000)
})

test.each<[readonly string[], number, RegExp]>([
  [['--lever', 'nothing'], 1, /--lever nothing: .*nothing/],
  [['--budget', 'council < 3'], 2, /nhs <= 5m/],
  [['--budget', 'nothing <= 3'], 1, /“nothing”/],
  [['--at-least', '101'], 2, /of 100 futures/],
  [['--format', 'xlsx'], 2, /csv or parquet/],
  [['--resume', 'broken.json'], 1, /broken.json: .*no search/],
  [['--resume', 'other.json'], 1, /other.json: .*another search/],
])('%j is refused', async (args, expected, message) => {
  const more = {
    'broken.json': '{"joined-up search":1,',
    'other.json': JSON.stringify({ 'joined-up search': 1, key: 'other', state: {} }),
  }
  const { code, err, written } = await search([...args, '--evaluations', '1'], {
    files: { ...files, ...more },
  })
  expect([code, [...written]]).toEqual([expected, []])
  expect(err).toMatch(message)
})

test('goals, a folder and a scenario must be given', async () => {
  const code = async (...args: readonly string[]) =>
    (await captured(['search', ...args], { home, files })).code
  expect(await code('begun.json', ...goals)).toBe(2)
  expect(await code('begun.json', '--out', 'found')).toBe(2)
  expect(
    await code(path.join(home, 'scenarios', 'model', 'local-system.xmile'), ...goals, '--out', 'f'),
  ).toBe(2)
})
