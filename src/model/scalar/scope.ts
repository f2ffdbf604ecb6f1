import type { Dimension, Variable } from '../model'
import type { Node } from './scalar-model'

/** What names mean while one scalar equation is being written out. */
export interface Scope {
  /** Before names of variables: empty, or the module and a dot. */
  readonly prefix: string
  /** Index of the current element of each dimension, by the dimension's identity; `*` and a dimension for wildcards. */
  readonly elements: ReadonlyMap<string, number>
  /** Parameters and variables of the macro being written out. */
  readonly locals: ReadonlyMap<string, Node>
  /** How deep macros are nested. */
  readonly depth: number
  /** The scalar whose equation this is; `SELF` means it. */
  readonly self?: number
  /** Whose equation this is, for faults. */
  readonly label: string
}

/** Key of the wildcard at one position of an array: the dimension, and which of its occurrences this is. */
export function wildcardKey(variable: Variable, position: number): string {
  const dimension = variable.dimensions[position]!
  const earlier = variable.dimensions.slice(0, position).filter((id) => id === dimension).length
  return `*${earlier === 0 ? '' : earlier}${dimension}`
}

/** Index of an element by identity; -1 where the dimension has none. */
export function elementIndex(dimension: Dimension, id: string): number {
  return dimension.elements.findIndex((element) => element.id === id)
}

/** Every combination of indices below the sizes, the last turning fastest. */
export function* combinations(sizes: readonly number[]): Generator<number[]> {
  const indices = sizes.map(() => 0)
  if (sizes.some((size) => size === 0)) return
  for (;;) {
    yield [...indices]
    let d = sizes.length - 1
    while (d >= 0 && ++indices[d]! === sizes[d]) indices[d--] = 0
    if (d < 0) return
  }
}
