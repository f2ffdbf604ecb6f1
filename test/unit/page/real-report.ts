import { readFileSync } from 'node:fs'
import { readParts } from '../../../src/cli/read-parts'
import { reportOf, type Report } from '../../../src/page/takeaway/report'
import type { Catalogue } from '../../../src/scenario/catalogue'
import { freshScenario } from '../../../src/scenario/fresh'
import type { LocalPlace, Scenario } from '../../../src/scenario/scenario'
import { withTexts, type Texts } from '../../../src/scenario/texts'
import { defaultSetting } from '../../../src/session/moves'
import { en } from '../../../src/text/en'
import { createLocalSystem } from '../../../src/worker/local-system'

const file = 'scenarios/model/local-system.xmile'
const parts = readParts(readFileSync(file, 'utf8'), file)
const system = createLocalSystem(() => Promise.resolve(parts.run))
const opened = system.open('model')

/** The model's catalogue, with its texts. */
export async function catalogue(): Promise<Catalogue> {
  const reply = await opened
  if (!reply.ok) throw new Error('the model does not open')
  return withTexts(reply.catalogue, JSON.parse(parts.texts) as Texts)
}

/** A plan of these levers at their highest, for a place. */
export function planOf(all: Catalogue, place: LocalPlace, levers: readonly string[]): Scenario {
  const moved = all.levers
    .filter(({ id }) => levers.includes(id))
    .map((lever) => {
      const value = lever.value === lever.high ? lever.low : lever.high
      return [lever.id, { ...defaultSetting(lever, place.start), value }] as const
    })
  return { ...freshScenario(all, place), levers: Object.fromEntries(moved) }
}

export function placeOf(id: string): LocalPlace {
  return JSON.parse(readFileSync(`scenarios/places/${id}.json`, 'utf8')) as LocalPlace
}

/** What is taken away of a plan, run by the model as the page runs it. */
export async function realReport(
  id: string,
  levers: readonly string[],
  change: Partial<Scenario> = {},
): Promise<Report> {
  const all = await catalogue()
  const place = placeOf(id)
  const scenario = { ...planOf(all, place, levers), ...change }
  const reply = await system.run({ id: 1, scenario, place })
  if (!reply.ok) throw new Error(JSON.stringify(reply.faults))
  const charts = ['average_occupied_emergency_beds', 'nhs_and_council_spend_a_year']
  return reportOf({ ...reply, scenario, place }, all, charts, en)
}
