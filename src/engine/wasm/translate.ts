import type { Node, ScalarModel } from '../../model/scalar/scalar-model'
import type { Graph, Id } from './graph'
import { operate } from '../operations'

/** Where scalars are found when their values are not worked out on the spot. */
export interface Storage {
  /** Cell of a constant, or of a stock's given initial value. */
  settable(scalar: number): number
  /** Whether a stock's initial value is the model's own unless a run gives another. */
  computed(scalar: number): boolean
  /** Place of a stock in the buffers. */
  stock(scalar: number): number
  /** Cell of a `previous` or `frozen` scalar. */
  kept(scalar: number): number
  history(scalar: number): number
}

/** Writes the equations of one moment into a graph: the start of a run, or any step after it. */
export class Translation {
  readonly #model: ScalarModel
  readonly #graph: Graph
  readonly #storage: Storage
  readonly #starting: boolean
  readonly #values: (Id | undefined)[] = []
  /** Built-in functions use an argument more than once: it is translated once. */
  readonly #known = new Map<Node, Id>()

  constructor(model: ScalarModel, graph: Graph, storage: Storage, starting: boolean) {
    this.#model = model
    this.#graph = graph
    this.#storage = storage
    this.#starting = starting
  }

  /** Node of a scalar's value. Scalars have to be asked for in an order in which each follows what it needs. */
  value(index: number): Id {
    const known = this.#values[index]
    if (known !== undefined) return known
    const scalar = this.#model.scalars[index]!
    const graph = this.#graph
    let id: Id
    if (scalar.kind === 'constant') id = graph.cell(this.#storage.settable(index))
    else if (scalar.kind === 'auxiliary') id = this.node(scalar.value)
    else if (this.#starting) id = this.#initial(index)
    else if (scalar.kind === 'stock') id = graph.state(this.#storage.stock(index))
    else if (scalar.kind === 'frozen') id = graph.cell(this.#storage.kept(index))
    else id = graph.changing(this.#storage.kept(index))
    this.#values[index] = id
    return id
  }

  #initial(index: number): Id {
    const scalar = this.#model.scalars[index]!
    const graph = this.#graph
    if (scalar.kind !== 'stock') return this.node(scalar.value)
    const given = graph.cell(this.#storage.settable(index))
    if (!this.#storage.computed(index)) return given
    return graph.select(graph.equal(given, given), given, this.node(scalar.value))
  }

  node(node: Node): Id {
    const known = this.#known.get(node)
    if (known !== undefined) return known
    const id = this.#translate(node)
    this.#known.set(node, id)
    return id
  }

  #translate(node: Node): Id {
    const graph = this.#graph
    const { start, dt } = this.#model.specs
    switch (node.op) {
      case 'number':
        return graph.float(node.value)
      case 'time':
        return this.#starting ? graph.float(start) : graph.time()
      case 'step':
        return this.#starting ? graph.float(0) : graph.step()
      case 'read':
        return this.value(node.scalar)
      case 'lookup':
        return graph.lookup(node.table, this.node(node.x))
      case 'history': {
        const since = graph.div(graph.sub(this.node(node.when), graph.float(start)), graph.float(dt))
        const step = graph.floor(graph.add(since, graph.float(0.5)))
        const before = this.node(node.before)
        if (node.lagged) {
          if (this.#starting) return before
          const over = graph.min(step, graph.sub(graph.step(), graph.float(1)))
          return graph.history(this.#storage.history(node.scalar), over, before, before)
        }
        const current = this.value(node.scalar)
        if (this.#starting) return graph.select(graph.atMost(graph.float(0), step), current, before)
        return graph.history(this.#storage.history(node.scalar), step, before, current)
      }
      case 'initially':
        return this.node(this.#starting ? node.first : node.then)
      case 'call':
        return operate(
          graph,
          node.operation,
          node.args.map((arg) => this.node(arg)),
        )
    }
  }
}
