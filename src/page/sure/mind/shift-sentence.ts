import type { Assumption } from '../../../scenario/catalogue'
import { mindText as text } from '../../../text/mind'
import type { NamedMove, NamedReversal } from '../../../analysis/robustness/mind-study'
import { quantityOf } from '../../quantity'

/** A value this share of the range or less from its end is close to it. */
const nearEnd = 0.1
/** As many moves as one sentence can hold. */
const mostTold = 3

/** One value of an assumption in words. */
export function writeValue(id: string, value: number, assumptions: readonly Assumption[]): string {
  const assumption = assumptions.find((one) => one.id === id)
  return assumption === undefined ? String(value) : quantityOf(assumption).write(value)
}

/** `0.4`; of a hair, that it is less than a hundredth. */
export function shareOf(shift: number): string {
  const size = Math.abs(shift)
  return size < 0.01 ? 'less than 0.01' : size < 0.1 ? size.toFixed(2) : size.toFixed(1)
}

/** All that an assumption may be: `2 to 5`. */
export function writeRange(id: string, assumptions: readonly Assumption[]): string {
  const assumption = assumptions.find((one) => one.id === id)
  if (assumption === undefined) return ''
  return text.range(writeValue(id, assumption.low, assumptions), writeValue(id, assumption.high, assumptions))
}

/** `“Home care” went from 2 to 3 (its range is 2 to 5) and …`, the largest moves first. */
export function movesInWords({ moves }: NamedReversal, assumptions: readonly Assumption[]): string {
  const told = moves.slice(0, mostTold).map((move) => moveInWords(move, assumptions))
  const left = moves.length - told.length
  return text.and(left > 0 ? [...told, text.more(left)] : told)
}

function moveInWords({ id, from, to }: NamedMove, assumptions: readonly Assumption[]): string {
  const assumption = assumptions.find((one) => one.id === id)
  const write = (value: number) => writeValue(id, value, assumptions)
  const end = assumption === undefined ? 'none' : endNear(assumption, to)
  return text.move(
    assumption?.label ?? id,
    write(from),
    write(to),
    writeRange(id, assumptions),
    text.ends[end],
  )
}

/** The end of a range that a value comes close to. */
function endNear({ low, high }: Assumption, value: number): keyof typeof text.ends {
  const place = (value - low) / (high - low)
  return place >= 1 - nearEnd ? 'highest' : place <= nearEnd ? 'lowest' : 'none'
}
