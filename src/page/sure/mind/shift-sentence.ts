import type { Assumption } from '../../../scenario/catalogue'
import { mindText as text } from '../../../text/mind'
import type { NamedMove, NamedReversal } from '../../../analysis/robustness/mind-study'
import { quantityOf } from '../../quantity'

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

/** `“Home care” went from 2 to 3 (0.4 of its range) and …`, the largest moves first. */
export function movesInWords({ moves }: NamedReversal, assumptions: readonly Assumption[]): string {
  const told = moves.slice(0, mostTold).map((move) => moveInWords(move, assumptions))
  const left = moves.length - told.length
  return text.and(left > 0 ? [...told, text.more(left)] : told)
}

function moveInWords({ id, from, to, shift }: NamedMove, assumptions: readonly Assumption[]): string {
  const label = assumptions.find((one) => one.id === id)?.label ?? id
  const write = (value: number) => writeValue(id, value, assumptions)
  return text.move(label, write(from), write(to), shareOf(shift))
}
