import * as v from 'valibot'
import { checked, type Origin } from './issues'
import { parseJson } from './json'
import { parts } from './schema'

/** The version of the library’s index that this release reads. */
export const libraryIndexVersion = 1

/** Scenarios that belong together, in the order they are shown. */
export interface LibraryGroup {
  readonly id: string
  readonly title: string
  readonly intro: string
  readonly scenarios: readonly string[]
}

/** In which order the library is shown, and what stands together. */
export interface LibraryIndex {
  readonly schema: typeof libraryIndexVersion
  readonly groups: readonly LibraryGroup[]
  /** Names of the evidence files, without their ending, in the order of the evidence page. */
  readonly evidence: readonly string[]
}

const { token } = parts

const entries = {
  schema: v.pipe(v.literal(libraryIndexVersion), v.description('Version of this form')),
  groups: v.pipe(
    v.array(
      v.strictObject({
        id: token,
        title: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        intro: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
        scenarios: v.pipe(v.array(token), v.minLength(1), v.maxLength(200)),
      }),
    ),
    v.minLength(1),
    v.maxLength(50),
  ),
  evidence: v.pipe(
    v.array(token),
    v.minLength(1),
    v.maxLength(100),
    v.description('Names of the evidence files, in the order of the evidence page'),
  ),
}

/** The shape of the index: the one source of the validator and of the published JSON Schema. */
export const libraryIndexFileSchema = v.pipe(
  v.strictObject({ ...entries, $schema: v.optional(v.pipe(v.string(), v.maxLength(400))) }),
  v.title('Joined-Up library index'),
  v.description('The order of the scenario library and of the evidence.'),
)

/** The types that people read and the schema that machines check cannot drift apart: this stops compiling. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Checked = v.InferOutput<v.StrictObjectSchema<typeof entries, undefined>>
export const libraryIndexSchemaIsIndex: Same<Checked, Writable<LibraryIndex>> = true

/** Reads the index. Throws FaultError `json.*`, each with its path, line and column. */
export function readLibraryIndexText(text: string, file: string): { index: LibraryIndex; origin: Origin } {
  const { value, locate } = parseJson(text, file)
  const origin = { file, locate }
  const { schema, groups, evidence } = checked(libraryIndexFileSchema, value, origin)
  return { index: { schema, groups, evidence }, origin }
}
