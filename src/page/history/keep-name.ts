import type { History } from '../../session/history'
import { moveInWords, type Teller } from './move-in-words'

/** The name under which the present state is kept unless somebody gives another: its own, or its last move. */
export function keepName(history: History, place: string, teller: Teller): string {
  const now = history.entries[history.at]!
  if (now.name !== '') return now.name
  const before = history.entries[history.at - 1]
  const name = before === undefined ? place : moveInWords(before, now, teller)
  return name.slice(0, 120)
}
