import { FaultError, type Fault } from '../fault'
import { placeAt } from '../source'
import type { Node, Scalar, ScalarModel } from './scalar-model'
import { partsOf } from './node'

/** Orders in which a model's scalars can be worked out, each after what it needs. Indices of scalars. */
export interface Order {
  /** At the start, when stocks have to be worked out too. */
  readonly initial: readonly number[]
  /** At any later moment, when stocks are known. */
  readonly step: readonly number[]
}

type Moment = 'initial' | 'step'

/** So many cycles are shown at once: untying one often unties others. */
const mostCycles = 20

/** @throws FaultError `model.cycle` for each cycle found, or `model.initial-cycle`, with all names in it */
export function orderOf(model: ScalarModel): Order {
  // A cycle at every moment is also one at the start, but not the other way round: the former is said first.
  const step = sort(model, 'step', (scalar) => scalar.kind === 'auxiliary' || scalar.kind === 'constant')
  return { initial: sort(model, 'initial', () => true), step }
}

/** @throws FaultError when the model has a cycle without a stock in it, at the start or later */
export function checkOrder(model: ScalarModel): void {
  orderOf(model)
}

function sort(model: ScalarModel, moment: Moment, included: (scalar: Scalar) => boolean): number[] {
  const order: number[] = []
  const cycles: Fault[] = []
  const state = new Uint8Array(model.scalars.length)
  for (const root of model.scalars.keys()) {
    if (state[root] !== 0 || !included(model.scalars[root]!)) continue
    // An own stack: chains of thousands of variables are longer than the machine's.
    const stack: { index: number; needs: number[]; next: number }[] = []
    const enter = (index: number): void => {
      state[index] = 1
      stack.push({ index, needs: needsOf(model.scalars[index]!.value, moment), next: 0 })
    }
    enter(root)
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const need = top.needs[top.next++]
      if (need === undefined) {
        state[top.index] = 2
        order.push(top.index)
        stack.pop()
      } else if (state[need] === 1) {
        const from = stack.findIndex((frame) => frame.index === need)
        cycles.push(
          cycle(
            model,
            stack.slice(from).map((frame) => frame.index),
            moment,
          ),
        )
        if (cycles.length === mostCycles) throw new FaultError(cycles)
      } else if (state[need] === 0 && included(model.scalars[need]!)) enter(need)
    }
  }
  if (cycles.length > 0) throw new FaultError(cycles)
  return order
}

/** Scalars whose value is needed at the same moment. */
function needsOf(root: Node, moment: Moment): number[] {
  const needs = new Set<number>()
  const seen = new Set<Node>()
  const look = (node: Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.op === 'read' || (node.op === 'history' && !node.lagged)) needs.add(node.scalar)
    if (node.op === 'initially') look(moment === 'initial' ? node.first : node.then)
    else for (const part of partsOf(node)) look(part)
  }
  look(root)
  return [...needs]
}

function cycle(model: ScalarModel, indices: readonly number[], moment: Moment): Fault {
  const names = indices.map((index) => model.scalars[index]!.name)
  const path = [...names, names[0]!].join(' → ')
  return {
    kind: moment === 'initial' ? 'model.initial-cycle' : 'model.cycle',
    where: placeAt(model.source, model.scalars[indices[0]!]!.at),
    values: { path },
  }
}
