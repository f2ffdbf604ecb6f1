import type { Condition, Region, Regions } from '../../../analysis/robustness/robustness'
import type { Assumption } from '../../../scenario/catalogue'
import { robustnessText as text } from '../../../text/robustness'
import { quantityOf } from '../../quantity'

/** From how many of its failures on a region is where a plan mainly fails. */
const mainly = 0.5
/** Futures that tell where failures gather, if they do. */
const plenty = 1000

/** When a plan fails, as sentences for people who decide; or why that cannot be said. */
export function failureSentences(
  { regions, none, base }: Regions,
  assumptions: readonly Assumption[],
  runs: number,
): readonly string[] {
  if (none !== null) {
    const mayTell = runs < plenty && (none === 'unexplained' || none === 'too-few')
    const told =
      none === 'unexplained' && base > 0.5 ? text.scattered(Math.min(99, hundred(base))) : text.none[none]
    return mayTell ? [told, text.moreFutures] : [told]
  }
  const [first, ...others] = regions
  if (first === undefined) return []
  const when = whenOf(first, assumptions)
  // A region flatters itself in the futures that it was found in.
  const { checked } = first
  return [
    checked.coverage >= mainly ? text.fails.mainly(when) : text.fails.oftener(when),
    text.fails.how(hundred(checked.density), hundred(checked.coverage), hundred(base)),
    ...others.map(({ conditions, checked }) =>
      text.fails.also(whenOf({ conditions }, assumptions), hundred(checked.density), hundred(checked.base)),
    ),
    ...(base > 0.5 ? [text.mostFail] : []),
  ]
}

/** Where the futures of a region are: `“…” is high (above 2%) and “…” is low (below 4)`. */
export function whenOf(
  { conditions }: Pick<Region, 'conditions'>,
  assumptions: readonly Assumption[],
): string {
  return text.and(conditions.map((condition) => conditionWords(condition, assumptions)))
}

/** One restriction in words. High and low are said of the upper and the lower half of a range. */
export function conditionWords(
  { input, low, high }: Omit<Condition, 'p'>,
  assumptions: readonly Assumption[],
): string {
  const assumption = assumptions.find(({ id }) => id === input)
  const label = assumption?.label ?? input
  const write = assumption === undefined ? String : quantityOf(assumption).write
  if (low !== null && high !== null) return text.ends.between(label, write(low.value), write(high.value))
  if (low !== null)
    return low.position >= 0.5
      ? text.ends.high(label, write(low.value))
      : text.ends.notLow(label, write(low.value))
  return high!.position <= 0.5
    ? text.ends.low(label, write(high!.value))
    : text.ends.notHigh(label, write(high!.value))
}

function hundred(share: number): number {
  return Math.round(share * 100)
}
