import type { FaultError } from '../model/fault'
import type { Model } from '../model/model'
import { checkOrder } from '../model/scalar/order'
import { expand } from '../model/scalar/expand'
import { partsOf, walk } from '../model/scalar/node'
import type { Node, ScalarModel } from '../model/scalar/scalar-model'
import { birth } from './birth'
import { lookUp, piecesOf, type Pieces } from './lookup'
import { numbers } from './numbers'
import { operate } from './operations'
import type { Run, RunRequest } from './run'
import { resolve, type Settings } from './settings'
import { timetable, type Timetable } from './timetable'

/**
 * Runs a model slowly and plainly: at each moment every scalar is worked out when it is asked for. No order, no code,
 * no memory layout: it is the second opinion that every number of the WebAssembly has to agree with in every bit.
 *
 * @returns what a simulator returns for the same request, values as [output][time]
 * @throws FaultError when the model cannot be run, an input or output is unknown, or a saved value is not finite
 */
export function interpret(model: Model, request: RunRequest = {}): Run {
  const scalars = expand(model)
  checkOrder(scalars)
  return interpretScalars(scalars, request)
}

/** The same for a model that is already written out and known to be free of cycles. */
export function interpretScalars(model: ScalarModel, request: RunRequest): Run {
  const settings = resolve(model, request)
  const table = timetable(model.specs)
  const interpreter = new Interpreter(model, settings, table)
  const values = new Float64Array(settings.saved.length * table.saved.length)
  const times = Float64Array.from(table.saved, (step) => table.start + step * table.dt)
  let next = 0
  const last = table.saved.at(-1)!
  for (let step = 0; step <= last; step++) {
    if (table.saved[next] === step) {
      for (const [o, index] of settings.saved.entries()) {
        const value = interpreter.value(index)
        if (!Number.isFinite(value)) throw interpreter.birth(index)
        values[o * times.length + next] = value
      }
      next++
    }
    if (step < last) interpreter.advance()
  }
  return { times, outputs: settings.outputs, values }
}

class Interpreter {
  readonly #model: ScalarModel
  readonly #settings: Settings
  readonly #table: Timetable
  readonly #pieces: readonly Pieces[]
  /** Value of each scalar at the moment, where it has been asked for. */
  readonly #now: (number | undefined)[] = []
  /** Values of stocks and of what else lives from step to step. */
  #state = new Map<number, number>()
  readonly #history = new Map<number, number[]>()
  /** Values of nodes that are asked for more than once. */
  readonly #shared: ReadonlySet<Node>
  readonly #known = new Map<Node, number>()
  #step = 0
  #time: number
  #starting = true

  constructor(model: ScalarModel, settings: Settings, table: Timetable) {
    this.#model = model
    this.#settings = settings
    this.#table = table
    this.#time = table.start
    this.#shared = sharedNodes(model)
    this.#pieces = model.tables.map((t, i) => piecesOf(t, settings.points.get(i) ?? t.y))
    for (const [index, { kind }] of model.scalars.entries()) {
      if (kind === 'stock' || kind === 'previous' || kind === 'frozen') {
        this.#state.set(index, this.value(index))
      }
    }
    this.#starting = false
    this.#forget()
    const lost = [...this.#state].find(
      ([index, value]) => model.scalars[index]!.kind === 'stock' && !Number.isFinite(value),
    )
    if (lost !== undefined) throw this.birth(lost[0])
    for (const scalar of model.scalars) this.#rememberFor(scalar.value, scalar.next)
    this.#keepHistory()
  }

  value(index: number): number {
    const known = this.#now[index]
    if (known !== undefined) return known
    const scalar = this.#model.scalars[index]!
    const set = this.#settings.values.get(index)
    const lives = scalar.kind === 'stock' || scalar.kind === 'previous' || scalar.kind === 'frozen'
    const value =
      lives && !this.#starting
        ? this.#state.get(index)!
        : set !== undefined
          ? set
          : this.#evaluate(scalar.value)
    this.#now[index] = value
    return value
  }

