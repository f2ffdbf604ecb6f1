import * as v from 'valibot'
import { readPart, refusedLink, writePart, type PartForm } from './fragment-part'
import { checked } from './issues'
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

const form: PartForm = { letter: 'r', version: 1 }

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

/** Writes the figures as a part of a URL fragment: `r=1.…`. */
export async function encodePromised(promised: Promised): Promise<string> {
  const { until, outcomes } = rounded(promised)
  const lists = Object.entries(outcomes).map(([id, { nothing, plan }]) => [
    id,
    nothing === plan ? [nothing] : [nothing, plan],
  ])
  return writePart(form, [until, Object.fromEntries(lists)])
}

/** Whether a part of a fragment is meant to hold such figures. */
export function isPromised(part: string): boolean {
  return /^#?r=/.test(part)
}

/**
 * Reads the figures from a part of a URL fragment.
 *
 * @throws FaultError as `readPart` does, and `json.*`; never anything else
 */
export async function decodePromised(part: string): Promise<Promised> {
  const json = await readPart(form, part)
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
