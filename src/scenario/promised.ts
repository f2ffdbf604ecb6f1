import * as v from 'valibot'
import { readPart, refusedLink, writePart, type PartForm } from './fragment-part'
import { checked } from './issues'
import type { Scenario } from './scenario'
import { limits, parts } from './schema'

/**
 * What a plan was seen to do when it was handed over: beside the scenario, never part of it, so that whoever opens it on
 * another model can be told what changed.
 */
export interface Promised {
  /** The month in which the year of the figures ends. */
  readonly until: string
  /** Each outcome in that year, by identity. */
  readonly outcomes: Readonly<Record<string, PromisedOutcome>>
}

export interface PromisedOutcome {
  readonly nothing: number
  readonly plan: number
}

/** A plan that is kept or handed over, with what it was seen to do; `null` where nobody can say. */
export interface ToldPlan {
  readonly scenario: Scenario
  readonly promised: Promised | null
}

const form: PartForm = { letter: 'r', version: 1 }

/** The figures of several plans, in the order of the plans beside which they stand. */
const manyForm: PartForm = { letter: 'v', version: 1 }

const outcome = v.strictObject({ nothing: parts.quantity, plan: parts.quantity })

/** The field `results` of a scenario file. */
export const promisedSchema = v.pipe(
  v.strictObject({
    until: v.pipe(parts.month, v.description('The month in which the year of the figures ends')),
    outcomes: v.pipe(v.record(parts.identity, outcome), v.maxEntries(limits.entries)),
  }),
  v.description('What the plan was seen to do when the file was written; nothing depends on it'),
)

/** Digits that are kept: more than any scorecard shows, few enough for a QR code. */
const digits = 5

/** The figures as they are handed over. Of those that are no number nothing is kept. */
export function rounded({ until, outcomes }: Promised): Promised {
  const round = (value: number) => Number(value.toPrecision(digits)) + 0
  const kept = Object.entries(outcomes)
    .filter(([, { nothing, plan }]) => Number.isFinite(nothing) && Number.isFinite(plan))
    .map(([id, { nothing, plan }]) => [id, { nothing: round(nothing), plan: round(plan) }] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { until, outcomes: Object.fromEntries(kept) }
}

/** Figures that were kept beside a plan; of what is none, `null`: the plan is what counts. */
export function readPromised(json: unknown): Promised | null {
  const read = v.safeParse(promisedSchema, json)
  return read.success ? read.output : null
}

/** Writes the figures as a part of a URL fragment: `r=1.…`. */
export async function encodePromised(promised: Promised): Promise<string> {
  return writePart(form, packed(promised))
}

/** Writes the figures of several plans as a part of a URL fragment: `v=1.…`. */
export async function encodeManyPromised(promised: readonly (Promised | null)[]): Promise<string> {
  return writePart(
    manyForm,
    promised.map((one) => (one === null ? null : packed(one))),
  )
}

function packed(promised: Promised): readonly unknown[] {
  const { until, outcomes } = rounded(promised)
  const lists = Object.entries(outcomes).map(([id, { nothing, plan }]) => [
    id,
    nothing === plan ? [nothing] : [nothing, plan],
  ])
  return [until, Object.fromEntries(lists)]
}

/** Whether a part of a fragment is meant to hold such figures. */
export function isPromised(part: string): boolean {
  return /^#?r=/.test(part)
}

/** Whether a part of a fragment is meant to hold the figures of several plans. */
export function isManyPromised(part: string): boolean {
  return /^#?v=/.test(part)
}

/**
 * Reads the figures from a part of a URL fragment.
 *
 * @throws FaultError as `readPart` does, and `json.*`; never anything else
 */
export async function decodePromised(part: string): Promise<Promised> {
  return unpacked(await readPart(form, part))
}

/**
 * Reads the figures of several plans from a part of a URL fragment.
 *
 * @param count of the plans beside which they stand
 * @throws FaultError as `decodePromised` does
 */
export async function decodeManyPromised(part: string, count: number): Promise<readonly (Promised | null)[]> {
  const json = await readPart(manyForm, part)
  if (!Array.isArray(json) || json.length !== count) throw refusedLink('link.mangled')
  return json.map((one: unknown) => (one === null ? null : unpacked(one)))
}

function unpacked(json: unknown): Promised {
  if (!Array.isArray(json) || json.length !== 2) throw refusedLink('link.mangled')
  const [until, lists] = json as unknown as readonly [unknown, unknown]
  if (typeof lists !== 'object' || lists === null || Array.isArray(lists)) throw refusedLink('link.mangled')
  const outcomes = Object.entries(lists).map(([id, list]: [string, unknown]) => {
    if (!Array.isArray(list) || list.length < 1 || list.length > 2) throw refusedLink('link.mangled')
    const [nothing, plan = nothing] = list as readonly unknown[]
    return [id, { nothing, plan }] as const
  })
  return checked(promisedSchema, { until, outcomes: Object.fromEntries(outcomes) })
}
