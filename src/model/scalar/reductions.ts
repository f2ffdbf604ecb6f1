import { call, div, number, sub } from './node'
import type { Node } from './scalar-model'

const fold = (operation: 'add' | 'mul' | 'min' | 'max', items: readonly Node[]): Node =>
  items.slice(1).reduce((left, right) => call(operation, left, right), items[0]!)

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
])
