import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readXmile } from '../../../src/model/xmile/read'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { formatValue } from '../../../src/text/number'
import { captured, cellsOf } from '../cli/captured-terminal'
import { listedRanges } from '../../../src/cli/listing-range'
import { open, openModel, place, placeInputs, Result, text, type Inputs } from './system'

/**
 * The numbers of docs/model/overview.md are what the commands it names print. A row that has gone stale is shown as it
 * should read.
 */
const page = (name: string) => readFileSync(`docs/model/${name}`, 'utf8').replace(/\s+/g, ' ')
const overview = page('overview.md')
const record = page('quality-assurance.md')
const planFile = 'docs/model/example-plan.json'
const model = openModel()
const { outcomes, assumptions } = readCatalogue(readXmile(text))
const written = (id: string, value: number) =>
  formatValue(
    value,
    outcomes.find((one) => one.id === id)!,
  )
const label = (id: string) => outcomes.find((one) => one.id === id)!.label

const plan = JSON.parse(readFileSync(planFile, 'utf8')) as { levers: Record<string, { value: number }> }
const programme: Inputs = Object.fromEntries(
  Object.entries(plan.levers).map(([id, { value }]) => [id, value]),
)
const nothing = { ...plan, levers: {} }
const command = async (args: readonly string[]) => {
  const { code, out } = await captured(args, {
    home: '.',
    files: { 'nothing.json': JSON.stringify(nothing) },
  })
  expect(code).toBe(0)
  const [heading = [], ...rows] = cellsOf(out)
  return { heading, rows }
}

const compared = [
  'average_occupied_emergency_beds',
  'delayed_bed_days_a_month',
  'emergency_admissions_65_and_over_a_year',
  'people_in_care_homes',
  'days_at_home_of_frail_people',
  'experience_score',
  'nhs_spend_a_year',
  'council_spend_a_year',
  'nhs_and_council_spend_a_year',
  'planned_admissions_here_a_year',
  'people_who_go_without_the_care_they_need_a_year',
]

describe('the example of the overview', () => {
  it('has the numbers that joined-up run prints', async () => {
    const [without, plan] = [await command(['run', 'nothing.json']), await command(['run', planFile])]
    const at = ({ heading, rows }: typeof plan, id: string, month: number) =>
      written(id, Number(rows[month]![heading.indexOf(id)]))
    for (const id of compared) {
      const cells = [
        label(id),
        at(without, id, 0),
        at(without, id, 60),
        at(plan, id, 60),
        at(without, id, 120),
        at(plan, id, 120),
      ]
      expect(overview).toContain(`| ${cells.join(' | ')} |`)
    }
  })

  it('has the bands that joined-up ensemble prints', async () => {
    const ids = [
      'nhs_and_council_spend_a_year',
      'delayed_bed_days_a_month',
      'average_occupied_emergency_beds',
      'planned_admissions_here_a_year',
    ]
    const asked = ['--runs', '500', '--seed', '1', ...ids.flatMap((id) => ['--outcome', id])]
    const bands = [
      await command(['ensemble', 'nothing.json', ...asked]),
      await command(['ensemble', planFile, ...asked]),
    ]
    for (const id of ids) {
      const cells = bands.map(({ rows }) => {
        const [, , low, middle, high] = rows.find(([time, name]) => time === '120' && name === id)!
        const [a, b, c] = [low, middle, high].map((value) => written(id, Number(value)))
        return `${b} (${a} to ${c})`
      })
      expect(overview).toContain(`| ${label(id)} | ${cells.join(' | ')} |`)
    }
  }, 60_000)

  it('plans the levers that it names, and no others', () => {
    expect(Object.keys(programme).sort()).toEqual([
      'acute_beds_closed',
      'crisis_response_in_two_hours',
      'home_first',
      'integrated_locality_teams',
      'intermediate_care_at_home',
      'intermediate_care_beds',
      'leadership_and_development',
      'pooled_budget',
      'reablement',
      'shared_record',
      'single_assessment',
    ])
  })
})

/** How far an outcome of April 2036 is moved by the plan, at both ends of every assumption's range, one at a time. */
describe('one assumption at a time', () => {
  const ids = [
    'nhs_and_council_spend_a_year',
    'delayed_bed_days_a_month',
    'average_occupied_emergency_beds',
    'emergency_admissions_65_and_over_a_year',
    'people_in_care_homes',
  ]
  const simulator = open()
  const torbay = placeInputs(place('E06000027'))
  const effects = (inputs: Inputs) => {
    const [without, plan] = [{}, programme].map(
      (more) => new Result(simulator, { ...torbay, ...inputs, ...more }, ids),
    )
    return ids.map((id) => plan!.sum(id, 120) - without!.sum(id, 120))
  }
  const scan = [...model.variables.values()]
    .filter(({ attributes }) => !attributes.has('role'))
    .flatMap((variable) =>
      listedRanges(model, variable).map(({ subscripts, low, high }) => {
        const [id, name] =
          subscripts.length > 0
            ? [`${variable.id}[${subscripts.join()}]`, `${variable.name} (${subscripts.join(', ')})`]
            : [variable.id, variable.name]
        return { name, low: effects({ [id]: Number(low) }), high: effects({ [id]: Number(high) }) }
      }),
    )
  const strongest = (index: number) =>
    scan
      .map(({ name, low, high }) => ({ name, ends: [low[index]!, high[index]!] as const }))
      .sort((a, b) => Math.abs(b.ends[1] - b.ends[0]) - Math.abs(a.ends[1] - a.ends[0]))
  const pounds = (value: number) => formatValue(value, { format: 'pounds', digits: 1 })

  it('moves them all', () => {
    expect(scan.length).toBe(assumptions.length)
  })

  it('turns the cost of the plan into a saving at no end of any range', () => {
    expect(Math.min(...scan.flatMap(({ low, high }) => [low[0]!, high[0]!]))).toBeGreaterThan(0)
    expect(overview).toContain(`extra spend of 2036 (${pounds(effects({})[0]!)}`)
  })

  it('puts those first that the overview names', () => {
    for (const { name, ends } of strongest(0).slice(0, 6)) {
      expect(overview).toContain(`| ${name} | ${ends.map(pounds).join(' | ')} |`)
    }
  })

  it('puts those first that the quality-assurance record names', () => {
    ids.forEach((id, index) => {
      const names = strongest(index)
        .slice(0, 4)
        .map(({ name }) => name)
      expect(record).toContain(`| ${label(id)} | ${names.join('; ')} |`)
    })
  })
})
