import { getContext, setContext } from 'svelte'
import type { ChartWords } from '../text/chart'
import type { Messages } from '../text/en'
import { english, type LanguageTag, type Tongue } from '../text/tongue'

const key = Symbol('words')

function tongue(): Tongue {
  return getContext<Tongue | undefined>(key) ?? english
}

/** The sentences of the page in the reader's language; English where no page has chosen. */
export function words(): Messages {
  return tongue().messages
}

/** What charts say by themselves, in the reader's language. */
export function chartWords(): ChartWords {
  return tongue().chart
}

/**
 * The language of a part of the page whose words are of one section, for its `lang`: where that is not the language of
 * what is around it, a screen reader has to change its voice. Nothing where the whole page is English.
 *
 * @param section of the messages; left out, text that is there in English only, the model's own say
 */
export function langOf(section?: keyof Messages): LanguageTag | undefined {
  const { tag, borrowed } = tongue()
  if (tag === 'en-GB') return undefined
  return section === undefined || borrowed.has(section) ? 'en-GB' : tag
}

/** The language of the name of a lever or an outcome, for its `lang`: not all of them have one in every language. */
export function langOfName(id: string): LanguageTag | undefined {
  const { tag, names } = tongue()
  if (tag === 'en-GB') return undefined
  return Object.hasOwn(names, id) ? tag : 'en-GB'
}

/** Chooses the language of everything below the calling component. */
export function speak(chosen: Tongue): void {
  setContext(key, chosen)
}
