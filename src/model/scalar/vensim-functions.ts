import { add, atMost, both, call, choose, div, half, less, mul, number, sub, time } from './node'
import type { BuiltIn } from './built-in'
import { delay, delayed, smooth, stages, stagesByCount } from './delay-functions'
import type { Node } from './scalar-model'

/** Below this, Vensim takes a divisor for zero. */
const tiny = number(1e-6)

const divided = (count: 2 | 3): BuiltIn => ({
  least: count,
  most: count,
  lower: ([above, below, otherwise]) =>
    choose(less(call('abs', below!), tiny), otherwise ?? number(0), div(above!, below!)),
})

const plain = (count: number, lower: (args: readonly Node[]) => Node): BuiltIn => ({
  least: count,
  most: count,
  lower,
})

/**
 * Functions under the names that Vensim has for them, where these are not XMILE's: exporters leave some as they are.
 * Names of several words are written with spaces or underscores.
 *
 * Source: Vensim Reference Manual, functions.
 */
export const vensimFunctions: readonly (readonly [string, BuiltIn])[] = [
  ['game', plain(1, ([x]) => x!)],
  ['integer', plain(1, ([x]) => call('int', x!))],
  ['modulo', plain(2, ([x, y]) => call('mod', x!, y!))],
  ['quantum', plain(2, ([x, q]) => choose(atMost(q!, number(0)), x!, mul(q!, call('int', div(x!, q!)))))],
  ['zidz', divided(2)],
  ['xidz', divided(3)],
  ['log', plain(2, ([x, base]) => div(call('ln', x!), call('ln', base!)))],
  ['smooth', stages(smooth, 1, 2, 2)],
  ['smoothi', stages(smooth, 1, 3)],
  ['smooth3', stages(smooth, 3, 2, 2)],
  ['smooth3i', stages(smooth, 3, 3)],
  // Vensim has the initial value before the order.
  ['smooth_n', stagesByCount(smooth, 4, 3, 2)],
  ['delay1i', stages(delay, 1, 3)],
  ['delay3i', stages(delay, 3, 3)],
  ['delay_n', stagesByCount(delay, 4, 3, 2)],
  ['delay_fixed', { least: 3, most: 3, lower: delayed }],
  ['initial', { least: 1, most: 1, lower: ([x], around) => around.frozen('initial', x!) }],
  ['active_initial', plain(2, ([active, first]) => ({ op: 'initially', first: first!, then: active! }))],
  [
    'sample_if_true',
    {
      least: 3,
      most: 3,
      lower: ([test, input, first], around) => {
        const kept = around.kept('sample', first!, (self) => choose(test!, input!, self))
        return choose(test!, input!, kept)
      },
    },
  ],
  [
    'pulse_train',
    {
      least: 4,
      most: 4,
      lower: ([start, width, repeat, end], around) => {
        const slack = half(around.specs)
        const since = sub(add(time, slack), start!)
        const into = choose(less(number(0), repeat!), call('mod', since, repeat!), since)
        const least = call('max', width!, number(around.specs.dt))
        const running = both(atMost(number(0), since), less(add(time, slack), end!))
        return choose(both(running, less(into, least)), number(1), number(0))
      },
    },
  ],
]
