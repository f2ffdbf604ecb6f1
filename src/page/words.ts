import { getContext, setContext } from 'svelte'
import { en, type Messages } from '../text/en'

const key = Symbol('words')

/** The sentences of the page in the reader's language; English where no page has chosen. */
export function words(): Messages {
  return getContext<Messages | undefined>(key) ?? en
}

/** Chooses the language of everything below the calling component. */
export function speak(messages: Messages): void {
  setContext(key, messages)
}
