import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { createSimulator } from '../../../src/engine/simulator'
import { hashModel } from '../../../src/model/hash'
import { readXmile } from '../../../src/model/xmile/read'
import { readLibraryText } from '../../../src/scenario/library-scenario'
import { runInputs } from '../../../src/scenario/inputs'
import { captured } from '../cli/captured-terminal'
import { catalogue, place, scenario, smallSystemText } from '../scenario/small-system'
import {
  claim,
  crosswalk,
  entry,
  evidence,
  index,
  libraryHome,
  reading,
  type Fields,
  type Files,
} from './small-library'

const homes: string[] = []
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true })
})

async function command(args: readonly string[], files: Files = {}) {
  const home = libraryHome(files)
  homes.push(home)
  const { written, ...rest } = await captured(args, { home })
  const inFile = (name: string) => written.get(path.join(home, 'scenarios', 'library', `${name}.json`))
  return { ...rest, err: rest.err.replaceAll(home, ''), written, inFile }
}

/** Beds in use of the plan over nothing done, mean of months 21 to 29, worked out without the command. */
function truth(): number {
  const simulator = createSimulator(compile(readXmile(smallSystemText)))
  const mean = (variant: 'plan' | 'nothing') => {
    const { values } = simulator.run({
      inputs: runInputs(catalogue, place, scenario, variant),
      outputs: ['beds_in_use'],
    })
    return values.slice(21, 30).reduce((sum, value) => sum + value, 0) / 9
  }
  return Number(((mean('plan') / mean('nothing') - 1) * 100).toFixed(2))
}

describe('joined-up library', () => {
  test('prints what the model gives beside what the file says, and fails while they differ', async () => {
    const { code, out, err, written } = await command(['library'])
    expect(code).toBe(1)
    expect(out).toContain(`| ${String(truth()).replace('-', '−')} `)
    expect(out).toContain('| not run yet |')
    expect(err).toMatch(/1 scenario changed, 0 written, 0 could not be run/)
    expect(written.size).toBe(0)
  })

  test('--write puts the values, the hash and the vintage into the file, and touches nothing else', async () => {
    const old = { ...scenario, model: { id: 'small_system', hash: 'older' }, data: '2024-01' }
    const before = entry({ scenario: old })
    const { code, inFile } = await command(['library', '--write'], { entries: [before] })
    expect(code).toBe(0)
    const after = inFile('teams')!
    const expected = entry({
      scenario: { ...old, model: { id: 'small_system', hash: hashModel(smallSystemText) }, data: '2025-06' },
      modelled: [reading({ value: truth() })],
    })
    expect(after).toBe(`${JSON.stringify(expected, null, 2)}\n`)
    expect(readLibraryText(after, 'teams.json').entry.modelled[0]!.value).toBe(truth())
  })

  test('says nothing is changed once the values are there', async () => {
    const entries = [entry({ modelled: [reading({ value: truth() })] })]
    const { code, err } = await command(['library'], { entries })
    expect([code, err]).toEqual([0, '0 scenarios changed, 0 written, 0 could not be run.\n'])
  })

  test('a scenario that names what the model does not have is said to, and the others are run', async () => {
    const levers = { night_teams: scenario.levers['visiting_teams'] }
    const later = entry({ id: 'later', title: 'Later', shows: null, scenario: { ...scenario, levers } })
    const both = index({ groups: [{ id: 'all', title: 'A', intro: 'A.', scenarios: ['later', 'teams'] }] })
    const { code, err, inFile } = await command(['library', '--write'], {
      index: both,
      entries: [entry(), later],
    })
    expect(code).toBe(1)
    expect(err).toMatch(/later\.json:\d+:\d+: The model has no lever called “night_teams”/)
    expect(inFile('teams')).toBeDefined()
    expect(inFile('later')).toBeUndefined()
  })

  test('only those named are run, and a name that is not there is refused', async () => {
    expect((await command(['library', 'teams'])).out).toContain('(teams)')
    const { code, err } = await command(['library', 'team'])
    expect([code, err]).toEqual([1, expect.stringContaining('no scenario called “team”')])
  })

  test('each comparison is what it says', async () => {
    const when = { from: '2028-06', until: '2028-06' }
    const base = { label: 'x', outcome: 'beds_in_use', when, digits: 3, value: null }
    const modelled: Fields[] = [
      { ...base, measure: 'level', unit: 'people' },
      { ...base, measure: 'difference', against: 'nothing', unit: 'people' },
      { ...base, measure: 'difference', against: 'no-action', unit: 'people' },
      { ...base, measure: 'difference', against: 'without', unit: 'people' },
      {
        ...base,
        measure: 'ratio',
        against: 'earlier',
        since: { from: '2026-04', until: '2026-04' },
        unit: 'ratio',
      },
      { ...base, measure: 'level', unit: 'hundred people', factor: 0.01 },
      reading(),
    ]
    const { inFile } = await command(['library', '--write'], { entries: [entry({ modelled })] })
    const found = readLibraryText(inFile('teams')!, 'x').entry.modelled.map(({ value }) => value!)
    const [level, nothing, noAction, without, earlier, hundreds] = found
    const simulator = createSimulator(compile(readXmile(smallSystemText)))
    const at = (variant: 'plan' | 'nothing' | 'assumptions', month: number) =>
      simulator.run({ inputs: runInputs(catalogue, place, scenario, variant), outputs: ['beds_in_use'] })
        .values[month]!
    expect(level).toBeCloseTo(at('plan', 26), 2)
    expect(nothing).toBeCloseTo(at('plan', 26) - at('nothing', 26), 2)
    expect(noAction).toBeCloseTo(at('plan', 26) - at('assumptions', 26), 2)
    expect(noAction).not.toBe(nothing)
    expect(without, 'its only lever taken away, the plan is no action').toBe(noAction)
    expect(earlier).toBeCloseTo(at('plan', 26) / at('plan', 0), 2)
    expect(hundreds).toBeCloseTo(at('plan', 26) / 100, 2)
  })
})

