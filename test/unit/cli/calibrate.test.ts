import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { createSimulator } from '../../../src/engine/simulator'
import { hashModel } from '../../../src/model/hash'
import { readXmile } from '../../../src/model/xmile/read'
import { runInputs } from '../../../src/scenario/inputs'
import { freshScenario } from '../../../src/scenario/fresh'
import { catalogue, place, smallSystemText } from '../scenario/small-system'
import { captured } from './captured-terminal'
import { smallHome } from './small-home'

let home: string
beforeAll(() => {
  home = smallHome()
})
afterAll(() => {
  rmSync(home, { recursive: true })
})

/** Beds in use two years on, and the mean of the third year, where people with mild needs stay so long. */
function truth(mild: number): { after: number; mean: number } {
  const inputs = runInputs(catalogue, place, freshScenario(catalogue, place), 'plan')
  const { values } = createSimulator(compile(readXmile(smallSystemText))).run({
    inputs: new Map([...inputs, ['stay[mild]', mild]]),
    outputs: ['beds_in_use'],
  })
  const year = values.slice(24, 36)
  return { after: values[24]!, mean: year.reduce((sum, value) => sum + value, 0) / year.length }
}

interface Change {
  readonly parameters?: unknown
  readonly targets?: unknown
  readonly [key: string]: unknown
}

function targetsFile(mild: number, change: Change = {}): string {
  const { after, mean } = truth(mild)
  const whole = {
    schema: 1,
    name: 'Riverside',
    note: 'An example.',
    model: 'small_system',
    place: 'riverside',
    ours: {},
    levers: {},
    assumptions: {},
    seed: 4,
    parameters: [{ id: 'stay[mild]' }],
    targets: [
      { label: 'Beds', variable: 'beds_in_use', at: '2028-04', value: after, source: 'Count', fitted: true },
      {
        label: 'Beds, third year',
        variable: 'beds_in_use',
        mean: { from: '2028-04', until: '2029-03' },
        value: mean,
        source: 'Count',
        fitted: false,
      },
    ],
    ...change,
  }
  return JSON.stringify(whole, null, 2)
}

const calibrate = (text: string, ...args: readonly string[]) =>
  captured(['calibrate', 'targets.json', ...args], { home, files: { 'targets.json': text } })

interface Fitted {
  readonly date: string
  readonly assumptions: Readonly<Record<string, number>>
  readonly unchanged: Readonly<Record<string, number>>
  readonly endOfRange: Readonly<Record<string, string>>
  readonly rmspe: { readonly before: number; readonly after: number }
}

/** The fitted values as they stand at the end of what is printed. */
const valuesIn = (out: string): Fitted => JSON.parse(/```json\n(.*)```\n$/s.exec(out)![1]!) as Fitted