  /** One step by the model's method. */
  advance(): void {
    const { dt } = this.#table
    const { method } = this.#model.specs
    const stocks = [...this.#state.keys()].filter((i) => this.#model.scalars[i]!.kind === 'stock')
    const old = this.#state
    const rates = (): number[] => stocks.map((i) => this.#evaluate(this.#model.scalars[i]!.next!))
    const at = (fraction: number, slopes: readonly number[]): void => {
      this.#forget()
      this.#time = this.#table.start + (this.#step + fraction) * dt
      this.#state = new Map(old)
      for (const [s, i] of stocks.entries()) {
        this.#state.set(i, this.#kept(i, old.get(i)! + slopes[s]! * (dt * fraction)))
      }
    }
    const previous = [...old.keys()].filter((i) => this.#model.scalars[i]!.kind === 'previous')
    const follow = previous.map((i) => this.#evaluate(this.#model.scalars[i]!.next!))
    const k1 = rates()
    let slope = k1
    if (method === 'rk2') {
      // Heun's method: the mean of the slopes at both ends.
      at(1, k1)
      const k2 = rates()
      slope = k1.map((a, s) => (a + k2[s]!) * 0.5)
    } else if (method === 'rk4') {
      at(0.5, k1)
      const k2 = rates()
      at(0.5, k2)
      const k3 = rates()
      at(1, k3)
      const k4 = rates()
      slope = k1.map((a, s) => (a + 2 * (k2[s]! + k3[s]!) + k4[s]!) * (1 / 6))
    }
    this.#forget()
    this.#state = new Map(old)
    this.#time = this.#table.start + this.#step * dt
    const moved = stocks.map((i, s) => this.#kept(i, old.get(i)! + slope[s]! * dt))
    const lost = stocks.find((_, s) => !Number.isFinite(moved[s]))
    if (lost !== undefined) throw this.birth(lost, this.#model.scalars[lost]!.next!)
    for (const [s, i] of stocks.entries()) this.#state.set(i, moved[s]!)
    this.#forget()
    for (const [p, i] of previous.entries()) this.#state.set(i, follow[p]!)
    this.#step++
    this.#time = this.#table.start + this.#step * dt
    this.#keepHistory()
  }

  /** The fault of a value that is not finite at this moment. */
  birth(index: number, equation = this.#model.scalars[index]!.value): FaultError {
    return birth(this.#model, index, equation, this.#time, (i) => this.value(i))
  }

  #kept(index: number, value: number): number {
    return this.#model.scalars[index]!.nonNegative ? Math.max(value, 0) : value
  }

  /** The moment is over. */
  #forget(): void {
    this.#now.length = 0
    this.#known.clear()
  }

  #evaluate(node: Node): number {
    if (!this.#shared.has(node)) return this.#work(node)
    const known = this.#known.get(node)
    if (known !== undefined) return known
    const value = this.#work(node)
    this.#known.set(node, value)
    return value
  }

  #work(node: Node): number {
    switch (node.op) {
      case 'number':
        return node.value
      case 'time':
        return this.#time
      case 'step':
        return this.#step
      case 'read':
        return this.value(node.scalar)
      case 'lookup':
        return lookUp(this.#pieces[node.table]!, this.#evaluate(node.x))
      case 'history':
        return this.#past(node)
      case 'initially':
        return this.#evaluate(this.#starting ? node.first : node.then)
      case 'call':
        return operate(
          numbers,
          node.operation,
          node.args.map((arg) => this.#evaluate(arg)),
        )
    }
  }

  #past(node: Extract<Node, { op: 'history' }>): number {
    const since = (this.#evaluate(node.when) - this.#table.start) / this.#table.dt
    const nearest = Math.floor(since + 0.5)
    const step = node.lagged ? Math.min(nearest, this.#step - 1) : nearest
    if (!(step >= 0)) return this.#evaluate(node.before)
    return step < this.#step ? this.#history.get(node.scalar)![step]! : this.value(node.scalar)
  }

  #rememberFor(...nodes: (Node | null)[]): void {
    for (const root of nodes) {
      if (root === null) continue
      walk(root, (node) => {
        if (node.op === 'history') this.#history.set(node.scalar, [])
      })
    }
  }

  #keepHistory(): void {
    for (const [scalar, values] of this.#history) values[this.#step] = this.value(scalar)
  }
}

/** Nodes that stand in more than one place. */
function sharedNodes(model: ScalarModel): Set<Node> {
  const seen = new Set<Node>()
  const shared = new Set<Node>()
  const look = (node: Node): void => {
    const parts = partsOf(node)
    if (parts.length === 0) return
    if (seen.has(node)) shared.add(node)
    else {
      seen.add(node)
      parts.forEach(look)
    }
  }
  for (const { value, next } of model.scalars) {
    look(value)
    if (next !== null) look(next)
  }
  return shared
}
