import type { Expression } from '../equation/expression'
import { writeExpression } from '../equation/write'
import type { Fault } from '../fault'
import type { Model, Variable } from '../model'
import { variableOf } from '../scalar/variable-of'
import { placeAt } from '../source'
import { alike, draws, likeFirst, ofPure, overTime } from './function-units'
import { pure, raised, sameUnit, times, writeUnit, UnitReader, type Unit } from './unit'

/** `null`: unknown, fits anything. A literal number fits any unit where it is added or compared. */
type Found = Unit | null

/** Units by dimensional analysis: every equation against its variable's unit, every flow against its stock's. */
export function checkUnits(model: Model): Fault[] {
  return new UnitAnalysis(model).run()
}

class UnitAnalysis {
  readonly #model: Model
  readonly #faults: Fault[] = []
  readonly #units = new Map<string, Found>()
  readonly #time: Found
  #variable: Variable | null = null

  constructor(model: Model) {
    this.#model = model
    const reader = new UnitReader(model.units)
    this.#time = model.specs.timeUnits === '' ? null : reader.read(model.specs.timeUnits)
    for (const variable of model.variables.values()) {
      const unit = variable.units === null ? null : reader.read(variable.units)
      if (unit === null && variable.units !== null) {
        this.#report('units.unreadable', variable.at, { variable: variable.name, units: variable.units })
      }
      this.#units.set(variable.id, unit)
    }
  }

  run(): Fault[] {
    for (const variable of this.#model.variables.values()) {
      this.#variable = variable
      const own = this.#units.get(variable.id) ?? null
      if (variable.kind === 'stock') this.#checkFlows(variable, own)
      if (variable.kind === 'lookup') continue
      for (const { equation, graph } of [variable, ...variable.elements]) {
        if (equation === null) continue
        const { expression } = equation
        for (const item of expression.kind === 'list' ? expression.items : [expression]) {
          const unit = this.#of(item)
          // What comes out of a graphical function has whatever unit its variable has.
          if (variable.graph === null && graph === null) this.#compare(own, unit, item, 'units.equation')
        }
      }
    }
    return this.#faults
  }