describe('calibrate', () => {
  test('finds the value that the targets were made with, and says what became of it', async () => {
    const { code, out, err } = await calibrate(targetsFile(1.3), '--runs', '200')
    expect([code, err]).toEqual([0, ''])
    const { assumptions, rmspe } = valuesIn(out)
    expect(assumptions['stay[mild]']).toBeCloseTo(1.3, 5)
    expect(rmspe.before).toBeGreaterThan(0.05)
    expect(rmspe.after).toBeLessThan(1e-5)
    expect(out).toMatch(/stay \(Mild\) +\| month +\| 0\.5000 to 1\.500 \| 1\.000 +\| 1\.300 +\| moved/)
    expect(out).toMatch(/\| Beds, third year +\| people +\| mean of 2028-04 to 2029-03 \|.*\| 0\.0% /)
    expect(out).toMatch(/\| fitted +\| after +\| 1 +\| 0\.00% /)
  })

  test('the same seed gives the same bytes; the day comes from the terminal, the hashes from the files', async () => {
    const text = targetsFile(1.3)
    const first = await calibrate(text, '--runs', '60')
    expect((await calibrate(text, '--runs', '60')).out).toBe(first.out)
    expect((await calibrate(text, '--runs', '60', '--seed', '5')).out).not.toBe(first.out)
    expect(valuesIn(first.out)).toMatchObject({
      date: '2026-05-04',
      model: { id: 'small_system', hash: hashModel(smallSystemText) },
      targets: { name: 'Riverside', hash: hashModel(text) },
      place: 'riverside',
      seed: 4,
    })
  })

  test('--out writes the values to a file, and the rest is still printed', async () => {
    const { out, written } = await calibrate(targetsFile(1.3), '--runs', '60', '--out', 'fit.json')
    expect(out).toContain('The fitted ones are in `fit.json`')
    expect(out).not.toContain('```json')
    expect(JSON.parse(written.get('fit.json')!)).toMatchObject({ place: 'riverside' })
  })

  test('what wants more than the range allows stays at its end, and is said to', async () => {
    const { after } = truth(1.5)
    const targets = [
      { label: 'Beds', variable: 'beds_in_use', at: '2028-04', value: 2 * after, source: 'x', fitted: true },
    ]
    const { out } = await calibrate(targetsFile(1, { targets }), '--runs', '200')
    expect(valuesIn(out)).toMatchObject({
      assumptions: { 'stay[mild]': 1.5 },
      endOfRange: { 'stay[mild]': 'high' },
    })
    expect(out).toContain('at the end of its range: the target wants more than the evidence allows')
  })

  test('a narrower range is kept as well', async () => {
    const parameters = [{ id: 'stay[mild]', high: 1.2 }]
    const { out } = await calibrate(targetsFile(1.3, { parameters }), '--runs', '200')
    expect(valuesIn(out).assumptions['stay[mild]']).toBe(1.2)
  })

  test('the elements of an array move together, each in its own range', async () => {
    const parameters = [{ id: 'stay' }]
    const { out } = await calibrate(targetsFile(1.3, { parameters }), '--runs', '200')
    const { 'stay[mild]': mild, 'stay[very_severe]': severe } = valuesIn(out).assumptions
    expect((mild! + severe!) / 2).toBeCloseTo((1.3 + 1.25) / 2, 5)
    expect((mild! - 1) / (1.5 - 1)).toBeCloseTo((severe! - 1.25) / (2 - 1.25), 9)
  })

  test('where the model meets the targets already, nothing is moved, and that is said', async () => {
    const { out } = await calibrate(targetsFile(1), '--runs', '200')
    expect(valuesIn(out)).toMatchObject({ assumptions: {}, unchanged: { 'stay[mild]': 1 }, endOfRange: {} })
    expect(out).toContain('**Nothing to gain.**')
    expect(out).toContain('as it was: moving it gains nothing')
  })

  test('a parameter that the targets do not tell keeps its value', async () => {
    const early = [
      { label: 'Beds', variable: 'beds_in_use', at: '2026-04', value: 210, source: 'x', fitted: true },
    ]
    const { out } = await calibrate(targetsFile(1, { targets: early }), '--runs', '200')
    expect(valuesIn(out).unchanged).toEqual({ 'stay[mild]': 1 })
  })

  test('numbers of the place and its first month can be those of the targets', async () => {
    const targets = [
      {
        ...{ label: 'Admitted a day', variable: ['admissions'], at: '2020-01', value: 10, source: 'x' },
        ...{ factor: 12 / 365.25, unit: 'people/day', fitted: true },
      },
    ]
    const change = { start: '2020-01', ours: { projected_people: [8000, 8000, 8000, 8000] }, targets }
    const { out } = await calibrate(targetsFile(1, change), '--runs', '20')
    expect(out).toContain('Riverside from 2020-01')
    const admitted = ((8000 * 0.021 * 12) / 365.25).toFixed(3)
    expect(out).toMatch(new RegExp(`Admitted a day \\| people/day \\| 2020-01 \\| 10\\.00 \\| ${admitted} `))
  })
})

