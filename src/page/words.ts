import { getContext, setContext } from 'svelte'
import type { Messages } from '../text/en'
import { english, type Tongue } from '../text/tongue'

const key = Symbol('words')

function tongue(): Tongue {
  return getContext<Tongue | undefined>(key) ?? english
}

/** The sentences of the page in the reader's language; English where no page has chosen. */
export function words(): Messages {
  return tongue().messages
}

/**
 * The language of a part of the page whose words are of one section, for its `lang`: where that is not the language of
 * the page, a screen reader has to change its voice.
 *
 * @param section of the messages; left out, text that is there in English only, the model's own say
 */
export function langOf(section?: keyof Messages): 'en-GB' | undefined {
  const { tag, borrowed } = tongue()
  const isEnglish = section === undefined ? tag !== 'en-GB' : borrowed.has(section)
  return isEnglish ? 'en-GB' : undefined
}

/** Chooses the language of everything below the calling component. */
export function speak(chosen: Tongue): void {
  setContext(key, chosen)
}
