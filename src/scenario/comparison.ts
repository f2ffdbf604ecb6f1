import * as v from 'valibot'
import { readPart, refusedLink, writePart, type PartForm } from './fragment-part'
import { checked, type Origin } from './issues'
import { parseJson } from './json'
import { listed, unlisted } from './listed'
import type { ToldPlan } from './promised'
import { scenarioFileSchema } from './scenario-file'
import { limits } from './schema'
import { readScenarioFile, writeScenario } from './validate'

/** Several plans, to be seen beside each other. */
export interface Comparison {
  readonly name: string
  readonly plans: readonly ToldPlan[]
}

/** The version of the comparison file that this release reads and writes. */
export const comparisonVersion = 1

/** Marks the file, so that nobody has to guess from its fields what it is. */
export const comparisonFormat = 'joined-up-comparison'

/** Plans that one comparison hands over: a class in teams, and far below what could hurt. */
export const mostCompared = 60

const form: PartForm = { letter: 'c', version: 1 }

const head = {
  format: v.pipe(v.literal(comparisonFormat), v.description('Says what this file is')),
  schema: v.pipe(v.literal(comparisonVersion), v.description('Version of this form')),
  name: v.pipe(v.string(), v.maxLength(limits.name)),
  $schema: v.optional(v.pipe(v.string(), v.maxLength(400))),
}
const several = <S extends v.GenericSchema>(one: S) =>
  v.pipe(v.array(one), v.minLength(1), v.maxLength(mostCompared))

/** The shape of the published JSON Schema. */
export const comparisonFileSchema = v.pipe(
  v.strictObject({
    ...head,
    scenarios: v.pipe(several(scenarioFileSchema), v.description('The plans, in the order they are shown')),
  }),
  v.title('Joined-Up comparison'),
  v.description('Several Joined-Up scenarios, to be seen beside each other.'),
)

/** The same with the scenarios left to `readScenarioFile`, which knows earlier versions of them. */
const outerSchema = v.strictObject({ ...head, scenarios: several(v.unknown()) })

/**
 * Writes the plans of a comparison as a part of a URL fragment, without the `#`: `c=1.…`. What they were seen to do is
 * another part (`promised.ts`), so that releases which know nothing of it read the plans.
 *
 * @throws FaultError `link.too-long`, or `json.*` for what is not a comparison
 */
export async function encodeComparison(comparison: Comparison): Promise<string> {
  const { name, plans } = checkedComparison(plain(comparison))
  return writePart(form, [name, plans.map(({ scenario }) => listed(scenario))])
}

/** Whether a fragment is meant to be a comparison. */
export function isComparisonLink(fragment: string): boolean {
  return /^#?c=/.test(fragment)
}

/**
 * Reads a comparison from a URL fragment, with or without its `#`.
 *
 * @throws FaultError as `readPart` and `readScenario` do; never anything else, whatever the fragment holds
 */
export async function decodeComparison(fragment: string): Promise<Comparison> {
  const json = await readPart(form, fragment)
  if (!Array.isArray(json) || json.length !== 2 || !Array.isArray(json[1])) throw refusedLink('link.mangled')
  const [name, lists] = json as unknown as readonly [unknown, readonly unknown[]]
  return checkedComparison(outer({ name, scenarios: lists.map((list) => unlisted(list)) }))
}

/**
 * The text of a comparison file. Reading it back gives the same comparison, number for number.
 *
 * @throws FaultError `json.*` when it is not one: nothing is written that could not be read
 */
export function writeComparison(comparison: Comparison): string {
  const { name, plans } = checkedComparison(plain(comparison))
  const scenarios = plans.map(
    ({ scenario, promised }) => JSON.parse(writeScenario(scenario, promised)) as unknown,
  )
  return `${JSON.stringify({ ...outer({ name, scenarios }) }, null, 2)}\n`
}

/** Whether parsed JSON says of itself that it is a comparison. */
export function isComparisonFile(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === comparisonFormat
}

/**
 * Reads a comparison file.
 *
 * @throws FaultError `json.*` or `scenario.newer`, each with its path, line and column
 */
export function readComparisonText(text: string, file?: string): Comparison {
  const { value, locate } = parseJson(text, file)
  return checkedComparison(value, { ...(file !== undefined && { file }), locate })
}

function outer({ name, scenarios }: { readonly name: unknown; readonly scenarios: readonly unknown[] }) {
  return { format: comparisonFormat, schema: comparisonVersion, name, scenarios }
}

function plain({ name, plans }: Comparison) {
  const scenarios = plans.map(({ scenario, promised }) =>
    promised === null ? scenario : { ...scenario, results: promised },
  )
  return outer({ name, scenarios })
}

function checkedComparison(json: unknown, origin: Origin = {}): Comparison {
  const { name, scenarios } = checked(outerSchema, json, origin)
  return {
    name,
    plans: scenarios.map((scenario, i) => {
      const told = readScenarioFile(scenario, { ...origin, under: ['scenarios', String(i)] })
      return { scenario: told.scenario, promised: told.promised }
    }),
  }
}