  #checkFlows(stock: Variable, own: Found): void {
    if (own === null || this.#time === null) return
    const expected = times(own, this.#time, -1)
    for (const flow of [...stock.inflows, ...stock.outflows]) {
      const unit = this.#units.get(flow.id) ?? null
      if (unit === null || sameUnit(unit, expected)) continue
      this.#report('units.flow', flow.at, {
        variable: stock.name,
        flow: flow.name,
        units: writeUnit(unit),
        expected: writeUnit(expected),
      })
    }
  }

  #compare(expected: Found, found: Found, expression: Expression, kind: string): void {
    if (expected === null || found === null || isLiteral(expression) || sameUnit(expected, found)) return
    this.#report(kind, expression.at, {
      variable: this.#variable?.name ?? '',
      units: writeUnit(found),
      expected: writeUnit(expected),
      expression: writeExpression(expression),
    })
  }

  #report(kind: string, at: number, values: Record<string, string>): void {
    this.#faults.push({ kind, severity: 'warning', where: placeAt(this.#model.source, at), values })
  }

  #of(expression: Expression): Found {
    switch (expression.kind) {
      case 'number':
        return pure
      case 'name':
        return this.#ofName(expression.id)
      case 'unary':
        return expression.operator === 'not' ? pure : this.#of(expression.operand)
      case 'if':
        this.#of(expression.test)
        return this.#together(expression.yes, expression.no)
      case 'binary':
        return this.#ofBinary(expression)
      case 'call':
        return this.#ofCall(expression)
      case 'list':
        return null
    }
  }

  #named(id: string): Variable | null {
    return variableOf(this.#model, id, this.#variable?.scope ?? '')
  }

  #ofName(id: string): Found {
    const variable = this.#named(id)
    if (variable !== null) return this.#units.get(variable.id) ?? null
    if (['time', 'dt', 'starttime', 'stoptime', 'time_step', 'initial_time', 'final_time'].includes(id))
      return this.#time
    return id === 'pi' ? pure : null
  }

  #ofBinary(expression: Extract<Expression, { kind: 'binary' }>): Found {
    const { operator, left, right } = expression
    switch (operator) {
      case '*': {
        const [a, b] = [this.#of(left), this.#of(right)]
        return a === null || b === null ? null : times(a, b)
      }
      case '/':
      case '//': {
        const [a, b] = [this.#of(left), this.#of(right)]
        return a === null || b === null ? null : times(a, b, -1)
      }
      case '^': {
        const base = this.#of(left)
        const power = this.#of(right)
        this.#compare(pure, power, right, 'units.not-pure')
        if (base === null || sameUnit(base, pure)) return base
        if (right.kind === 'number') return raised(base, right.value)
        this.#compare(pure, base, left, 'units.not-pure')
        return null
      }
      case '+':
      case '-':
        return this.#together(left, right)
      case 'mod':
        return this.#together(left, right)
      case 'and':
      case 'or':
        this.#of(left)
        this.#of(right)
        return pure
      default:
        this.#together(left, right)
        return pure
    }
  }

  /** Both sides must have one unit; a literal takes the other's. */
  #together(left: Expression, right: Expression): Found {
    const a = this.#of(left)
    const b = this.#of(right)
    if (isLiteral(left)) return b
    if (isLiteral(right)) return a
    this.#compare(a, b, right, 'units.mixed')
    return a ?? b
  }

  /** Arguments of one unit, which is the result's. */
  #alike(args: readonly Expression[], found: readonly Found[]): Found {
    return args.slice(1).reduce<Found>((unit, arg, i) => {
      const other = found[i + 1]!
      if (isLiteral(arg)) return unit
      if (i === 0 && isLiteral(args[0]!)) return other
      this.#compare(unit, other, arg, 'units.mixed')
      return unit ?? other
    }, found[0] ?? null)
  }

  #ofCall(expression: Extract<Expression, { kind: 'call' }>): Found {
    const { args } = expression
    const id = expression.id.replace(/^(std|isee|vensim)\./, '')
    const table = this.#named(expression.id)
    const found = args.map((arg) => this.#of(arg))
    if (table !== null) return this.#units.get(table.id) ?? null
    if (alike.has(id)) return this.#alike(args, found)
    if (draws.has(id)) return this.#alike(args.slice(0, draws.get(id)), found)
    if (likeFirst.has(id)) return found[0] ?? null
    if (ofPure.has(id)) {
      this.#compare(pure, found[0] ?? null, args[0]!, 'units.not-pure')
      return pure
    }
    if (overTime.has(id)) {
      if (args[1] !== undefined) this.#compare(this.#time, found[1] ?? null, args[1], 'units.not-time')
      return found[0] ?? null
    }
    switch (id) {
      case 'sqrt':
        return found[0] === undefined || found[0] === null ? null : raised(found[0], 0.5)
      case 'lookup':
        return args[0]?.kind === 'name' ? this.#ofName(args[0].id) : null
      case 'sample_if_true':
        return args.length === 3 ? this.#together(args[1]!, args[2]!) : null
      case 'trend':
        return this.#time === null ? null : times(pure, this.#time, -1)
      case 'safediv':
      case 'zidz':
      case 'xidz':
        return found[0] === undefined || found[0] === null || found[1] === undefined || found[1] === null
          ? null
          : times(found[0], found[1], -1)
      case 'ramp':
        return found[0] === undefined || found[0] === null || this.#time === null
          ? null
          : times(found[0], this.#time)
      case 'pulse':
        return found[0] === undefined || found[0] === null || this.#time === null
          ? null
          : times(found[0], this.#time, -1)
      case 'if_then_else':
        return args.length === 3 ? this.#together(args[1]!, args[2]!) : null
      case 'time':
      case 'dt':
      case 'starttime':
      case 'stoptime':
        return this.#time
      case 'size':
      case 'pi':
      case 'sign':
        return pure
      default:
        return null
    }
  }
}

/** A number that somebody wrote, with its sign. */
function isLiteral(expression: Expression): boolean {
  return (
    expression.kind === 'number' ||
    (expression.kind === 'unary' && expression.operator !== 'not' && isLiteral(expression.operand))
  )
}
