import { checked, type Origin } from './issues'
import { parseJson } from './json'
import { migrate } from './migrate'
import { rounded, type Promised, type ToldPlan } from './promised'
import { schemaVersion, type Scenario } from './scenario'
import { scenarioFileSchema } from './scenario-file'
import { scenarioSchema } from './schema'

/**
 * Reads a scenario from parsed JSON: migrates earlier versions, checks the form, and puts everything in canonical
 * order, so that equal scenarios are equal objects. Whether the names exist in a model is `check.ts`'s question.
 *
 * @throws FaultError `scenario.newer` or `json.*`, each with its path, and line and column when `origin` knows them
 */
export function readScenario(json: unknown, origin: Origin | string = {}): Scenario {
  return canonical(readFile(json, typeof origin === 'string' ? { file: origin } : origin))
}

/** What a scenario file holds. */
export interface ScenarioFile extends ToldPlan {
  readonly origin: Origin
}

/** Reads the parsed JSON of a scenario file as `readScenario` does, with what the plan was seen to do. */
export function readScenarioFile(json: unknown, origin: Origin = {}): ScenarioFile {
  const read = readFile(json, origin)
  return { scenario: canonical(read), promised: read.results ?? null, origin }
}

/** Reads a scenario file. Throws as `readScenario` does, and for bad JSON, with line and column. */
export function readScenarioText(text: string, file?: string): ScenarioFile {
  const json = parseJson(text, file)
  return readScenarioFile(json.value, { ...(file !== undefined && { file }), locate: json.locate })
}

function readFile(json: unknown, origin: Origin) {
  return checked(scenarioFileSchema, migrate(json, origin), origin)
}

/**
 * The canonical text of a scenario: fixed order of fields, names sorted, two spaces, a final line break. Reading it
 * back gives the same scenario, number for number.
 *
 * @param promised what the plan was seen to do, to be written beside it
 * @throws FaultError `json.*` when the scenario is not one: nothing is written that could not be read
 */
export function writeScenario(scenario: Scenario, promised: Promised | null = null): string {
  const plain = canonical(checked(scenarioSchema, scenario))
  const file = promised === null ? plain : { ...plain, results: rounded(promised) }
  return `${JSON.stringify(file, null, 2)}\n`
}

function canonical(scenario: Scenario): Scenario {
  return {
    schema: schemaVersion,
    name: scenario.name,
    note: scenario.note,
    model: { id: scenario.model.id, hash: scenario.model.hash },
    data: scenario.data,
    place: scenario.place,
    ours: sorted(scenario.ours, plain),
    levers: sorted(scenario.levers, ({ value, start, ramp, end }) => ({
      value: plain(value),
      start,
      ramp: plain(ramp),
      end,
    })),
    assumptions: sorted(scenario.assumptions, plain),
    seed: plain(scenario.seed),
  }
}

/** JSON writers lose the sign of zero; a scenario must not change on its way through a file, so it never has one. */
const plain = (value: number): number => value + 0

function sorted<T, U>(record: Readonly<Record<string, T>>, each: (value: T) => U): Record<string, U> {
  const names = Object.keys(record).sort((a, b) => (a < b ? -1 : 1))
  return Object.fromEntries(names.map((name) => [name, each(record[name]!)]))
}
