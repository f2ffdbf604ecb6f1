import type { ReplayState } from '../../session/replay.svelte'
import { historyText as text } from '../../text/history'
import { moveInWords, type Teller } from './move-in-words'

/** What the replay of the last move shows. */
export function replaySentence(state: ReplayState, teller: Teller): string {
  if (state.kind === 'nothing') return text.replay.nothing
  return text.replay[state.kind](moveInWords(state.move.before, state.move.after, teller))
}
