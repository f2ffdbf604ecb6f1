import * as v from 'valibot'
import { checked, type Origin } from './issues'
import { parseJson } from './json'
import { parts } from './schema'

/** The version of the evidence file that this release reads. */
export const evidenceVersion = 1

/**
 * How a published figure was come by, in the words that people read. The order is no ranking: what matters most is
 * whether anything was compared with anything.
 */
export const designs = [
  'before and after, no control group',
  'cohort followed over time, no control group',
  'cross-section',
  'audit comparison',
  'audit of services',
  'comparison of standardised rates',
  'controlled before and after',
  'panel of areas over time',
  'randomised trial',
  'systematic review',
  'observational study',
  'official statistics',
  'case study',
  'result of another model',
  'signature asked of the model',
  'no study found',
] as const
export type Design = (typeof designs)[number]

/** One published figure, or one published direction where nobody gives a figure. */
export interface Claim {
  readonly id: string
  /** What was published, in a sentence that can stand alone. */
  readonly claim: string
  readonly system: string
  /** In its unit; `null` where only a direction was published, or nothing was found. */
  readonly value: number | null
  /** The range that its source gives, where it gives one. */
  readonly low?: number
  readonly high?: number
  /** The two figures that a ratio or a change was worked out from, or that stand against each other. */
  readonly from?: readonly number[]
  /** `%` is a percentage, so 5 is 5%; `ratio` and `points` as they say. */
  readonly unit: string
  readonly years: string
  readonly design: Design
  /** Published, computed from open data, commonly cited but not verified here, or a judgement. */
  readonly status: 'P' | 'D' | 'M' | 'A'
  readonly source: string
  /** Whether any value of the model was moved to meet it. */
  readonly fitted: boolean
  /** Whether the model takes the figure as an input, or was built as it asks, so that agreement proves nothing. */
  readonly input?: boolean
  /** The scenario of the library that stands beside it, and the variable of the model it is compared with. */
  readonly scenario: string | null
  readonly outcome: string | null
  /** Whether the model’s figure is of the same kind of quantity, so that a difference between the two means something. */
  readonly comparable: boolean
  /** Why the model’s figure differs, may differ, or cannot be given. */
  readonly why: string
}

/** Whether the model was built on a figure or fitted to it: agreement with it is no test of the model. */
export function isBuiltIn({ fitted, input = false }: Claim): boolean {
  return fitted || input
}

/** Claims of one subject: what a file holds. */
export interface Evidence {
  readonly schema: typeof evidenceVersion
  readonly title: string
  readonly note: string
  readonly claims: readonly Claim[]
}

const { identity, quantity, token } = parts
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(400))
const sentences = v.pipe(v.string(), v.minLength(1), v.maxLength(1200))

const claim = v.strictObject({
  id: v.pipe(token, v.description('Identity that scenarios refer to')),
  claim: v.pipe(sentences, v.description('What was published, in a sentence that can stand alone')),
  system: v.pipe(words, v.description('The place, service or study it is about')),
  value: v.pipe(
    v.nullable(quantity),
    v.description('The figure; null for a direction, or where none was found'),
  ),
  low: v.exactOptional(quantity),
  high: v.exactOptional(quantity),
  from: v.exactOptional(
    v.pipe(
      v.array(quantity),
      v.length(2),
      v.description('The two figures that the value was worked out from, or that stand against each other'),
    ),
  ),
  unit: v.pipe(words, v.description('Unit of the value; % for a percentage, so 5 is 5%')),
  years: words,
  design: v.pipe(v.picklist(designs), v.description('How the figure was come by')),
  status: v.pipe(
    v.picklist(['P', 'D', 'M', 'A']),
    v.description('Published, computed from open data, commonly cited but not verified here, judgement'),
  ),
  source: words,
  fitted: v.pipe(v.boolean(), v.description('Whether any value of the model was moved to meet it')),
  input: v.exactOptional(
    v.pipe(
      v.boolean(),
      v.description('Whether the model takes the figure as an input, or was built as it asks'),
    ),
  ),
  scenario: v.pipe(
    v.nullable(token),
    v.description('The scenario of the library that stands beside it; null if none does'),
  ),
  outcome: v.pipe(
    v.nullable(identity),
    v.description('The variable of the model it is compared with; null if it is not compared'),
  ),
  comparable: v.pipe(
    v.boolean(),
    v.description('Whether a difference between the model’s figure and the published one means something'),
  ),
  why: v.pipe(sentences, v.description('Why the model’s figure differs, may differ, or cannot be given')),
})

const entries = {
  schema: v.pipe(v.literal(evidenceVersion), v.description('Version of this form')),
  title: words,
  note: v.pipe(v.string(), v.maxLength(1200)),
  claims: v.pipe(v.array(claim), v.minLength(1), v.maxLength(200)),
}

/** The shape of an evidence file: the one source of the validator and of the published JSON Schema. */
export const evidenceFileSchema = v.pipe(
  v.strictObject({ ...entries, $schema: v.optional(v.pipe(v.string(), v.maxLength(400))) }),
  v.title('Joined-Up evidence'),
  v.description('Published figures, how they were come by, and what of the model they are compared with.'),
)

/** The types that people read and the schema that machines check cannot drift apart: this stops compiling. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Checked = v.InferOutput<v.StrictObjectSchema<typeof entries, undefined>>
export const evidenceSchemaIsEvidence: Same<Checked, Writable<Evidence>> = true

/**
 * Reads an evidence file. Whether its scenarios exist is `check-library.ts`'s question.
 *
 * @throws FaultError `json.*`, each with its path, line and column
 */
export function readEvidenceText(text: string, file: string): { evidence: Evidence; origin: Origin } {
  const { value, locate } = parseJson(text, file)
  const origin = { file, locate }
  const { schema, title, note, claims } = checked(evidenceFileSchema, value, origin)
  return { evidence: { schema, title, note, claims }, origin }
}
