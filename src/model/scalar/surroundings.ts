import type { Surroundings } from './built-in'
import { call, number, read } from './node'
import type { Node } from './scalar-model'
import type { Scope } from './scope'
import type { Sheet } from './sheet'

/** What the built-in functions of one equation may do: their hidden scalars are named after it. */
export function surroundingsOf(sheet: Sheet, scope: Scope, at: number): Surroundings {
  const hide = (
    name: string,
    build: (self: Node) => {
      kind: 'stock' | 'previous' | 'frozen' | 'auxiliary'
      value: Node
      next: Node | null
    },
  ): number => sheet.hide(`${name} of ${scope.label}`, at, build)
  // Numbers drawn with a seed depend on nothing but the seed, the element and how often the function draws: what else
  // stands in the file does not change them.
  const element = [...scope.elements.values()].reduce((place, index) => place * 100_000 + index, 0)
  let draws = 0
  return {
    specs: sheet.model.specs,
    tool: sheet.model.tool,
    stock: (name, value, rate) => read(hide(name, (self) => ({ kind: 'stock', value, next: rate(self) }))),
    previous: (name, value, next) => read(hide(name, () => ({ kind: 'previous', value, next }))),
    kept: (name, value, next) => read(hide(name, (self) => ({ kind: 'previous', value, next: next(self) }))),
    frozen: (name, value) => read(hide(name, () => ({ kind: 'frozen', value, next: null }))),
    auxiliary: (name, value) => hide(name, () => ({ kind: 'auxiliary', value, next: null })),
    uniform: (seed) => {
      const stream = seed === null ? sheet.newStream() : element * 1000 + draws++
      return call('uniform', seed ?? number(0), number(stream), { op: 'step' })
    },
    literal: (expression) => {
      const value = expression === undefined ? NaN : (sheet.settled(expression, scope) ?? NaN)
      if (Number.isInteger(value) && value >= 1 && value <= 100) return value
      sheet.fault('function.order', expression?.at ?? at, { variable: scope.label })
      return 1
    },
  }
}