describe('figures against others', () => {
  const levers = { visiting_teams: { value: 1, start: '2027-04', ramp: 0, end: null } }
  const since = { from: '2026-10', until: '2027-03' }

  test('what is left of an earlier mean, and of that what is not there without the plan', async () => {
    const beds = { label: 'Beds', variable: 'beds_in_use', at: '2029-04', source: 'x', fitted: false }
    const targets = [
      { ...beds, value: 1, fitted: true },
      { ...beds, since, value: 100, factor: 100, unit: '% of before' },
      { ...beds, since, against: 'nothing', value: 100, factor: 100, unit: '% of no plan' },
    ]
    const { out } = await calibrate(targetsFile(1, { levers, targets }), '--runs', '1')
    const run = (variant: 'plan' | 'nothing') => {
      const plan = { ...freshScenario(catalogue, place), levers }
      const inputs = runInputs(catalogue, place, plan, variant)
      const { values } = createSimulator(compile(readXmile(smallSystemText))).run({
        inputs,
        outputs: ['beds_in_use'],
      })
      return (100 * values[36]!) / (values.slice(6, 12).reduce((sum, value) => sum + value, 0) / 6)
    }
    const [plan, nothing] = [run('plan'), run('nothing')]
    expect(out).toMatch(
      new RegExp(
        `% of before +\\| 2029-04, since the mean of 2026-10 to 2027-03 +\\| 100.0 \\| ${plan.toFixed(2)} `,
      ),
    )
    const net = ((100 * plan) / nothing).toFixed(2)
    expect(net).not.toBe(plan.toFixed(2))
    expect(out).toMatch(new RegExp(`2027-03, against no plan +\\| 100.0 \\| ${net} `))
  })

  test.each<[string, object, object, RegExp]>([
    ['without a lever', { against: 'nothing' }, {}, /:\d+:\d+: .*“Beds”.*set no lever/],
    ['against something else', { against: 'plan' }, levers, /:\d+:\d+: .*“targets\.0\.against”/],
    ['turned round', { since: { from: '2027-03', until: '2027-01' } }, {}, /:\d+:\d+: .*earlier/],
    ['since before the run', { since: { from: '2025-01', until: '2026-05' } }, {}, /2025-01 to 2026-05/],
  ])('%s', async (_, more, set, message) => {
    const beds = {
      label: 'Beds',
      variable: 'beds_in_use',
      at: '2028-04',
      value: 9,
      source: 'x',
      fitted: true,
    }
    const { code, err } = await calibrate(targetsFile(1, { levers: set, targets: [{ ...beds, ...more }] }))
    expect(code).toBe(1)
    expect(err).toMatch(message)
  })
})

test('says what the targets tell, and what only together with others', async () => {
  const alone = await calibrate(targetsFile(1.3), '--runs', '100')
  expect(alone.out).toContain('**1 target tells 1 of 1 parameters by themselves**')
  expect(alone.out).toMatch(/\| moved +\| ± [\d.]+% \| yes +\|/)
  const parameters = [{ id: 'stay[mild]' }, { id: 'stay[very_severe]' }]
  const { out } = await calibrate(targetsFile(1.3, { parameters }), '--runs', '100')
  expect(out).toContain('tells 0 of 2 parameters by themselves')
  expect(out).toContain('There are no more targets than parameters: meeting them is no test.')
  expect(out).toMatch(/its whole range \| only together with others \|/)
  expect(valuesIn(out)).toMatchObject({ notToldAlone: ['stay[mild]', 'stay[very_severe]'] })
})

test('several targets stand in one report, each fitted by itself, of the day that is given', async () => {
  const files = { 'a.json': targetsFile(1.3), 'b.json': targetsFile(1, { name: 'Other side' }) }
  const several = ['calibrate', 'a.json', 'b.json', '--runs', '60']
  const { code, out } = await captured([...several, '--date', '2024-02-29'], { home, files })
  expect(code).toBe(0)
  expect(out.match(/^#{1,3} .*/gm)!.filter((line) => !/targets|Parameters|Fit/i.test(line))).toEqual([
    '# Calibration',
    '## Riverside',
    '## Other side',
  ])
  expect(out.match(/"date": "2024-02-29"/g)).toHaveLength(2)
  for (const wrong of [
    ['--out', 'x'],
    ['--write', 'x'],
    ['--date', '2023-02-29'],
  ]) {
    expect((await captured([...several, ...wrong], { home, files })).code).toBe(2)
  }
})

