import { add, choose, div, half, less, mul, number, sub, time } from './node'
import type { BuiltIn, Surroundings } from './built-in'
import type { Node } from './scalar-model'

/** So many equal stages, of `args[0]` over `args[1]`. */
type Chain = (order: number, args: readonly Node[], initial: Node | undefined, around: Surroundings) => Node

/** Exponential smoothing. */
export const smooth: Chain = (order, args, initial, around) => {
  const stage = div(args[1]!, number(order))
  let input = args[0]!
  for (let i = 0; i < order; i++) {
    const into = input
    input = around.stock('smooth', initial ?? args[0]!, (self) => div(sub(into, self), stage))
  }
  return input
}

/** Material delay: what enters leaves, spread over time. */
export const delay: Chain = (order, args, initial, around) => {
  const stage = div(args[1]!, number(order))
  let flow = args[0]!
  for (let i = 0; i < order; i++) {
    const into = flow
    const level = around.stock('delay', mul(initial ?? args[0]!, stage), (self) =>
      sub(into, div(self, stage)),
    )
    flow = div(level, stage)
  }
  return flow
}

/** What came in some time before; `args[2]`, or what came in first, until then. */
export function delayed(args: readonly Node[], around: Surroundings): Node {
  const before = args[2] ?? around.frozen('delay start', args[0]!)
  const scalar = around.auxiliary('delay input', args[0]!)
  return { op: 'history', scalar, when: sub(time, args[1]!), before, lagged: true }
}

/** Fractional rate of change a time unit, seen over `args[1]`; `args[2]` is its first value. */
function trend(args: readonly Node[], around: Surroundings): Node {
  const start = div(args[0]!, add(number(1), mul(args[2] ?? number(0), args[1]!)))
  const average = around.stock('trend', start, (self) => div(sub(args[0]!, self), args[1]!))
  return div(sub(args[0]!, average), mul(average, args[1]!))
}

function forecast(args: readonly Node[], around: Surroundings): Node {
  const [input, over, horizon, first] = args
  const seen = trend(first === undefined ? [input!, over!] : [input!, over!, first], around)
  return mul(input!, add(number(1), mul(seen, horizon!)))
}

/** Stages of a fixed number; the third argument, where it is there, is the initial value. */
export const stages = (build: Chain, order: number, least = 2, most = 3): BuiltIn => ({
  least,
  most,
  lower: (args, around) => build(order, args, args[2], around),
})

/** Stages as many as one argument says; the places of that and of the initial value are the tools' own. */
export const stagesByCount = (build: Chain, least = 3, count = 2, initial = 3): BuiltIn => ({
  least,
  most: 4,
  lower: (args, around, written) => build(around.literal(written[count]), args, args[initial], around),
})

/** Built-in functions that remember what was. */
export const delayFunctions: readonly (readonly [string, BuiltIn])[] = [
  ['smth1', stages(smooth, 1)],
  ['smth3', stages(smooth, 3)],
  ['smthn', stagesByCount(smooth)],
  ['delay1', stages(delay, 1)],
  ['delay3', stages(delay, 3)],
  ['delayn', stagesByCount(delay)],
  ['delay', { least: 2, most: 3, lower: delayed }],
  ['trend', { least: 2, most: 3, lower: trend }],
  ['forcst', { least: 3, most: 4, lower: forecast }],
  ['init', { least: 1, most: 1, lower: ([x], around) => around.frozen('init', x!) }],
  ['previous', { least: 2, most: 2, lower: ([x, first], around) => around.previous('previous', first!, x!) }],
  [
    'history',
    {
      least: 2,
      most: 2,
      // Nothing is known of the time before the start, nor of the time to come: 0, as Stella has it.
      lower: ([x, when], around) =>
        choose(less(add(time, half(around.specs)), when!), number(0), {
          op: 'history',
          scalar: around.auxiliary('history', x!),
          when: when!,
          before: number(0),
          lagged: false,
        }),
    },
  ],
]
