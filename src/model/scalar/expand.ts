import { FaultError, type Fault } from '../fault'
import type { ElementDefinition, Equation, Graph, Model, Reference, Variable } from '../model'
import { elementIndex } from '../dimension'
import { elementIdentity } from '../name'
import type { Expression } from '../equation/expression'
import { placeAt } from '../source'
import { Lowering } from './lower'
import { netFlow } from './net-flow'
import { call, number, read } from './node'
import { limitOutflows, type LimitedStock } from './outflow-limit'
import type { Node, Scalar, ScalarModel, Table } from './scalar-model'
import { combinations, occurrenceKey, type Scope } from './scope'
import type { Sheet } from './sheet'
import { variableOf } from './variable-of'

/** More scalars than this are refused before any memory is asked for them. */
const mostScalars = 200_000
/** Hidden ones included: a delay of many stages has as many stocks. */
const mostHidden = 500_000
/** Equations are written out for every element: a sum over an array inside an array of its size soon has too many. */
const mostOperations = 2_000_000

/** Ends the writing out of a model that would fill the memory. The fault has been noted. */
class TooMuch extends Error {}

/**
 * Writes out a model's arrays, macros, graphical functions and built-in delays as equations between scalars.
 *
 * @throws FaultError with every fault found: unknown names and functions, wrong numbers of arguments, subscripts that
 *   do not fit, elements without an equation
 */
export function expand(model: Model): ScalarModel {
  const { scalars, faults } = tryExpand(model)
  if (faults.length > 0) throw new FaultError(faults)
  return scalars
}

/** The same, giving what could be written out beside the faults. */
export function tryExpand(model: Model): { scalars: ScalarModel; faults: Fault[] } {
  const expansion = new Expansion(model)
  expansion.run()
  const { faults } = expansion
  return { scalars: expansion.result(), faults }
}

/** The state of one expansion: what has been declared, and what has been found wrong. */
export class Expansion implements Sheet {
  readonly model: Model
  readonly faults: Fault[] = []
  readonly scalars: (Scalar | null)[] = []
  readonly tables: Table[] = []
  readonly byId = new Map<string, number>()
  readonly tableById = new Map<string, number>()
  readonly #lowering: Lowering
  readonly #fill: (() => void)[] = []
  readonly #places = new Set<string>()
  readonly #limited: LimitedStock[] = []
  readonly #settled = new Set<number>()
  #hidden = 0
  #streams = 0
  #operations = 0

  constructor(model: Model) {
    this.model = model
    this.#lowering = new Lowering(this)
  }

  fault(kind: string, at: number, values: Record<string, string | number>): void {
    const where = placeAt(this.model.source, at)
    // Elements of an array share their equation: one fault is enough.
    const place = `${kind} ${where.line ?? 0} ${where.column ?? 0}`
    if (this.#places.has(place)) return
    this.#places.add(place)
    this.faults.push({ kind, where, values })
  }

  run(): void {
    let count = 0
    for (const variable of this.model.variables.values()) {
      count += this.sizes(variable).reduce((product, size) => product * size, 1)
      if (count > mostScalars) {
        this.fault('model.too-large', variable.at, { variable: variable.name, limit: mostScalars })
        return
      }
    }
    try {
      for (const variable of this.model.variables.values()) this.#declare(variable)
      for (const fill of this.#fill) fill()
      for (const index of this.#settled) {
        const scalar = this.scalars[index]
        if (scalar) this.scalars[index] = { ...scalar, kind: 'auxiliary' }
      }
      if (this.model.tool === 'stella') limitOutflows(this.scalars, this.#limited, this.model.specs.dt)
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error
    }
  }

  spend({ label }: Scope, at: number): void {
    if (++this.#operations <= mostOperations) return
    this.fault('model.too-long', at, { variable: label, limit: mostOperations })
    throw new TooMuch()
  }

  settled(expression: Expression, scope: Scope): number | null {
    if (expression.kind === 'number') return expression.value
    if (expression.kind !== 'name' || scope.locals.has(expression.id)) return null
    const variable = variableOf(this.model, expression.id, scope.prefix)
    if (variable === null || variable.dimensions.length > 0 || variable.graph !== null) return null
    const given = variable.equation?.expression
    if (variable.kind === 'stock' || given?.kind !== 'number') return null
    this.#settled.add(this.byId.get(variable.id)!)
    return given.value
  }

  newStream(): number {
    return ++this.#streams
  }

  result(): ScalarModel {
    const zero = number(0)
    const scalars = this.scalars.map(
      (scalar, i): Scalar =>
        scalar ?? {
          id: `#${i}`,
          name: '',
          kind: 'constant',
          value: zero,
          next: null,
          nonNegative: false,
          shown: false,
          at: 0,
        },
    )
    const { specs, source } = this.model
    return { specs, source, scalars, tables: this.tables, byId: this.byId }
  }

  sizes(variable: Variable): number[] {
    return variable.dimensions.map((id) => this.model.dimensions.get(id)!.elements.length)
  }

  /** Adds a scalar that stands in no file. */
  hide(name: string, at: number, build: (self: Node) => Pick<Scalar, 'kind' | 'value' | 'next'>): number {
    const index = this.#room(name, at)
    const id = `#${++this.#hidden} ${name}`
    this.byId.set(id, index)
    const parts = build(read(index))
    this.scalars[index] = { id, name, ...parts, nonNegative: false, shown: false, at }
    return index
  }

  #room(name: string, at: number): number {
    if (this.scalars.length >= mostScalars + mostHidden) {
      this.fault('model.too-large', at, { variable: name, limit: mostScalars + mostHidden })
      throw new TooMuch()
    }
    return this.scalars.push(null) - 1
  }

  /** Adds a scalar whose equation is found out later; `fill` must return it. */
  reserve(id: string, at: number): number {
    const index = this.#room(id, at)
    this.byId.set(id, index)
    return index
  }

  addTable(id: string, name: string, graph: Graph): number {
    const existing = this.tableById.get(id)
    if (existing !== undefined) return existing
    this.tables.push({ id, name, type: graph.type, x: graph.x, y: graph.y })
    this.tableById.set(id, this.tables.length - 1)
    return this.tables.length - 1
  }

  #declare(variable: Variable): void {
    if (variable.graph !== null) this.addTable(variable.id, variable.name, variable.graph)
    const byElement = new Map(variable.elements.map((element) => [element.subscripts.join(','), element]))
    const dimensions = variable.dimensions.map((id) => this.model.dimensions.get(id)!)
    let position = 0
    for (const indices of combinations(this.sizes(variable))) {
      const subscripts = indices.map((index, d) => dimensions[d]!.elements[index]!.id)
      const element = byElement.get(subscripts.join(',')) ?? null
      const id = elementIdentity(variable.id, subscripts)
      const names = indices.map((index, d) => dimensions[d]!.elements[index]!.name)
      const label = elementIdentity(variable.name, names)
      if (element !== null && element.graph !== null) this.addTable(id, label, element.graph)
      if (variable.kind === 'lookup') continue
      if (
        element !== null &&
        element.equation === null &&
        element.graph !== null &&
        variable.equation === null
      ) {
        continue
      }
      const index = this.reserve(id, variable.at)
      const scope: Scope = {
        prefix: variable.scope,
        elements: new Map(indices.map((at, d) => [occurrenceKey(variable.dimensions, d), at])),
        locals: new Map(),
        tables: new Map(),
        depth: 0,
        self: index,
        label,
      }
      const place = position++
      this.#fill.push(() => {
        this.scalars[index] = this.#define(variable, element, id, label, place, scope)
      })
    }
  }