describe('what is wrong with targets is said with its place in the file', () => {
  const beds = { label: 'Beds', variable: 'beds_in_use', at: '2028-04', value: 9, source: 'x', fitted: true }
  test.each<[string, Change, RegExp]>([
    ['unknown variable', { targets: [{ ...beds, variable: 'bed' }] }, /^targets\.json:\d+:\d+: .*“bed”/],
    [
      'unknown parameter',
      { parameters: [{ id: 'stays' }] },
      /^targets\.json:\d+:\d+: .*no assumption.*“stays”/,
    ],
    ['not a constant', { parameters: [{ id: 'beds_in_use' }] }, /^targets\.json:\d+:\d+: .*worked out/],
    ['a lever', { parameters: [{ id: 'visiting_teams' }] }, /^targets\.json:\d+:\d+: .*only assumptions/],
    ['too low', { parameters: [{ id: 'stay[mild]', low: 0.4 }] }, /^targets\.json:\d+:\d+: 0\.4 is outside/],
    ['too high', { parameters: [{ id: 'stay[mild]', high: 1.6 }] }, /:\d+: 1\.6 is outside.*0\.5 to 1\.5/],
    ['empty range', { parameters: [{ id: 'stay[mild]', low: 1, high: 1 }] }, /nothing to choose/],
    ['range of an array', { parameters: [{ id: 'stay', low: 1 }] }, /move together/],
    ['twice', { parameters: [{ id: 'stay' }, { id: 'stay[mild]' }] }, /:\d+:\d+: .*stands here twice/],
    ['set', { assumptions: { 'stay[mild]': 1 } }, /:\d+:\d+: .*set among the assumptions/],
    ['no parameter', { parameters: [] }, /no parameter/],
    ['nothing fitted', { targets: [{ ...beds, fitted: false }] }, /^targets\.json:\d+:\d+: None of these/],
    ['weighed out', { targets: [{ ...beds, weight: 0 }] }, /^targets\.json:\d+:\d+: None of these/],
    ['zero', { targets: [{ ...beds, value: 0 }] }, /:\d+:\d+: .*“Beds” is zero/],
    ['no month', { targets: [{ ...beds, at: undefined }] }, /:\d+:\d+: .*either the month/],
    ['too late', { targets: [{ ...beds, at: '2030-01' }] }, /:\d+:\d+: .*2026-04 to 2029-04/],
    [
      'turned round',
      { targets: [{ ...beds, at: undefined, mean: { from: '2028-01', until: '2027-01' } }] },
      /earlier/,
    ],
    ['another model', { model: 'other' }, /^targets\.json:5:12: /],
    ['another place', { place: 'nowhere' }, /^targets\.json:6:12: .*“nowhere”/],
    ['a place’s number', { ours: { rate: 1 } }, /^targets\.json:\d+:\d+: .*“rate”/],
    ['a place’s points', { ours: { projected_people: [1, 2] } }, /^targets\.json:\d+:\d+: .*4/],
    [
      'a lever’s name',
      { levers: { none: { value: 1, start: '2027-01', ramp: 0, end: null } } },
      /:\d+:\d+: .*“none”/,
    ],
    ['a field', { colour: 1 }, /^targets\.json:\d+:\d+: .*“colour”/],
  ])('%s', async (_, change, message) => {
    const { code, out, err } = await calibrate(targetsFile(1, change))
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(message)
  })

  test('a value beyond all numbers', async () => {
    const text = JSON.stringify({ targets: [beds] }).replace('"value":9', '"value":1e999')
    const { code, err } = await calibrate(text)
    expect(code).toBe(1)
    expect(err).toMatch(/^targets\.json:1:\d+: “targets\.0\.value” is Infinity/m)
  })
})

test('wrong usage is refused, and --help says how', async () => {
  expect((await captured(['calibrate'], { home })).code).toBe(2)
  expect((await calibrate(targetsFile(1), '--runs', '0')).code).toBe(2)
  expect((await calibrate(targetsFile(1), '--seed', 'x')).code).toBe(2)
  const { code, out } = await captured(['calibrate', '--help'], { home })
  expect([code, out]).toEqual([0, expect.stringContaining('joined-up calibrate TARGETS')])
})
