import { dependenciesOf, type Dependencies } from '../../model/dependency'
import { effectsOf, loopsOf, type Effects, type Loop } from '../../model/loop'
import type { Model } from '../../model/model'
import type { View } from '../../model/view'
import { readXmile } from '../../model/xmile/read'
import { readViews } from '../../model/xmile/read-views'
import type { Catalogue } from '../../scenario/catalogue'
import { readCatalogue } from '../../scenario/read-catalogue'

/** One diagram of the model: what the address calls it, its name, and the sentence of its group. */
export interface Section {
  /** Letters, digits and hyphens: never the identity of a variable of two words, which has underscores. */
  readonly slug: string
  readonly view: View
  readonly doc: string
  /** Identities of what it draws, ghosts included. */
  readonly drawn: ReadonlySet<string>
  /** Identities of what it draws as its own. */
  readonly own: ReadonlySet<string>
}

/** A model's file, read and indexed for people who look things up in it. */
export interface ModelBook {
  readonly model: Model
  readonly catalogue: Catalogue
  readonly sections: readonly Section[]
  readonly loops: readonly Loop[]
  readonly effects: Effects
  /** By identity: what a variable's equations name. */
  readonly causes: ReadonlyMap<string, Dependencies>
}

/** @throws FaultError as `readXmile` and `readCatalogue` do */
export function readBook(text: string, file?: string): ModelBook {
  const model = readXmile(text, file)
  const effects = effectsOf(model)
  return {
    model,
    catalogue: readCatalogue(model),
    sections: sectionsOf(model),
    loops: loopsOf(model, effects),
    effects,
    causes: new Map([...model.variables].map(([id, variable]) => [id, dependenciesOf(model, variable)])),
  }
}

function sectionsOf(model: Model): Section[] {
  const docs = new Map(model.groups.map(({ name, doc }) => [name, doc]))
  const taken = new Set<string>()
  return readViews(model).map((view) => {
    const name = view.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    let slug = `view-${name}`
    for (let i = 2; taken.has(slug); i++) slug = `view-${name}-${i}`
    taken.add(slug)
    const known = view.symbols.filter(({ id }) => model.variables.has(id))
    return {
      slug,
      view,
      doc: docs.get(view.name) ?? '',
      drawn: new Set(known.map(({ id }) => id)),
      own: new Set(known.filter(({ kind }) => kind !== 'alias').map(({ id }) => id)),
    }
  })
}
