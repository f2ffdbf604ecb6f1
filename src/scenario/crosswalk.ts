import * as v from 'valibot'
import { checked, type Origin } from './issues'
import { parseJson } from './json'
import { parts } from './schema'

/** The version of the cross-walk file that this release reads. */
export const crosswalkVersion = 1

/** One element of the report of 2012, and what stands for it here. */
export interface CrosswalkRow {
  /** Its number in the report: 1 to 10. */
  readonly element: number
  readonly name: string
  /** Levers of the model that stand for it. */
  readonly levers: readonly string[]
  /** What stands for it where no lever does, or beside the levers; `null` if levers are all. */
  readonly setting: string | null
  /** How it acts in the model. */
  readonly acts: string
  readonly evidence: readonly string[]
  /** Scenarios of the library that show it. */
  readonly scenarios: readonly string[]
}

/** The ten elements of the report, and the goal that stands above them. */
export interface Crosswalk {
  readonly schema: typeof crosswalkVersion
  readonly title: string
  readonly note: string
  readonly rows: readonly CrosswalkRow[]
  readonly aboveAll: Omit<CrosswalkRow, 'element'>
}

const { identity, token } = parts
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(400))
const sentences = v.pipe(v.string(), v.minLength(1), v.maxLength(1200))

const entry = {
  name: words,
  levers: v.pipe(v.array(identity), v.maxLength(20), v.description('Levers of the model that stand for it')),
  setting: v.pipe(
    v.nullable(words),
    v.description('What stands for it where no lever does, or beside the levers'),
  ),
  acts: v.pipe(sentences, v.description('How it acts in the model')),
  evidence: v.pipe(v.array(token), v.maxLength(50), v.description('Identities of claims')),
  scenarios: v.pipe(v.array(token), v.maxLength(50), v.description('Scenarios of the library that show it')),
}
const element = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))

const entries = {
  schema: v.pipe(v.literal(crosswalkVersion), v.description('Version of this form')),
  title: words,
  note: v.pipe(v.string(), v.maxLength(1200)),
  rows: v.pipe(
    v.array(v.strictObject({ element, ...entry })),
    v.length(10),
    v.description('The ten elements of the report, in its order'),
  ),
  aboveAll: v.pipe(v.strictObject(entry), v.description('The goal that the report sets above the ten')),
}

/** The shape of the cross-walk file: the one source of the validator and of the published JSON Schema. */
export const crosswalkFileSchema = v.pipe(
  v.strictObject({ ...entries, $schema: v.optional(v.pipe(v.string(), v.maxLength(400))) }),
  v.title('Joined-Up cross-walk'),
  v.description(
    'The ten elements of the 2012 report on integrated care, and what stands for each in the model.',
  ),
)

/** The types that people read and the schema that machines check cannot drift apart: this stops compiling. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Checked = v.InferOutput<v.StrictObjectSchema<typeof entries, undefined>>
export const crosswalkSchemaIsCrosswalk: Same<Checked, Writable<Crosswalk>> = true

/**
 * Reads the cross-walk. Whether its levers, claims and scenarios exist is `check-library.ts`'s question.
 *
 * @throws FaultError `json.*`, each with its path, line and column
 */
export function readCrosswalkText(text: string, file: string): { crosswalk: Crosswalk; origin: Origin } {
  const { value, locate } = parseJson(text, file)
  const origin = { file, locate }
  const { schema, title, note, rows, aboveAll } = checked(crosswalkFileSchema, value, origin)
  return { crosswalk: { schema, title, note, rows, aboveAll }, origin }
}
