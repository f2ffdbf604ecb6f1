import { call, div, number, sub } from './node'
import type { Node } from './scalar-model'

type Folding = 'add' | 'mul' | 'min' | 'max'

/** So many are combined one after the other; more than that in groups, so that no sum is nested beyond measure. */
const longestChain = 256

function fold(operation: Folding, items: readonly Node[]): Node {
  if (items.length <= longestChain) {
    return items.slice(1).reduce((left, right) => call(operation, left, right), items[0]!)
  }
  const groups: Node[] = []
  for (let at = 0; at < items.length; at += longestChain) {
    groups.push(fold(operation, items.slice(at, at + longestChain)))
  }
  return fold(operation, groups)
}

const mean = (items: readonly Node[]): Node => div(fold('add', items), number(items.length))

/** Standard deviation of the elements as a whole population. */
function deviation(items: readonly Node[]): Node {
  const centre = mean(items)
  const squares = items.map((item) => call('mul', sub(item, centre), sub(item, centre)))
  return call('sqrt', mean(squares))
}

/** Built-in functions of a whole array: they get the values of all its elements in order. */
export const reductions: ReadonlyMap<string, (items: readonly Node[]) => Node> = new Map([
  ['sum', (items: readonly Node[]) => fold('add', items)],
  ['prod', (items: readonly Node[]) => fold('mul', items)],
  ['mean', mean],
  ['stddev', deviation],
  ['size', (items: readonly Node[]) => number(items.length)],
  ['min', (items: readonly Node[]) => fold('min', items)],
  ['max', (items: readonly Node[]) => fold('max', items)],
  // Vensim's names.
  ['vmin', (items: readonly Node[]) => fold('min', items)],
  ['vmax', (items: readonly Node[]) => fold('max', items)],
  ['elmcount', (items: readonly Node[]) => number(items.length)],
])
