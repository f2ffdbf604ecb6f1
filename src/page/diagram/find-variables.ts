import type { Variable } from '../../model/model'
import type { ModelBook } from './model-book'

/** Finds variables by their name, label, unit or sentence. */
export type Finder = (asked: string) => readonly Variable[]

/**
 * Every word has to be there. What has them in its name stands first, what begins with them before that; else the order
 * of the file.
 */
export function createFinder({ model, catalogue }: ModelBook): Finder {
  const labels = new Map(
    [...catalogue.levers, ...catalogue.assumptions, ...catalogue.outcomes, ...catalogue.placeInputs].map(
      ({ id, label }) => [id.replace(/\[.*$/s, ''), label],
    ),
  )
  const entries = [...model.variables.values()].map((variable) => {
    const name = `${variable.name} ${labels.get(variable.id) ?? ''}`.toLowerCase()
    return { variable, name, all: `${name} ${variable.id} ${variable.doc.toLowerCase()}` }
  })
  return (asked) => {
    const words = asked.trim().toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    const rank = ({ name }: (typeof entries)[number]) =>
      name.startsWith(words.join(' ')) ? 0 : words.every((word) => name.includes(word)) ? 1 : 2
    return entries
      .filter(({ all }) => words.every((word) => all.includes(word)))
      .map((entry) => ({ variable: entry.variable, rank: rank(entry) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ variable }) => variable)
  }
}
