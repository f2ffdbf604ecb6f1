import * as v from 'valibot'
import { checked, type Origin } from './issues'
import { parseJson } from './json'
import type { LeverSetting } from './scenario'
import { limits, parts } from './schema'

/** The version of the targets file that this release reads. */
export const targetsVersion = 1

/** What a model is to be fitted to, and which of its assumptions may move for it. */
export interface Targets {
  readonly schema: typeof targetsVersion
  readonly name: string
  readonly note: string
  /** Identity of the model. */
  readonly model: string
  readonly place: string
  /** First month of the run, where the targets are of another time than the place. */
  readonly start?: string
  /** Numbers and yearly points of the place, replaced by those of the time of the targets. */
  readonly ours: Readonly<Record<string, number | readonly number[]>>
  readonly levers: Readonly<Record<string, LeverSetting>>
  readonly assumptions: Readonly<Record<string, number>>
  readonly seed: number
  readonly parameters: readonly FittedParameter[]
  readonly targets: readonly Target[]
}

/**
 * An assumption that may move, and how far: never further than the model says it may be. The name of an array alone
 * moves its elements together, each the same share of the way to its own end.
 */
export interface FittedParameter {
  readonly id: string
  readonly low?: number
  readonly high?: number
}

/** From the first to the last month of a mean, both counted in. */
export interface Span {
  readonly from: string
  readonly until: string
}

/** A figure that was observed, and what of the model it is compared with: either at a month or the mean of a span. */
export interface Target {
  readonly label: string
  /** Identity of a variable; the name of an array alone is the sum of its elements, and so is a list of identities. */
  readonly variable: string | readonly string[]
  readonly at?: string
  readonly mean?: Span
  /** Divides the model's figure by its own mean over an earlier span: what is left of what was, level set aside. */
  readonly since?: Span
  /** Divides it by the same figure of a run without the levers: what the plan does, the background trend taken out. */
  readonly against?: 'nothing'
  readonly value: number
  /** What the model's figure is multiplied by to be in the unit of the target; left out, 1. */
  readonly factor?: number
  /** Left out, that of the variable. */
  readonly unit?: string
  /** Left out, 1. */
  readonly weight?: number
  readonly source: string
  /** Whether parameters are moved for it; otherwise it is only reported. */
  readonly fitted: boolean
}

const words = v.pipe(v.string(), v.minLength(1), v.maxLength(400))
const { month, quantity, identity, token, levers, assumptions, seed } = parts
const span = v.strictObject({ from: month, until: month })

const parameter = v.strictObject({
  id: v.pipe(
    identity,
    v.description(
      'Identity of an assumption of the model; name alone moves all elements of an array together',
    ),
  ),
  low: v.exactOptional(
    v.pipe(quantity, v.description('Lower end, if narrower than the model’s own; never below it')),
  ),
  high: v.exactOptional(
    v.pipe(quantity, v.description('Upper end, if narrower than the model’s own; never above it')),
  ),
})

const target = v.strictObject({
  label: words,
  variable: v.pipe(
    v.union([identity, v.pipe(v.array(identity), v.minLength(1), v.maxLength(100))]),
    v.description(
      'Identity of a variable of the model: name[a,b] for one element, name for the sum of all; a list is added up',
    ),
  ),
  at: v.exactOptional(v.pipe(month, v.description('The month of the figure; or else mean'))),
  mean: v.exactOptional(
    v.pipe(span, v.description('First and last month of a mean, both counted in; or else at')),
  ),
  since: v.exactOptional(
    v.pipe(span, v.description('The figure is divided by its own mean over these earlier months')),
  ),
  against: v.exactOptional(
    v.pipe(
      v.literal('nothing'),
      v.description(
        'The figure is divided by that of a run without the levers, which takes the background trend out',
      ),
    ),
  ),
  value: v.pipe(quantity, v.description('What was observed; not zero')),
  factor: v.exactOptional(
    v.pipe(
      quantity,
      v.description('What the model’s figure is multiplied by to be in the unit of the target; left out, 1'),
    ),
  ),
  unit: v.exactOptional(v.pipe(words, v.description('Unit of the value; left out, that of the variable'))),
  weight: v.exactOptional(
    v.pipe(
      quantity,
      v.minValue(0),
      v.description('How much the target counts against the others; left out, 1'),
    ),
  ),
  source: words,
  fitted: v.pipe(
    v.boolean(),
    v.description('Whether parameters are moved for it; otherwise it is only reported'),
  ),
})

const entries = {
  schema: v.pipe(v.literal(targetsVersion), v.description('Version of this form')),
  name: v.pipe(v.string(), v.maxLength(limits.name)),
  note: v.pipe(v.string(), v.maxLength(limits.note)),
  model: v.pipe(identity, v.description('Identity of the model')),
  place: v.pipe(token, v.description('Identity of the place')),
  start: v.exactOptional(
    v.pipe(
      month,
      v.description('First month of the run, where the targets are of another time than the place'),
    ),
  ),
  ours: v.pipe(
    v.record(identity, v.union([quantity, v.pipe(v.array(quantity), v.maxLength(400))])),
    v.maxEntries(limits.entries),
    v.description('Numbers and yearly points of the place, replaced by those of the time of the targets'),
  ),
  levers,
  assumptions,
  seed,
  parameters: v.pipe(v.array(parameter), v.maxLength(limits.entries)),
  targets: v.pipe(v.array(target), v.maxLength(limits.entries)),
}

/** The shape of a targets file: the one source of the validator and of the published JSON Schema. */
export const targetsFileSchema = v.pipe(
  v.strictObject({ ...entries, $schema: v.optional(v.pipe(v.string(), v.maxLength(400))) }),
  v.title('Joined-Up calibration targets'),
  v.description('What a model is fitted to, and which of its assumptions may move for it.'),
)

/** The types that people read and the schema that machines check cannot drift apart: this stops compiling. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Checked = v.InferOutput<v.StrictObjectSchema<typeof entries, undefined>>
export const targetsSchemaIsTargets: Same<Checked, Writable<Targets>> = true

/**
 * Reads a targets file. Whether its names exist in a model is `check-targets.ts`'s question.
 *
 * @throws FaultError `json.*`, each with its path, line and column
 */
export function readTargetsText(text: string, file: string): { targets: Targets; origin: Origin } {
  const { value, locate } = parseJson(text, file)
  const origin = { file, locate }
  return { targets: checked(targetsFileSchema, value, origin), origin }
}
