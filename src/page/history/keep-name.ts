import type { History } from '../../session/history'
import { historyText as text } from '../../text/history'
import { moveInWords, type Teller } from './move-in-words'

/** The name under which the present state is kept unless somebody gives another: its own, or its place and last move. */
export function keepName(history: History, place: string, teller: Teller): string {
  const now = history.entries[history.at]!
  if (now.name !== '') return now.name
  const before = history.entries[history.at - 1]
  const name = before === undefined ? place : text.kept.unnamed(place, moveInWords(before, now, teller))
  return name.slice(0, 120)
}