describe('what is wrong with the library is said with its place in the file', () => {
  const ten = crosswalk()['rows'] as Fields[]
  test.each<[string, Files, RegExp]>([
    ['a field', { entries: [entry({ colour: 1 })] }, /teams\.json:\d+:\d+: “colour” is not part/],
    ['one paragraph', { entries: [entry({ paragraphs: ['One.'] })] }, /teams\.json:\d+:\d+: “paragraphs”/],
    ['no evidence', { entries: [entry({ evidence: [] })] }, /teams\.json:\d+:\d+: “evidence”/],
    [
      'a bad lever',
      { entries: [entry({ scenario: { ...scenario, levers: { a: 1 } } })] },
      /teams\.json:\d+:\d+: “scenario\.levers\.a”/,
    ],
    [
      'a later form',
      { entries: [entry({ scenario: { ...scenario, schema: 9 } })] },
      /teams\.json:\d+:\d+: .*later version/,
    ],
    [
      'a claim’s design',
      { evidence: evidence(claim({ design: 'a hunch' })) },
      /riverside\.json:\d+:\d+: .*design/,
    ],
    ['a claim’s status', { evidence: evidence(claim({ status: 'X' })) }, /riverside\.json:\d+:\d+: .*status/],
    ['nine elements', { crosswalk: crosswalk({ rows: ten.slice(1) }) }, /crosswalk\.json:\d+:\d+: “rows”/],
    [
      'elements out of order',
      { crosswalk: crosswalk({ rows: [...ten].reverse() }) },
      /crosswalk\.json:\d+:\d+: Element 10 stands where element 1/,
    ],
    [
      'an element without anything',
      { crosswalk: crosswalk({ rows: [{ ...ten[0], levers: [] }, ...ten.slice(1)] }) },
      /crosswalk\.json:\d+:\d+: The element “Element 1” names neither/,
    ],
    [
      'a claim nobody made',
      { entries: [entry({ evidence: ['riverside-beds', 'x'] })] },
      /teams\.json:\d+:\d+: There is no claim called “x”/,
    ],
    [
      'a claim twice',
      { evidence: evidence(claim(), claim()) },
      /riverside\.json:\d+:\d+: “riverside-beds” stands/,
    ],
    [
      'a claim’s scenario',
      { evidence: evidence(claim({ scenario: 'x' })) },
      /riverside\.json:\d+:\d+: The library has no scenario called “x”/,
    ],
    [
      'a claim nobody lists',
      { evidence: evidence(claim(), claim({ id: 'other' })) },
      /riverside\.json:\d+:\d+: The claim “other” names the scenario “teams”, which does not list it/,
    ],
    [
      'a claim beside nothing',
      { entries: [entry({ modelled: [reading({ beside: undefined })] })] },
      /riverside\.json:\d+:\d+: No figure of the scenario “teams” stands beside/,
    ],
    [
      'another variable beside',
      { evidence: evidence(claim({ outcome: 'admissions' })) },
      /riverside\.json:\d+:\d+: The claim “riverside-beds” is compared with “admissions”/,
    ],
    [
      'an outcome without a scenario',
      { evidence: evidence(claim({ scenario: null })) },
      /riverside\.json:\d+:\d+: The claim “riverside-beds” names an outcome but no scenario/,
    ],
    [
      'a figure beside a claim without outcome',
      { evidence: evidence(claim({ outcome: null })) },
      /riverside\.json:\d+:\d+: .*which names no outcome/,
    ],
    [
      'a range turned round',
      { evidence: evidence(claim({ low: 2, high: 1 })) },
      /riverside\.json:\d+:\d+: The range of the claim/,
    ],
    [
      'other units',
      { evidence: evidence(claim({ unit: 'people' })) },
      /teams\.json:\d+:\d+: .*is in %.*in people/,
    ],
    [
      'a figure beside what is not listed',
      {
        entries: [entry({ evidence: ['b'], modelled: [reading()] })],
        evidence: evidence(claim(), claim({ id: 'b' })),
      },
      /teams\.json:\d+:\d+: .*not among the evidence of this scenario/,
    ],
    [
      'not in the index',
      { entries: [entry(), entry({ id: 'x', title: 'X' })] },
      /x\.json:\d+:\d+: .*in no group/,
    ],
    [
      'only in the index',
      { index: index({ groups: [{ id: 'a', title: 'A', intro: 'A.', scenarios: ['teams', 'y'] }] }) },
      /index\.json:\d+:\d+: The library has no scenario called “y”/,
    ],
    [
      'twice in the index',
      { index: index({ groups: [{ id: 'a', title: 'A', intro: 'A.', scenarios: ['teams', 'teams'] }] }) },
      /index\.json:\d+:\d+: “teams” stands here twice/,
    ],
    [
      'a title twice',
      {
        index: index({ groups: [{ id: 'a', title: 'A', intro: 'A.', scenarios: ['teams', 'x'] }] }),
        entries: [entry(), entry({ id: 'x' })],
      },
      /x\.json:\d+:\d+: Another scenario of the library is called “Visiting teams”/,
    ],
    ['showing nothing', { entries: [entry({ shows: 'x' })] }, /teams\.json:\d+:\d+: .*shows the lever “x”/],
    [
      'an unknown outcome',
      {
        entries: [entry({ modelled: [reading(), reading({ beside: undefined, outcome: 'bed' })] })],
      },
      /teams\.json:\d+:\d+: .*reads “bed”, which this model does not have/,
    ],
    [
      'months outside the run',
      {
        entries: [entry({ modelled: [reading({ when: { from: '2028-01', until: '2040-01' } })] })],
      },
      /teams\.json:\d+:\d+: .*is of 2028-01 to 2040-01/,
    ],
    [
      'months turned round',
      { entries: [entry({ modelled: [reading({ when: { from: '2028-02', until: '2028-01' } })] })] },
      /teams\.json:\d+:\d+: .*Put the earlier month first/,
    ],
    [
      'a percentage of nothing',
      { entries: [entry({ modelled: [reading({ against: undefined })] })] },
      /teams\.json:\d+:\d+: .*either a level/,
    ],
    [
      'earlier than when',
      { entries: [entry({ modelled: [reading({ against: 'earlier' })] })] },
      /teams\.json:\d+:\d+: .*months of since/,
    ],
    [
      'without which lever',
      { entries: [entry({ shows: null, modelled: [reading({ against: 'without' })] })] },
      /teams\.json:\d+:\d+: .*does not say which lever it shows/,
    ],
    [
      'a percentage with a factor',
      { entries: [entry({ modelled: [reading({ factor: 2 })] })] },
      /teams\.json:\d+:\d+: .*takes no factor/,
    ],
  ])('%s', async (_, files, message) => {
    const { code, err } = await command(['library'], files)
    expect(code).toBe(1)
    expect(err).toMatch(message)
  })

  test('a file named otherwise than its scenario', async () => {
    const home = libraryHome()
    homes.push(home)
    const file = path.join(home, 'scenarios', 'library', 'teams.json')
    const { code, err } = await captured(['library'], {
      home,
      files: { [file]: JSON.stringify(entry({ id: 'others' })) },
    })
    expect([code, err]).toEqual([1, expect.stringContaining('Name the file after its scenario')])
  })
})

