import { englishChart, type ChartWords } from './chart'
import { en, type Messages } from './en'
import { englishSpelling, type Spelling } from './spelling'

export type LanguageTag = 'en-GB' | 'cy'

/** A language as far as the page speaks it. What it does not say yet is said in English, and marked as English. */
export interface Tongue {
  readonly tag: LanguageTag
  readonly messages: Messages
  /** Sections of the messages that are English for want of a translation. */
  readonly borrowed: ReadonlySet<keyof Messages>
  /** Names of levers and outcomes that stand in place of the model's own, by identity. */
  readonly names: Readonly<Record<string, string>>
  readonly spelling: Spelling
  /** What charts say by themselves. */
  readonly chart: ChartWords
}

export const english: Tongue = {
  tag: 'en-GB',
  messages: en,
  borrowed: new Set(),
  names: {},
  spelling: englishSpelling,
  chart: englishChart,
}

/** The languages of the page, each by the name that its speakers look for. */
export const languages: readonly { readonly tag: LanguageTag; readonly name: string }[] = [
  { tag: 'en-GB', name: 'English' },
  { tag: 'cy', name: 'Cymraeg' },
]

/** Fetches a language; rejects where it cannot be had. */
export async function loadTongue(tag: LanguageTag): Promise<Tongue> {
  if (tag === 'en-GB') return english
  const [{ cy, welshChart, welshSpelling }, { welshNames }] = await Promise.all([
    import('./cy'),
    import('./cy-model'),
  ])
  const sections = Object.keys(en) as (keyof Messages)[]
  return {
    tag,
    messages: { ...en, ...cy },
    borrowed: new Set(sections.filter((section) => !Object.hasOwn(cy, section))),
    names: welshNames,
    spelling: welshSpelling,
    chart: welshChart,
  }
}
