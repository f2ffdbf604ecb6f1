import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { interpret } from '../../../src/engine/interpreter'
import { readXmile } from '../../../src/model/xmile/read'
import { runInputs } from '../../../src/scenario/inputs'
import { writeScenario } from '../../../src/scenario/validate'
import { catalogue, place, smallSystemFile, smallSystemText } from '../scenario/small-system'
import { captured, cellsOf } from './captured-terminal'
import { otherPlace, plan, smallHome } from './small-home'

let home: string
beforeAll(() => {
  home = smallHome()
})
afterAll(() => {
  rmSync(home, { recursive: true })
})

const run = (args: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  captured(['run', ...args], { home, files })
const withPlan = (changed: object = {}) => ({ 'plan.json': writeScenario({ ...plan, ...changed }) })

/** The CSV's numbers of one variable. */
function column(csv: string, name: string): number[] {
  const [heading = [], ...rows] = cellsOf(csv)
  expect(heading).toContain(name)
  return rows.map((row) => Number(row[heading.indexOf(name)]))
}

const model = readXmile(smallSystemText)
const beds = (inputs: ReadonlyMap<string, number | readonly number[]>) => [
  ...interpret(model, { inputs, outputs: ['beds_in_use'] }).values,
]

describe('run of a model', () => {
  test('prints every variable at every saved time, number for number', async () => {
    const { code, out, err } = await run([smallSystemFile])
    expect([code, err]).toEqual([0, ''])
    const expected = interpret(model)
    const [heading = [], ...rows] = cellsOf(out)
    expect(heading).toEqual(['time', ...expected.outputs])
    expect(heading).toContain('stay[very_severe]')
    expect(rows.map((row) => Number(row[0]))).toEqual([...expected.times])
    const numbers = rows.map((row) => row.slice(1).map(Number))
    const { times, values } = expected
    expect(numbers).toEqual(
      [...times].map((_, t) => expected.outputs.map((_, o) => values[o * times.length + t]!)),
    )
  })

  test('sets constants, elements, whole arrays, initial values and points, however their names are written', async () => {
    const set = [
      ['--set', 'STAY [Very  severe] = 2'],
      ['--set', '"visiting teams"=0.5'],
      ['--set', 'People_in Hospital=150'],
      ['--set', 'projected people=12000,12000,12000,12000'],
    ]
    const { code, out } = await run([smallSystemFile, ...set.flat()])
    expect(code).toBe(0)
    expect(column(out, 'beds_in_use')).toEqual(
      beds(
        new Map<string, number | readonly number[]>([
          ['stay[very_severe]', 2],
          ['visiting_teams', 0.5],
          ['people_in_hospital', 150],
          ['projected_people', [12000, 12000, 12000, 12000]],
        ]),
      ),
    )
    const whole = await run([smallSystemFile, '--set', 'stay=2'])
    expect(column(whole.out, 'stay[mild]')[0]).toBe(2)
    expect(column(whole.out, 'stay[very_severe]')[0]).toBe(2)
  })

  test('runs every place, or those a file asks for, in a first column', async () => {
    const both = await run([smallSystemFile, '--places', 'all'])
    const [heading, ...rows] = cellsOf(both.out)
    expect(heading!.slice(0, 2)).toEqual(['place', 'time'])
    expect(rows.map(([id]) => id)).toEqual([
      ...Array<string>(37).fill('riverside'),
      ...Array<string>(37).fill('hillside'),
    ])
    const expected = [place, otherPlace].flatMap((one) =>
      beds(runInputs(catalogue, one, { ...plan, ours: {} }, 'nothing')),
    )
    expect(column(both.out, 'beds_in_use')).toEqual(expected)

    const files = { 'one.json': JSON.stringify(otherPlace), 'ids.json': '["hillside"]' }
    const one = await run([smallSystemFile, '--places', 'one.json'], files)
    expect(column(one.out, 'beds_in_use')).toEqual(expected.slice(37))
    expect((await run([smallSystemFile, '--places', 'ids.json'], files)).out).toBe(one.out)
  })

  test('writes to a file and keeps standard output clear', async () => {
    const printed = await run([smallSystemFile])
    const { code, out, written } = await run([smallSystemFile, '--out', 'results.csv'])
    expect([code, out]).toEqual([0, ''])
    expect(written.get('results.csv')).toBe(printed.out)
  })
})

describe('run of a scenario', () => {
  test('gives the plan at its place with its assumptions', async () => {
    const { code, out, err } = await run(['plan.json'], withPlan())
    expect([code, err]).toEqual([0, ''])
    expect(column(out, 'beds_in_use')).toEqual(beds(runInputs(catalogue, place, plan, 'plan')))
    expect(column(out, 'visiting_teams_now').at(-1)).toBe(0)
    expect(Math.max(...column(out, 'visiting_teams_now'))).toBe(0.6)
  })

  test('lets --set have the last word', async () => {
    const { out } = await run(['plan.json', '--set', 'visiting teams end=1000'], withPlan())
    expect(column(out, 'visiting_teams_now').at(-1)).toBe(0.6)
  })

  test('can be tried in other places', async () => {
    const { code, out } = await run(['plan.json', '--places', 'all'], withPlan({ ours: {} }))
    expect(code).toBe(0)
    expect(column(out, 'beds_in_use')).toEqual(
      [place, otherPlace].flatMap((one) => beds(runInputs(catalogue, one, { ...plan, ours: {} }, 'plan'))),
    )
  })

  test('keeps a value beyond its range, with a warning', async () => {
    const levers = { visiting_teams: { ...plan.levers['visiting_teams']!, value: 1.5, end: null } }
    const { code, out, err } = await run(['plan.json'], withPlan({ levers }))
    expect(code).toBe(0)
    expect(err).toMatch(/^plan\.json:\d+:\d+: warning: .*“Visiting teams” is set to 1\.5/)
    expect(column(out, 'visiting_teams_now').at(-1)).toBe(1.5)
  })

  test('made with another release of the model runs, with a warning', async () => {
    const { code, err } = await run(['plan.json'], withPlan({ model: { id: 'small_system', hash: 'older' } }))
    expect(code).toBe(0)
    expect(err).toMatch(/^plan\.json:\d+:\d+: warning: The model changed/)
  })
})

describe('bad input', () => {
  const plain = writeScenario(plan)
  const line = (text: string) => plain.split('\n').findIndex((row) => row.includes(text)) + 1

  test.each([
    ['a file that is not there', 'gone.xmile', '', /^gone\.xmile: There is no such file/],
    ['a folder', 'test', '', /^test: There is no such file/],
    ['neither model nor scenario', 'notes.txt', 'Dear all', /^notes\.txt:1:1: .*neither/],
    ['malformed XML', 'bad.xmile', '<xmile\n><a></b>', /^bad\.xmile:\d+:\d+: /],
    ['malformed JSON', 'bad.json', '{\n  "name": oops\n}', /^bad\.json:2:11: .*not valid JSON/],
    ['an empty scenario', 'empty.json', '', /^empty\.json:1:1: .*not valid JSON/],
    [
      'a wrong type',
      'plan.json',
      plain.replace('0.6', '"all"'),
      new RegExp(`^plan\\.json:${line('0.6')}:16: “levers\\.visiting_teams\\.value”`),
    ],
    [
      'an unknown lever',
      'plan.json',
      plain.replace('visiting_teams', 'more_beds'),
      new RegExp(`^plan\\.json:${line('visiting_teams')}:\\d+: .*no lever called “more_beds”`),
    ],
    ['another model', 'plan.json', plain.replace('small_system', 'other'), /^plan\.json: .*“other”/],
    ['an unknown place', 'plan.json', plain.replace('riverside', 'atlantis'), /^plan\.json: .*“atlantis”/],
    [
      'a later version',
      'plan.json',
      plain.replace('"schema": 1', '"schema": 3'),
      /^plan\.json:2:13: .*later version/,
    ],
  ])('%s is told with its place, and code 1', async (_, file, text, message) => {
    const { code, out, err } = await run([file], text === '' && file !== 'empty.json' ? {} : { [file]: text })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(message)
  })

  test.each([
    [['--set', 'staff=3'], 1, /staff/],
    [['--set', 'admissions=3'], 1, /admissions/],
    [['--set', 'projected people=1,2'], 1, /projected/],
    [['--out', 'no-such-folder/x.csv'], 1, /^no-such-folder\/x\.csv: .*could not be written/],
    [['--places', 'nowhere.json'], 1, /^nowhere\.json: /],
    [['--set', 'staff'], 2, /name=value/],
    [['--set', 'stay=many'], 2, /name=value/],
    [['--set', '=3'], 2, /name=value/],
    [['--sett', 'stay=3'], 2, /--sett/],
    [['another.xmile'], 2, /another\.xmile/],
    [['--out', 'a', '--out', 'b'], 2, /more than once/],
  ])('%j gives code %d', async (args, expected, message) => {
    const { code, out, err } = await run([smallSystemFile, ...args])
    expect([code, out]).toEqual([expected, ''])
    expect(err).toMatch(message)
  })
})
