import { isMoved } from '../../session/moves'
import type { History } from '../../session/history'
import { foundPlan } from '../../text/found-plan'
import { quantityOf } from '../quantity'
import { moveInWords, type Teller } from './move-in-words'

/** Beyond this a name is no heading of a column. */
const longest = 60

/**
 * The name under which the present state is kept unless somebody gives another: its own; else the levers that it moves, for
 * that is what tells plans apart; where it moves none, its last move.
 */
export function keepName(history: History, place: string, teller: Teller): string {
  const now = history.entries[history.at]!
  if (now.name !== '') return now.name
  const moved = teller.catalogue.levers.filter((lever) => isMoved(lever, now))
  if (moved.length > 0) {
    const value = ({ id }: { readonly id: string }) => now.levers[id]!.value
    return foundPlan.name(
      moved.map((lever) => ({ label: lever.label, value: quantityOf(lever).write(value(lever)) })),
      longest,
    )
  }
  const before = history.entries[history.at - 1]
  const name = before === undefined ? place : moveInWords(before, now, teller)
  return name.slice(0, 120)
}
