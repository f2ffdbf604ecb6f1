/** The same in the order of the names: which draw belongs to which input must not hang on where a file has it. */
export function byName<T>(values: Iterable<readonly [string, T]>): Map<string, T> {
  return new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)))
}
