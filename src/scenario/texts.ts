import type { Catalogue } from './catalogue'

/** What is said of one thing that people meet. Outcomes and place inputs have no source of their own. */
export interface Text {
  readonly doc: string
  readonly source?: string
}

/** What a model says of its parts, by identity; it may travel after the model itself. */
export interface Texts {
  /** Of the model that it speaks of. */
  readonly hash: string
  readonly texts: Readonly<Record<string, Text>>
}

const listsOf = (catalogue: Catalogue) => [
  ...catalogue.levers,
  ...catalogue.assumptions,
  ...catalogue.outcomes,
  ...catalogue.placeInputs,
]

/** Every text of a catalogue: of levers, assumptions, outcomes and place inputs. */
export function textsOf(catalogue: Catalogue): Texts {
  const entries = listsOf(catalogue).map((one) => {
    const text: Text = 'source' in one ? { doc: one.doc, source: one.source } : { doc: one.doc }
    return [one.id, text] as const
  })
  return { hash: catalogue.model.hash, texts: Object.fromEntries(entries) }
}

/** A catalogue with texts that arrived later. What they are silent about keeps what it has. */
export function withTexts(catalogue: Catalogue, { texts }: Texts): Catalogue {
  const told = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
    all.map((one) => (Object.hasOwn(texts, one.id) ? { ...one, ...texts[one.id] } : one))
  return {
    ...catalogue,
    levers: told(catalogue.levers),
    assumptions: told(catalogue.assumptions),
    outcomes: told(catalogue.outcomes),
    placeInputs: told(catalogue.placeInputs),
  }
}
