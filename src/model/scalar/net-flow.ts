import { add, call, number, read, sub } from './node'
import type { Node } from './scalar-model'

/** Inflows in the order of the file, less outflows in theirs. Indices of scalars. */
export function netFlow(inflows: readonly number[], outflows: readonly number[]): Node {
  const [first, ...others] = inflows.map(read)
  if (first !== undefined) {
    return outflows.map(read).reduce(sub, others.reduce(add, first))
  }
  const [out, ...more] = outflows.map(read)
  return out === undefined ? number(0) : more.reduce(sub, call('neg', out))
}
