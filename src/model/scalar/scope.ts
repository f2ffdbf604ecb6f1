import type { Variable } from '../model'
import type { Node } from './scalar-model'

/** What names mean while one scalar equation is being written out. */
export interface Scope {
  /** Before names of variables: empty, or the module and a dot. */
  readonly prefix: string
  /** Index of the current element of each dimension, by `occurrenceKey`; of wildcards and ranges by keys of theirs. */
  readonly elements: ReadonlyMap<string, number>
  /** Parameters and variables of the macro being written out; its graphical functions by index of their tables. */
  readonly locals: ReadonlyMap<string, Node>
  readonly tables: ReadonlyMap<string, number>
  /** How deep macros are nested. */
  readonly depth: number
  /** The scalar whose equation this is; `SELF` means it. `null` in the equation of a macro, which is no variable. */
  readonly self: number | null
  /** Whose equation this is, for faults. */
  readonly label: string
}

/** Key of a dimension, told apart from the same dimension earlier in a list: an array may have one twice. */
export function occurrenceKey(dimensions: readonly string[], position: number): string {
  const dimension = dimensions[position]!
  const earlier = dimensions.slice(0, position).filter((id) => id === dimension).length
  // No identity holds a line break.
  return earlier === 0 ? dimension : `${dimension}\n${earlier}`
}

/** Key of the wildcard at one position of an array. */
export function wildcardKey(variable: Variable, position: number): string {
  return `*${occurrenceKey(variable.dimensions, position)}`
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
