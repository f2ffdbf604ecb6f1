import { add, call, choose, less, number } from './node'
import type { Node } from './scalar-model'

/**
 * Which element, counting from 1, stands at a place when elements are put in ascending order. Equal elements stand in
 * the order of their `ties`, and where these are equal too, in their own. Beyond the first and last place: 0.
 *
 * @param items cheap to write out again and again
 */
export function rank(items: readonly Node[], place: Node, ties: readonly Node[]): Node {
  const wanted = call('round', place)
  return items.reduce<Node>((result, item, i) => {
    const before = items.map((other, j) => {
      const sooner = (a: Node, b: Node, otherwise: Node): Node =>
        choose(less(a, b), number(1), choose(call('equal', a, b), otherwise, number(0)))
      const own = number(j < i ? 1 : 0)
      const tied = ties.length === 0 ? own : sooner(ties[j]!, ties[i]!, own)
      return j === i ? number(0) : sooner(other, item, tied)
    })
    const position = before.reduce(add, number(1))
    return choose(call('equal', position, wanted), number(i + 1), result)
  }, number(0))
}
