import { expect, test } from 'vitest'
import { homeFolder } from '../../../../src/cli/node-terminal'
import { compile } from '../../../../src/engine/compile'
import { FaultError } from '../../../../src/model/fault'
import { hashModel } from '../../../../src/model/hash'
import { readCatalogue } from '../../../../src/scenario/read-catalogue'
import { readScenarioText, writeScenario } from '../../../../src/scenario/validate'
import { searchStudy, type SearchAnswer, type SearchQuestion } from '../../../../src/worker/studies/search'
import { captured, cellsOf } from '../../cli/captured-terminal'
import { openModel, place, text } from '../../local-system/system'
import { inProcess } from '../in-process'

const own = openModel()
const model = { catalogue: readCatalogue(own), program: compile(own) }
/** One that does not decide the goal, so that there is more than one plan worth having. */
const assumption = model.catalogue.assumptions.at(-1)!
const scenario = readScenarioText(
  JSON.stringify({
    ...{ schema: 1, name: 'Begun', note: '', place: 'E06000027', data: '2025-03', ours: {}, seed: 1 },
    assumptions: { [assumption.id]: assumption.high },
    model: { id: 'local_health_and_care_system', hash: hashModel(text) },
    levers: {
      reablement: { value: 0.5, start: '2027-04', ramp: 6, end: null },
      care_plans: { value: 0.2, start: '2027-04', ramp: 6, end: null },
    },
  }),
).scenario
const question: SearchQuestion = {
  wish: {
    goals: [
      {
        ...{ outcome: 'average_occupied_emergency_beds', is: 'at most', value: -0.03, measure: 'share' },
        ...{ by: '2031-03', over: 'year' },
      },
    ],
    budgets: [
      { outcome: 'council_spend_a_year', most: 4e6 },
      { outcome: 'nhs_and_council_spend_a_year', most: 9e6 },
    ],
    levers: ['integrated_locality_teams', 'reablement', 'intermediate_care_at_home'],
    ...{ atLeast: 50, futures: 8, fresh: 10, evaluations: 80, seed: 4 },
  },
  ...{ scenario, place: place('E06000027'), kept: null, look: false },
}

interface Watched {
  readonly stages: SearchAnswer[]
  readonly answer: SearchAnswer | null
}

/** @param until cancelled when so many stages have been told */
async function searched(more: Partial<SearchQuestion> = {}, until = Infinity): Promise<Watched> {
  const stop = new AbortController()
  const stages: SearchAnswer[] = []
  const onStage = (answer: SearchAnswer) => {
    stages.push(answer)
    if (stages.length === until) stop.abort()
  }
  const watching = { onProgress: () => undefined, onStage, signal: stop.signal }
  return {
    answer: await searchStudy(model, inProcess(2), { ...question, ...more }, watching),
    stages,
  }
}

test('the study of the page finds the plans that the command line finds', async () => {
  const { answer } = await searched()
  const options = [
    ...['--goal', 'average occupied emergency beds <= -3% @ ..2031-03', '--at-least', '50'],
    ...['--budget', 'council <= 4m', '--budget', 'both <= 9m'],
    ...question.wish.levers.flatMap((lever) => ['--lever', lever]),
    ...['--futures', '8', '--fresh', '10', '--evaluations', '80', '--seed', '4', '--out', 'found'],
  ]
  const files = { 'begun.json': writeScenario(scenario) }
  const { written, code } = await captured(['search', 'begun.json', ...options], {
    home: homeFolder(),
    files,
  })
  expect(code).toBe(0)
  const [heading, ...rows] = cellsOf(written.get('found/frontier.csv')!)
  const cells = rows.map((row) => {
    const cell = (name: string) => row[heading!.indexOf(name)]!
    const plan = readScenarioText(written.get(`found/${cell('file')}`)!).scenario
    const levers = question.wish.levers.flatMap((lever) =>
      plan.levers[lever] === undefined ? [] : [[lever, plan.levers[lever].value] as const],
    )
    const figures = (ending: string) => ({
      cost: Number(cell(`added_spend${ending}`)),
      met: Number(cell(`met${ending}`)),
      enough: cell(`enough${ending}`) === 'yes',
      rises: ['council', 'both'].map((budget) => Number(cell(`most_added_a_year_${budget}${ending}`))),
    })
    return { levers: Object.fromEntries(levers), fresh: figures(''), searched: figures('_searched') }
  })
  cells.sort((a, b) => a.fresh.cost - b.fresh.cost)
  expect(cells.length).toBeGreaterThan(1)
  expect(answer!.plans).toMatchObject(cells)
}, 300_000)

test('a search that was stopped goes on as if it had not been, and can be looked at', async () => {
  const whole = await searched()
  expect(whole.answer!.stage).toBe('done')
  const stopped = await searched({}, 2)
  expect(stopped.answer).toBeNull()
  const { kept } = stopped.stages.at(-1)!
  const { answer } = await searched({ kept })
  expect(answer).toEqual(whole.answer)

  const looked = await searched({ kept, look: true })
  expect(looked.stages).toEqual([])
  expect(looked.answer).toEqual(stopped.stages.at(-1))
}, 300_000)

test.each<[string, Partial<SearchQuestion>]>([
  ['another plan', { scenario: { ...scenario, levers: {} } }],
  ['other goals', { wish: { ...question.wish, goals: [{ ...question.wish.goals[0]!, value: -0.05 }] } }],
  ['another seed', { wish: { ...question.wish, seed: 5 } }],
  ['another place', { place: place('E06000026') }],
])(
  'it does not go on for %s',
  async (_, other) => {
    const { stages } = await searched({}, 1)
    const refused = searched({ kept: stages[0]!.kept, ...other })
    await expect(refused).rejects.toThrow(FaultError)
    await expect(refused).rejects.toMatchObject({ faults: [{ kind: 'search.other' }] })
  },
  300_000,
)
