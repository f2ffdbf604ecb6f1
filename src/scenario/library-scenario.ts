import * as v from 'valibot'
import { checked, type Origin } from './issues'
import { parseJson } from './json'
import { migrate } from './migrate'
import type { Scenario } from './scenario'
import { parts, scenarioSchema } from './schema'
import { readScenario } from './validate'

/** The version of the library file that this release reads. */
export const libraryVersion = 1

/** What readers must see beside the title. */
export const marks = ['optimistic', 'analogue', 'comparison', 'cautionary'] as const
export type Mark = (typeof marks)[number]

/**
 * What a figure of the plan is set against.
 *
 * - `nothing`: no lever, every assumption central
 * - `no-action`: no lever, the scenario's own assumptions
 * - `without`: the same plan without the lever that the scenario is about
 * - `earlier`: the plan itself, at the months of `since`
 */
export const comparators = ['nothing', 'no-action', 'without', 'earlier'] as const
export type Comparator = (typeof comparators)[number]

/** First and last month of a mean, both counted in; the same month twice for one moment. */
export interface Span {
  readonly from: string
  readonly until: string
}

/** One figure of the model: what is read, when, against what, and the value that the command printed. */
export interface Reading {
  readonly label: string
  /** Identity of a variable; the name of an array alone is the sum of its elements. */
  readonly outcome: string
  readonly measure: 'level' | 'difference' | 'percent' | 'ratio'
  /** Left out for a level, and only then. */
  readonly against?: Comparator
  readonly when: Span
  /** Needed for `earlier`, and only then. */
  readonly since?: Span
  /** `%` for a percentage, `ratio` for a ratio; otherwise the unit after the factor. */
  readonly unit: string
  /** What a level or a difference is multiplied by to be in its unit; left out, 1. */
  readonly factor?: number
  /** Decimal places of the value. */
  readonly digits: number
  /** The claim of the evidence that it stands beside. */
  readonly beside?: string
  /** What `joined-up library --write` printed; `null` until it has. */
  readonly value: number | null
}

/** One scenario of the library: two paragraphs, settings, evidence, what the model gives, and why they differ. */
export interface LibraryScenario {
  readonly schema: typeof libraryVersion
  readonly id: string
  readonly title: string
  readonly marks: readonly Mark[]
  readonly paragraphs: readonly string[]
  /** The lever that the scenario shows by itself, if it does. Others may be set only because it needs them. */
  readonly shows: string | null
  readonly scenario: Scenario
  /** Identities of claims: the published result, and the design of the study, stand there. */
  readonly evidence: readonly string[]
  readonly modelled: readonly Reading[]
  readonly differs: string
}

const { identity, quantity, token, month } = parts
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const paragraph = v.pipe(v.string(), v.minLength(1), v.maxLength(1500))
const span = v.strictObject({ from: month, until: month })

const reading = v.strictObject({
  label: words,
  outcome: v.pipe(
    identity,
    v.description(
      'Identity of a variable of the model; the name of an array alone is the sum of its elements',
    ),
  ),
  measure: v.picklist(['level', 'difference', 'percent', 'ratio']),
  against: v.exactOptional(
    v.pipe(v.picklist(comparators), v.description('What the plan is set against; left out for a level')),
  ),
  when: v.pipe(span, v.description('First and last month of a mean, both counted in')),
  since: v.exactOptional(
    v.pipe(span, v.description('The earlier months, where the plan is set against itself')),
  ),
  unit: words,
  factor: v.exactOptional(
    v.pipe(quantity, v.description('What a level or difference is multiplied by to be in its unit')),
  ),
  digits: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  beside: v.exactOptional(v.pipe(token, v.description('The claim that it stands beside'))),
  value: v.pipe(
    v.nullable(quantity),
    v.description('What `joined-up library --write` printed; null until it has'),
  ),
})

const entries = {
  schema: v.pipe(v.literal(libraryVersion), v.description('Version of this form')),
  id: v.pipe(token, v.description('The name of the file, without its ending')),
  title: words,
  marks: v.pipe(v.array(v.picklist(marks)), v.maxLength(marks.length)),
  paragraphs: v.pipe(v.array(paragraph), v.length(2), v.description('Two plain paragraphs')),
  shows: v.pipe(
    v.nullable(identity),
    v.description('The lever that the scenario shows by itself, if it does'),
  ),
  scenario: scenarioSchema,
  evidence: v.pipe(
    v.array(token),
    v.minLength(1),
    v.maxLength(50),
    v.description('Identities of claims: published results and designs'),
  ),
  modelled: v.pipe(v.array(reading), v.minLength(1), v.maxLength(50)),
  differs: v.pipe(paragraph, v.description('Why the model and the published result differ')),
}

/** The shape of a library file: the one source of the validator and of the published JSON Schema. */
export const libraryFileSchema = v.pipe(
  v.strictObject({ ...entries, $schema: v.optional(v.pipe(v.string(), v.maxLength(400))) }),
  v.title('Joined-Up library scenario'),
  v.description('A scenario with its story, its evidence, and what the model gives beside it.'),
)

/** The types that people read and the schema that machines check cannot drift apart: this stops compiling. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Checked = v.InferOutput<v.StrictObjectSchema<typeof entries, undefined>>
export const librarySchemaIsLibrary: Same<Checked, Writable<LibraryScenario>> = true

/**
 * Reads a scenario of the library. Whether its names exist is `check-library.ts`'s question.
 *
 * @throws FaultError `json.*` and `scenario.newer`, each with its path, line and column
 */
export function readLibraryText(text: string, file: string): { entry: LibraryScenario; origin: Origin } {
  const { value, locate } = parseJson(text, file)
  const origin = { file, locate }
  const found = checked(libraryFileSchema, migrated(value, origin), origin)
  const { schema, id, title, marks, paragraphs, shows, evidence, modelled, differs } = found
  const scenario = readScenario(found.scenario, origin)
  return {
    entry: { schema, id, title, marks, paragraphs, shows, scenario, evidence, modelled, differs },
    origin,
  }
}

/** The same with its scenario brought up to date: the library must not age faster than the files of its users. */
function migrated(json: unknown, origin: Origin): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'scenario')) return json
  const { locate, ...rest } = origin
  const inside = {
    ...rest,
    ...(locate && { locate: (keys: readonly string[]) => locate(['scenario', ...keys]) }),
  }
  return { ...json, scenario: migrate((json as { scenario: unknown }).scenario, inside) }
}
