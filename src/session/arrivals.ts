import { FaultError, type Fault } from '../model/fault'
import {
  decodeComparison,
  encodeComparison,
  isComparisonFile,
  isComparisonLink,
  readComparisonText,
  type Comparison,
} from '../scenario/comparison'
import { parseJson } from '../scenario/json'
import { decodeLink, encodeLink, isLink } from '../scenario/permalink'
import {
  decodeManyPromised,
  decodePromised,
  encodeManyPromised,
  encodePromised,
  isManyPromised,
  isPromised,
  type Promised,
} from '../scenario/promised'
import type { Scenario } from '../scenario/scenario'
import { readScenarioText } from '../scenario/validate'

/** What a link or a file brings: one plan, with what it was seen to do where that came along, or several plans. */
export type Arrival =
  | {
      readonly kind: 'plan'
      readonly scenario: Scenario
      readonly promised: Promised | null
      /** What is to be said of a plan that opens all the same. */
      readonly faults: readonly Fault[]
    }
  | { readonly kind: 'plans'; readonly comparison: Comparison; readonly faults: readonly Fault[] }

/** Bytes of a file that may be opened: far beyond any plan. */
const mostBytes = 1_000_000

/** Parts of an address that are the page's own. */
const pageParts = /^(page|at)=/

/**
 * Reads what an address brings. Those who pass a link on like to add parts of their own: beside a plan they do not count.
 *
 * @param fragment without `#`
 * @returns `null` where the address brings nothing
 * @throws FaultError `link.*`, `json.*`, `scenario.*`; never anything else, whatever the fragment holds
 */
export async function readFragment(fragment: string): Promise<Arrival | null> {
  const parts = partsOf(fragment)
  const several = parts.find(isComparisonLink)
  const one = parts.find(isLink)
  if (one === undefined && several !== undefined)
    return { kind: 'plans', ...(await severalIn(several, parts.find(isManyPromised))) }
  if (one !== undefined) {
    const scenario = await decodeLink(one)
    const { figures, faults } = await figuresIn(parts.find(isPromised), decodePromised)
    return { kind: 'plan', scenario, promised: figures, faults }
  }
  const strange = parts.find((part) => part !== '' && !pageParts.test(part))
  if (strange === undefined) return null
  const found = strange.length > 40 ? `${strange.slice(0, 39)}…` : strange
  throw new FaultError([{ kind: 'link.unknown', values: { found }, severity: 'warning' }])
}

/** The parts of a fragment; of one that was escaped on its way as a whole, those it had before. */
function partsOf(fragment: string): readonly string[] {
  const parts = fragment.split('&')
  if (parts.some((part) => isLink(part) || isComparisonLink(part)) || !fragment.includes('%')) return parts
  try {
    return decodeURIComponent(fragment).split('&')
  } catch {
    return parts
  }
}

/** The figures are beside the plan: where they were spoilt on their way, the plan opens, and that is said. */
async function figuresIn<F>(
  part: string | undefined,
  decode: (part: string) => Promise<F>,
): Promise<{ readonly figures: F | null; readonly faults: readonly Fault[] }> {
  if (part === undefined) return { figures: null, faults: [] }
  try {
    return { figures: await decode(part), faults: [] }
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return { figures: null, faults: [{ kind: 'link.figures-spoilt', severity: 'warning' }] }
  }
}

async function severalIn(part: string, figuresPart: string | undefined) {
  const comparison = await decodeComparison(part)
  const { figures, faults } = await figuresIn(figuresPart, (text) =>
    decodeManyPromised(text, comparison.plans.length),
  )
  if (figures === null) return { comparison, faults }
  const plans = comparison.plans.map(({ scenario }, i) => ({ scenario, promised: figures[i]! }))
  return { comparison: { ...comparison, plans }, faults }
}

/** The fragment that hands a plan over, without `#`, with what it was seen to do where that is known. */
export async function writeFragment(scenario: Scenario, promised: Promised | null): Promise<string> {
  const link = await encodeLink(scenario)
  return promised === null ? link : `${link}&${await encodePromised(promised)}`
}

/**
 * The fragment that hands several plans over, without `#`, with what they were seen to do where that is known of any.
 *
 * @throws FaultError `link.too-long`, or `json.*` for what is not a comparison
 */
export async function writeComparisonFragment(comparison: Comparison): Promise<string> {
  const link = await encodeComparison(comparison)
  const promised = comparison.plans.map((plan) => plan.promised)
  return promised.every((one) => one === null) ? link : `${link}&${await encodeManyPromised(promised)}`
}

/**
 * Reads a file of one plan or of several.
 *
 * @throws FaultError `file.*`, `json.*`, `scenario.*`, each with the file's name
 */
export async function readPlanFile(file: File): Promise<Arrival> {
  if (file.size > mostBytes) throw refusedFile('file.too-large', file, { limit: mostBytes / 1_000_000 })
  let text: string
  try {
    text = await file.text()
  } catch {
    throw refusedFile('file.unreadable', file)
  }
  const { value } = parseJson(text, file.name)
  if (isComparisonFile(value))
    return { kind: 'plans', comparison: readComparisonText(text, file.name), faults: [] }
  if (!looksLikePlan(value)) throw refusedFile('file.not-a-plan', file)
  const { scenario, promised } = readScenarioText(text, file.name)
  return { kind: 'plan', scenario, promised, faults: [] }
}

/** JSON of something else is told in one sentence, not in one for each field that a plan would have. */
function looksLikePlan(json: unknown): boolean {
  const isRecord = typeof json === 'object' && json !== null && !Array.isArray(json)
  return isRecord && ['levers', 'assumptions', 'place', 'model'].some((key) => Object.hasOwn(json, key))
}

function refusedFile(kind: string, file: File, values?: NonNullable<Fault['values']>): FaultError {
  return new FaultError([{ kind, where: { file: file.name }, ...(values && { values }) }])
}
