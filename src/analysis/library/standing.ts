import { isBuiltIn, type Claim } from '../../scenario/evidence'
import type { Reading } from '../../scenario/library-scenario'

/**
 * How a figure of the model stands to a published one.
 *
 * - `met`: inside the published range; where none was published, the same figure as far as it is written
 * - `missed`: outside it, on the published side
 * - `opposite`: the model changes the other way
 * - `beside`: the two are not of the same people or quantity, so that nothing is subtracted
 * - `built-in`: the model was built on the figure or fitted to it, so that agreement proves nothing
 * - `not-modelled`: the model has nothing to set beside it
 * - `none-found`: nothing was published
 * - `not-run`: this release of the model has not given its figure
 */
export const standings = [
  'met',
  'missed',
  'opposite',
  'beside',
  'built-in',
  'not-modelled',
  'none-found',
  'not-run',
] as const
export type Standing = (typeof standings)[number]

/** How a reading of the model stands to the claim that it is set beside; `undefined` where none is. */
export function standingOf(claim: Claim, reading: Reading | undefined): Standing {
  if (isBuiltIn(claim)) return 'built-in'
  if (claim.design === 'no study found') return 'none-found'
  if (reading === undefined) return 'not-modelled'
  if (reading.value === null) return 'not-run'
  const range = rangeOf(claim)
  if (!claim.comparable || range === null) return 'beside'
  const [low, high] = range
  if (reading.value >= low && reading.value <= high) return 'met'
  return isOpposite(range, reading) ? 'opposite' : 'missed'
}

/**
 * How a reading would stand if its claim were of the same people and quantity: what a reader sees who overlooks that it
 * is not. No judgement, but told beside the judgements, so that calling a claim not comparable hides no miss.
 */
export function faceValueOf(claim: Claim, reading: Reading | undefined): Standing {
  return standingOf({ ...claim, comparable: true }, reading)
}

/** The published range; of a figure without one, the figure twice; `null` where only a direction was published. */
export function rangeOf({
  value,
  low,
  high,
}: Pick<Claim, 'value' | 'low' | 'high'>): [number, number] | null {
  if (low === undefined && high === undefined) return value === null ? null : [value, value]
  return [low ?? -Infinity, high ?? Infinity]
}

/** What the reading is where nothing changes; `null` for a level, which has no direction. */
export function unchangedAt({ measure }: Pick<Reading, 'measure'>): number | null {
  if (measure === 'level') return null
  return measure === 'ratio' ? 1 : 0
}

function isOpposite([low, high]: readonly [number, number], reading: Reading): boolean {
  const still = unchangedAt(reading)
  if (still === null || reading.value === null) return false
  return (high < still && reading.value > still) || (low > still && reading.value < still)
}

/** How many stand in each way. */
export function tally(all: readonly Standing[]): Readonly<Record<Standing, number>> {
  const counts = {
    met: 0,
    missed: 0,
    opposite: 0,
    beside: 0,
    'built-in': 0,
    'not-modelled': 0,
    'none-found': 0,
    'not-run': 0,
  }
  for (const standing of all) counts[standing] += 1
  return counts
}
