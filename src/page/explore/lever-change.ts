import type { Lever } from '../../scenario/catalogue'
import type { Messages } from '../../text/en'
import { quantityOf } from '../quantity'

/** Whether a lever stands at its most until somebody takes from it, as the scale of a programme does. */
function isWhole({ value, low, high }: Lever): boolean {
  return value === high && low < high
}

/** A lever that nobody moved: `0%, as today`. */
export function leverUnmoved(lever: Lever, text: Messages): string {
  const value = quantityOf(lever).write(lever.value)
  return isWhole(lever) ? text.levers.whole(value) : text.levers.unchanged(value)
}

/** A lever that was moved: `0% today, 35% in our plan`. */
export function leverChange(lever: Lever, after: string, text: Messages): string {
  const before = quantityOf(lever).write(lever.value)
  return isWhole(lever) ? text.levers.lessThanWhole(before, after) : text.levers.moveSpoken(before, after)
}