  #define(
    variable: Variable,
    element: ElementDefinition | null,
    id: string,
    name: string,
    position: number,
    scope: Scope,
  ): Scalar {
    const equation = element?.equation ?? variable.equation
    const at = element?.at ?? variable.at
    const active = this.#value(variable, equation, element, position, scope, at)
    const initial = element?.initial ?? variable.initial
    const value: Node =
      initial === null
        ? active
        : { op: 'initially', first: this.#lowering.lower(initial.expression, scope), then: active }
    const common = { id, name, shown: true, at }
    if (variable.kind === 'stock') {
      const inflows = this.#flows(variable.inflows, scope)
      const outflows = this.#flows(variable.outflows, scope)
      if (variable.nonNegative && scope.self !== null) {
        this.#limited.push({ stock: scope.self, inflows, outflows })
      }
      const next = netFlow(inflows, outflows)
      return { ...common, kind: 'stock', value, next, nonNegative: variable.nonNegative }
    }
    const table = this.#tableOf(variable, element, id)
    const graphed: Node = table === null ? value : { op: 'lookup', table, x: value }
    const kept = variable.nonNegative ? call('max', graphed, number(0)) : graphed
    const kind = kept.op === 'number' ? 'constant' : 'auxiliary'
    return { ...common, kind, value: kept, next: null, nonNegative: false }
  }

  #value(
    variable: Variable,
    equation: Equation | null,
    element: ElementDefinition | null,
    position: number,
    scope: Scope,
    at: number,
  ): Node {
    if (equation === null) {
      if (element?.graph === null || (element === null && variable.graph === null)) {
        this.fault('element.no-equation', at, { variable: scope.label })
      }
      return number(0)
    }
    const { expression } = equation
    if (expression.kind !== 'list') return this.#lowering.lower(expression, scope)
    const size = this.sizes(variable).reduce((product, s) => product * s, 1)
    const item = expression.items[position]
    if (expression.items.length !== size || item === undefined || variable.dimensions.length === 0) {
      this.fault('variable.equation-count', equation.at, {
        variable: variable.name,
        elements: size,
        equations: expression.items.length,
      })
      return number(0)
    }
    return this.#lowering.lower(item, scope)
  }

  #tableOf(variable: Variable, element: ElementDefinition | null, id: string): number | null {
    if (element !== null && element.graph !== null) return this.tableById.get(id) ?? null
    return variable.graph === null ? null : (this.tableById.get(variable.id) ?? null)
  }

  /** Indices of the flows of a stock. */
  #flows(flows: readonly Reference[], scope: Scope): number[] {
    return flows.flatMap((flow) => {
      const value = this.#lowering.reference(flow, scope, 'stock.unknown-flow')
      return value?.op === 'read' ? [value.scalar] : []
    })
  }

  indexOf(variable: Variable, indices: readonly number[]): number | null {
    const dimensions = variable.dimensions.map((id) => this.model.dimensions.get(id)!)
    const subscripts = indices.map((index, d) => dimensions[d]!.elements[index]!.id)
    return this.byId.get(elementIdentity(variable.id, subscripts)) ?? null
  }

  elementOf(dimension: string, id: string): number {
    return elementIndex(this.model.dimensions.get(dimension)!, id)
  }
}
