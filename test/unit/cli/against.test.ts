import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modelRanges } from '../../../src/analysis/futures/model-ranges'
import { atMoment } from '../../../src/analysis/sensitivity/measure'
import { compile } from '../../../src/engine/compile'
import { runEnsemble } from '../../../src/engine/ensemble/ensemble'
import { hashModel } from '../../../src/model/hash'
import { readXmile } from '../../../src/model/xmile/read'
import { runInputs, type Variant } from '../../../src/scenario/inputs'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import type { Scenario } from '../../../src/scenario/scenario'
import { writeScenario } from '../../../src/scenario/validate'
import { place, scenario, smallSystemFile, smallSystemText } from '../scenario/small-system'
import { captured, cellsOf } from './captured-terminal'
import { smallHome } from './small-home'

/** The small system with an outcome that concerns the NHS: what teams cost is not sure. */
const text = smallSystemText.replace(
  '<aux name="quick check"',
  `<aux name="team cost" ju:status="A" ju:source="An example" ju:format="number" ju:low="0" ju:high="1000"><eqn>300</eqn><units>dmnl</units></aux>
   <aux name="NHS spend a year" ju:role="outcome" ju:group="chart" ju:order="2" ju:better="lower" ju:format="number" ju:digits="2">
     <doc>What the NHS spends.</doc>
     <eqn>10 * People_in_hospital + team_cost * visiting_teams_now</eqn>
     <units>people</units>
   </aux>
   <aux name="quick check"`,
)
const model = readXmile(text)
const catalogue = readCatalogue(model)
const planOf = (value: number, more: Partial<Scenario> = {}): Scenario => ({
  ...scenario,
  model: { id: 'small_system', hash: hashModel(text) },
  levers: { visiting_teams: { value, start: '2027-01', ramp: 12, end: null } },
  ...more,
})
const plans = { 'few.json': planOf(0.2), 'some.json': planOf(0.5), 'all.json': planOf(1) }
const files = {
  ...Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, writeScenario(plan)])),
  'sure.json': writeScenario(planOf(1, { place: 'hillside', ours: {}, assumptions: { 'stay[mild]': 1.4 } })),
  'folder/few.json': writeScenario(planOf(0.3)),
}

let home: string
beforeAll(() => {
  home = smallHome(text)
})
afterAll(() => {
  rmSync(home, { recursive: true })
})

const robust = (...args: readonly string[]) => captured(['robust', ...args], { home, files })
const at = ['--at', '2028-12']
const rivals = ['few.json', '--against', 'some.json', '--against', 'all.json', ...at]
const draws = ['--runs', '150', '--seed', '5']
const outcomes = ['beds_in_use', 'nhs_spend_a_year']

/** [outcome][future] */
function valuesOf(plan: Scenario, variant: Variant): readonly Float64Array[] {
  const own = (one: Scenario, of: Variant) => runInputs(catalogue, place, one, of)
  const { shares } = runEnsemble(compile(model), {
    runs: 150,
    seed: 5,
    sampler: 'lhs',
    vary: modelRanges(model, own(plans['few.json'], 'plan')),
    inputs: own(plan, variant),
    outputs: outcomes,
    series: [],
    summaries: outcomes.map((outcome) => atMoment(outcome, 32)),
  })
  return outcomes.map((_, o) => Float64Array.from(shares.flatMap(({ summaries }) => [...summaries[o]!])))
}

async function rowsOf(...args: readonly string[]): Promise<Record<string, string>[]> {
  const { code, out, err } = await robust(...args)
  expect(code, err).toBe(0)
  const [heading, ...rows] = cellsOf(out)
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [heading![i]!, cell])))
}

