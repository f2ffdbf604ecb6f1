import type { Dimension } from './model'

/** Places of elements by identity, worked out once for each dimension: some have a hundred thousand elements. */
const places = new WeakMap<Dimension, ReadonlyMap<string, number>>()

/** Index of an element by identity; -1 where the dimension has none. */
export function elementIndex(dimension: Dimension, id: string): number {
  let known = places.get(dimension)
  if (known === undefined) {
    known = new Map(dimension.elements.map((element, index) => [element.id, index]))
    places.set(dimension, known)
  }
  return known.get(id) ?? -1
}
