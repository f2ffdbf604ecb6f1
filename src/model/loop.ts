import { dependenciesOf } from './dependency'
import type { Expression } from './equation/expression'
import type { Model, Variable } from './model'

/** A feedback loop that the model's file names by a switch: attributes `ju:loop` and `ju:polarity`. */
export interface Loop {
  /** `R1` … `B12`. */
  readonly code: string
  readonly polarity: string
  /** Its switch. */
  readonly variable: Variable
  /**
   * Ways around it, one from each variable that the switch acts in: identities in the order of cause and effect,
   * the last acting on the first again.
   */
  readonly ways: readonly (readonly string[])[]
}

/** Who acts on whom: identity → identities whose equations name it, and stocks that a flow fills or drains. */
export type Effects = ReadonlyMap<string, readonly string[]>

/** The effects of every variable at all times; what only sets the start of a stock is none. In the order of the file. */
export function effectsOf(model: Model): Effects {
  const effects = new Map<string, string[]>([...model.variables.keys()].map((id) => [id, []]))
  for (const variable of model.variables.values()) {
    const flows = [...variable.inflows, ...variable.outflows].map(({ id }) => id)
    for (const cause of new Set([...dependenciesOf(model, variable).always, ...flows])) {
      effects.get(cause)?.push(variable.id)
    }
  }
  return effects
}

/**
 * The loops that a model names, in its order, with the variables of each found in the equations: where the switch stands
 * in an equation, what the switch lets through is the loop's signal, and the loop is the shortest way from there back
 * to that signal. There may be longer ways round.
 */
export function loopsOf(model: Model, effects: Effects = effectsOf(model)): Loop[] {
  return [...model.variables.values()].flatMap((variable) => {
    const code = variable.attributes.get('loop')
    if (variable.attributes.get('role') !== 'switch' || code === undefined) return []
    const ways = effects.get(variable.id)!.flatMap((at) => {
      const way = wayRound(model, effects, variable.id, at)
      return way === null ? [] : [way]
    })
    return [{ code, polarity: variable.attributes.get('polarity') ?? '', variable, ways }]
  })
}

/** The way round through a variable in whose equation a switch stands; `null` where nothing comes back to it. */
function wayRound(model: Model, effects: Effects, gate: string, at: string): string[] | null {
  const variable = model.variables.get(at)!
  const { signals, scales, closes } = gated(model, variable, gate)
  const back = (some: readonly string[]) => shortest(some.map((signal) => wayBetween(effects, at, signal)))
  // Where the switch turns all of a variable off without a signal of its own, the signal is what that is multiplied by.
  const onward = () =>
    closes ? shortest(effects.get(at)!.map((next) => wayRound(model, effects, at, next))) : null
  return back(signals) ?? back(scales) ?? onward() ?? wayBetween(effects, at, at)
}

/** What a gate lets through in an equation: names that count less often once it is closed. */
interface Gated {
  readonly signals: readonly string[]
  /** Those that only something else is divided by. */
  readonly scales: readonly string[]
  /** Whether nothing is left when it is closed. */
  readonly closes: boolean
}

function gated(model: Model, variable: Variable, gate: string): Gated {
  const signals = new Set<string>()
  const scales = new Set<string>()
  let closes = true
  for (const { equation } of [variable, ...variable.elements]) {
    if (equation === null) continue
    const open = left(equation.expression, gate, 1)
    const shut = left(equation.expression, gate, 0)
    closes &&= shut.value === 0
    for (const [all, found] of [
      [(part: Left) => part.above, signals],
      [(part: Left) => part.below, scales],
    ] as const) {
      for (const id of [...all(open), ...all(shut)]) {
        const times = (ids: readonly string[]) => ids.filter((one) => one === id).length
        if (times(all(open)) !== times(all(shut)) && !isSet(model, id)) found.add(id)
      }
    }
  }
  return { signals: [...signals], scales: [...scales], closes }
}

/** What a person decides is no signal: a lever, or a lever as far as it is in force. */
function isSet(model: Model, id: string): boolean {
  const variable = model.variables.get(id)
  const isLever = (one: string) => model.variables.get(one)?.attributes.get('role') === 'lever'
  return variable === undefined || isLever(id) || dependenciesOf(model, variable).always.some(isLever)
}

/** What is left of an expression when a gate has a value: names as often as they stand there, or a plain number. */
interface Left {
  readonly value: number | null
  readonly above: readonly string[]
  /** Under a line of division. */
  readonly below: readonly string[]
}

const plain = (value: number | null): Left => ({ value, above: [], below: [] })

function left(expression: Expression, gate: string, open: 0 | 1): Left {
  const of = (inner: Expression) => left(inner, gate, open)
  switch (expression.kind) {
    case 'number':
      return plain(expression.value)
    case 'name':
      return expression.id === gate ? plain(open) : { value: null, above: [expression.id], below: [] }
    case 'unary': {
      const inner = of(expression.operand)
      return expression.operator === '-' && inner.value !== null ? plain(-inner.value) : inner
    }
    case 'binary': {
      const [a, b] = [of(expression.left), of(expression.right)]
      if (expression.operator === '/') return a.value === 0 ? plain(0) : divided(a, b)
      if (expression.operator === '*' && (a.value === 0 || b.value === 0)) return plain(0)
      if (expression.operator === '+' && a.value === 0) return b
      if (/^[+-]$/.test(expression.operator) && b.value === 0) return a
      return { ...together([a, b]), value: combined(expression.operator, a.value, b.value) }
    }
    case 'call': {
      const [first, second, ...rest] = expression.args.map(of)
      if (first !== undefined && second !== undefined && /^(safediv|zidz|xidz)$/.test(expression.id)) {
        return first.value === 0 ? plain(0) : together([divided(first, second), ...rest])
      }
      return together(expression.args.map(of))
    }
    case 'if':
      return together([expression.test, expression.yes, expression.no].map(of))
    case 'list':
      return together(expression.items.map(of))
  }
}

function combined(operator: string, a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null
  return operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : null
}

function together(parts: readonly Left[]): Left {
  return {
    value: null,
    above: parts.flatMap(({ above }) => above),
    below: parts.flatMap(({ below }) => below),
  }
}

function divided(a: Left, b: Left): Left {
  return { value: null, above: a.above, below: [...a.below, ...b.above, ...b.below] }
}

/** The fewest steps from a variable along effects until one acts on the first, or is `to`; both ends included. */
function wayBetween(effects: Effects, from: string, to: string): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [from]
  for (const here of queue) {
    for (const next of effects.get(here) ?? []) {
      if (next === to) return to === from ? [...trace(here)] : [...trace(here), to]
      if (next === from || cameFrom.has(next)) continue
      cameFrom.set(next, here)
      queue.push(next)
    }
  }
  return null

  function trace(end: string): string[] {
    const way = [end]
    for (let one = cameFrom.get(end); one !== undefined; one = cameFrom.get(one)) way.unshift(one)
    return way
  }
}

function shortest(ways: readonly (string[] | null)[]): string[] | null {
  const found = ways.filter((way) => way !== null)
  return found.toSorted((a, b) => a.length - b.length)[0] ?? null
}