describe('plans beside each other', () => {
  test('are told by how far each falls behind the best of the same future, by outcome and by who pays', async () => {
    const rows = await rowsOf(...rivals, ...draws)
    const own = Object.values(plans).map((plan) => valuesOf(plan, 'plan'))
    for (const [o, outcome] of outcomes.entries()) {
      const least = own[0]![o]!.map((_, f) => Math.min(...own.map((values) => values[o]![f]!)))
      for (const [p, plan] of Object.keys(plans).entries()) {
        const behind = [...own[p]![o]!.map((value, f) => value - least[f]!)]
        const found = rows.find(
          (row) => row['row'] === 'outcome' && row['outcome'] === outcome && row['plan'] === plan,
        )
        // A difference too small to show counts as none: half of the last digit, or a part of the whole.
        expect(Number(found!['mean'])).toBeCloseTo(behind.reduce((a, b) => a + b) / 150, 0)
        expect(Number(found!['max'])).toBeCloseTo(Math.max(...behind), 6)
        expect(found!['futures']).toBe('150')
      }
    }
    // Beds: all teams are best in every future. Money: who is best depends on what teams cost.
    const best = (outcome: string) =>
      rows
        .filter((row) => row['row'] === 'outcome' && row['outcome'] === outcome)
        .map((row) => Number(row['best']))
    expect(best('beds_in_use')).toEqual([0, 0, 1])
    expect(Math.min(best('nhs_spend_a_year')[0]!, best('nhs_spend_a_year')[2]!)).toBeGreaterThan(0.1)
    const paid = rows.filter((row) => row['row'] === 'party')
    expect(new Set(paid.map((row) => `${row['party']} ${row['outcome']}`))).toEqual(
      new Set(['nhs nhs_spend_a_year']),
    )
    expect(paid.map((row) => row['mean'])).toEqual(
      rows
        .filter((row) => row['row'] === 'outcome' && row['outcome'] === 'nhs_spend_a_year')
        .map((row) => row['mean']),
    )
  })

  test('merge from shards to the bytes of the whole, as CSV and as Parquet', async () => {
    const argv = [...rivals, ...draws, '--places', 'all']
    const whole = await robust(...argv)
    expect(whole.out).toMatch(/^place,row,party,outcome,units,plan,mean,q0.9,max,best,futures\n/)
    const parts: Record<string, string> = {}
    for (const part of ['1/3', '2/3', '3/3']) parts[part] = (await robust(...argv, '--shard', part)).out
    const merged = await captured(['merge', '3/3', '1/3', '2/3'], { home, files: parts })
    expect([merged.code, merged.out]).toEqual([0, whole.out])
    const bytes = await robust(...argv, '--out', 'a.parquet')
    const again = await captured(['merge', '2/3', '1/3', '3/3', '--out', 'b.parquet'], { home, files: parts })
    expect(again.bytes.get('b.parquet')).toEqual(bytes.bytes.get('a.parquet'))
  })

  test('differ by what they do alone: place, numbers and assumptions are those of FILE, and it is said', async () => {
    const same = await robust('few.json', '--against', 'all.json', ...draws, ...at)
    const other = await robust('few.json', '--against', 'sure.json', ...draws, ...at)
    expect(other.out.replaceAll('sure.json', 'all.json')).toBe(same.out)
    expect([same.err, other.err]).toEqual([
      '',
      expect.stringMatching(/^sure\.json: .* assumptions of few\.json/),
    ])
  })

  test('are all in the settings, without their folders', async () => {
    const { written } = await robust(
      'few.json',
      '--against',
      'some.json',
      ...at,
      ...draws,
      '--settings',
      's.json',
    )
    const { settings } = JSON.parse(written.get('s.json')!) as {
      settings: { options: { against: string[] }; against: Record<string, Scenario> }
    }
    expect(settings.options.against).toEqual(['some.json'])
    expect(settings.against['some.json']!.levers).toEqual(
      JSON.parse(JSON.stringify(plans['some.json'].levers)),
    )
  })

  test.each<[string, readonly string[], RegExp]>([
    ['files of one name', ['few.json', '--against', 'folder/few.json', ...at, ...draws], /named few\.json/],
    ['a model', ['few.json', '--against', smallSystemFile, ...at, ...draws], /this is a model/],
    [
      'a model as FILE',
      [smallSystemFile, '--against', 'few.json', ...at, ...draws],
      /FILE has to be a scenario/,
    ],
    ['no time', ['few.json', '--against', 'all.json', ...draws], /--at is missing/],
    [
      'goals as well',
      [...rivals, ...draws, '--goal', 'beds_in_use <= 3 @ 2028'],
      /--goal is not for --against/,
    ],
    ['what is no outcome', [...rivals, ...draws, '--outcome', 'stay[mild]'], /no outcome of the model/],
    [
      'a shard of a search',
      [...rivals, '--mind', '--outcome', 'beds in use', '--shard', '1/2'],
      /not for --mind/,
    ],
    ['a ranking in nothing', [...rivals, '--mind'], /--outcome is missing/],
    [
      'a time without plans',
      ['few.json', ...draws, ...at, '--goal', 'beds_in_use <= 3 @ 2028'],
      /--at is for --against/,
    ],
  ])('refuses %s', async (_, args, message) => {
    const { code, out, err } = await robust(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
  })
})

describe('the ranking of two plans', () => {
  test('is turned round by the shift that is printed', async () => {
    const rows = await rowsOf(...rivals, '--mind', '--outcome', 'NHS spend a year')
    expect(new Set(rows.map((row) => row['against']))).toEqual(new Set(['some.json', 'all.json']))
    const alone = rows.find((row) => row['against'] === 'all.json' && row['variable'] === 'team_cost')!
    expect(alone['row']).toBe('alone')

    /** By how much the few are cheaper, where a team costs so much. */
    const cheaper = (cost: number): number => {
      const [few, all] = [plans['few.json'], plans['all.json']].map((plan) => {
        const inputs = runInputs(catalogue, place, plan, 'plan')
        const { shares } = runEnsemble(compile(model), {
          ...{ runs: 1, seed: 1, sampler: { points: Float64Array.of(0.5) }, inputs, series: [] },
          vary: new Map([['team_cost', { kind: 'uniform', low: cost, high: cost }]]),
          outputs: ['nhs_spend_a_year'],
          summaries: [atMoment('nhs_spend_a_year', 32)],
        })
        return shares[0]!.summaries[0]![0]!
      })
      return all! - few!
    }
    expect(Number(alone['margin'])).toBeCloseTo(cheaper(300), 6)
    expect(Number(alone['margin_there'])).toBeCloseTo(cheaper(Number(alone['value'])), 6)
    expect(Math.sign(cheaper(Number(alone['value'])))).not.toBe(Math.sign(cheaper(300)))
  })

  test('says that nothing that was tried turns it round', async () => {
    const rows = await rowsOf(...rivals, '--mind', '--outcome', 'beds in use')
    expect(rows.map((row) => row['row'])).toEqual(['none', 'none'])
    expect(rows.every((row) => Number(row['margin']) < 0)).toBe(true)
  })
})
