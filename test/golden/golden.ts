import { readFileSync } from 'node:fs'
import { readParts } from '../../src/cli/read-parts'
import type { Catalogue } from '../../src/scenario/catalogue'
import { freshScenario } from '../../src/scenario/fresh'
import { readPlace } from '../../src/scenario/place'
import type { Promised } from '../../src/scenario/promised'
import type { LeverSetting, LocalPlace, Scenario } from '../../src/scenario/scenario'
import { writeScenario } from '../../src/scenario/validate'
import { writeFragment } from '../../src/session/arrivals'
import { promiseOf } from '../../src/session/promise-of'
import { createLocalSystem } from '../../src/worker/local-system'
import { largestScenario } from '../unit/scenario/largest-scenario'

/** A plan of one release: its link and file as they were written then, and what the model showed. */
export interface Golden {
  readonly release: string
  readonly link: string
  readonly file: string
  readonly scenario: Scenario
  readonly shown: Promised
}

/** Opens a model file as the page's worker does. */
export async function openModel(file: string) {
  const { run } = readParts(readFileSync(file, 'utf8'), file)
  const system = createLocalSystem(() => Promise.resolve(run))
  const opened = await system.open(file)
  if (!opened.ok) throw new Error(`${file} does not open`)
  const { catalogue } = opened
  return {
    catalogue,
    /** What the model shows for a scenario, in full. */
    async shows(scenario: Scenario): Promise<Promised> {
      const place = placeOf(scenario.place)
      const reply = await system.run({ id: 1, scenario, place })
      if (!reply.ok) throw new Error(JSON.stringify(reply.faults))
      return promiseOf(catalogue, { ...reply, scenario, place })
    },
  }
}

function placeOf(id: string): LocalPlace {
  const file = `scenarios/places/${id}.json`
  return readPlace(JSON.parse(readFileSync(file, 'utf8')), file)
}

/** The golden plans of a release, by the names of their files. */
export async function goldenOf(release: string, modelFile: string): Promise<ReadonlyMap<string, Golden>> {
  const model = await openModel(modelFile)
  const entries: (readonly [string, Golden])[] = []
  for (const [name, scenario] of plansOf(model.catalogue)) {
    const shown = await model.shows(scenario)
    const link = await writeFragment(scenario, shown)
    entries.push([name, { release, link, file: writeScenario(scenario, shown), scenario, shown }])
  }
  return new Map(entries)
}

function plansOf(catalogue: Catalogue): ReadonlyMap<string, Scenario> {
  const torbay = placeOf('E06000027')
  const fresh = freshScenario(catalogue, torbay)
  const full = (share: number): Record<string, LeverSetting> =>
    Object.fromEntries(
      catalogue.levers.map(({ id, value, low, high }) => {
        const end = high === value ? low : high
        return [id, { value: value + (end - value) * share, start: '2027-04', ramp: 18, end: null }]
      }),
    )
  const own = catalogue.placeInputs.filter(({ points }) => points === 1)
  const bolton = placeOf('E08000001')
  return new Map<string, Scenario>([
    ['empty', fresh],
    ['full-programme', { ...fresh, name: 'Every lever half of its way', levers: full(0.5) }],
    [
      'ours',
      {
        ...freshScenario(catalogue, bolton),
        name: '“Those aren’t our beds” – Größe ✓',
        ours: Object.fromEntries(
          own.flatMap(({ id }) => {
            const value = bolton.inputs[id]?.value
            return typeof value === 'number' ? [[id, value * 1.05]] : []
          }),
        ),
        levers: full(0.2),
      },
    ],
    [
      'assumptions',
      {
        ...fresh,
        name: 'Assumptions alone',
        assumptions: Object.fromEntries(
          catalogue.assumptions.slice(0, 12).map(({ id, value, high }) => [id, (value + high) / 2]),
        ),
      },
    ],
    ['longest', { ...largestScenario(), data: torbay.vintage }],
  ])
}