describe('joined-up evidence', () => {
  test('writes published figure, design, model, difference and why', async () => {
    const entries = [entry({ modelled: [reading({ value: -1.25 })] })]
    const { code, out } = await command(['evidence'], { entries })
    expect(code).toBe(0)
    expect(out).toContain('### Beds in use fell by 4%.')
    expect(out).toContain('- Published: −4%. **P** a published result or an official statistic: Count')
    expect(out).toContain(
      '- Model: −1.25% (Beds in use, 2028, against doing nothing; `beds_in_use`). Difference: +2.75 points',
    )
    expect(out).toContain('- Why: There was no control group.')
    expect(out).toContain('### 10. Element 10')
    expect(out).toContain('### Above all: The goal')
  })

  test.each<[string, Fields, number, string]>([
    ['inside', { value: null, low: -2, high: 0 }, -1, '- Model: −1.00% '],
    ['inside, said', { value: null, low: -2, high: 0 }, -1, 'Difference: inside the range'],
    ['below', { value: null, low: -2, high: 0 }, -3.5, 'Difference: −1.50 points outside the range'],
    ['above', { value: null, high: 0 }, 0.5, 'Difference: +0.50 points outside the range'],
    [
      'other people',
      { comparable: false },
      1,
      'not worked out: the two are not of the same people or quantity',
    ],
  ])('a range, or other people: %s', async (_, change, value, expected) => {
    const entries = [entry({ modelled: [reading({ value })] })]
    const { out } = await command(['evidence'], { entries, evidence: evidence(claim(change)) })
    expect(out).toContain(expected)
  })

  test('what has not been run is said, and no difference is made up', async () => {
    const { out } = await command(['evidence'])
    expect(out).toContain('- Model: not run yet (')
    expect(out).not.toContain('Difference')
  })

  test('wrong usage is refused, and --help says how', async () => {
    expect((await command(['evidence', 'x'])).code).toBe(2)
    expect((await command(['library', '--writ'])).code).toBe(2)
    expect((await command(['library', '--help'])).out).toContain('joined-up library [ID …]')
    expect((await command(['evidence', '--help'])).out).toContain('joined-up evidence')
  })
})
