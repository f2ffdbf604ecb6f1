import type { Expression } from '../equation/expression'
import type { SimulationSpecs } from '../model'
import { add, atMost, both, call, choose, div, less, mul, number, sub, time } from './node'
import type { Node, Operation } from './scalar-model'

/** What a built-in function may do besides combining its arguments: keep a state, or look at the run's settings. */
export interface Surroundings {
  readonly specs: SimulationSpecs
  /** A hidden stock; `rate` gets its own value. Returns its value. */
  stock(name: string, initial: Node, rate: (self: Node) => Node): Node
  /** A hidden value that follows `next` one step behind. */
  previous(name: string, initial: Node, next: Node): Node
  /** The value at the start of the run. */
  frozen(name: string, value: Node): Node
  /** A hidden auxiliary, so that its values can be kept. Returns its index. */
  auxiliary(name: string, value: Node): number
  /** A number in [0, 1), anew at each step, by the seed where one is given. */
  uniform(seed: Node | null): Node
  /** A whole number that the file must state as a literal. */
  literal(expression: Expression | undefined): number
}

export interface BuiltIn {
  readonly least: number
  readonly most: number
  readonly lower: (args: readonly Node[], around: Surroundings, written: readonly Expression[]) => Node
}

const direct = (operation: Operation, count: number): BuiltIn => ({
  least: count,
  most: count,
  lower: (args) => call(operation, ...args),
})

const many = (operation: Operation): BuiltIn => ({
  least: 2,
  most: 100,
  lower: (args) => args.slice(1).reduce((left, right) => call(operation, left, right), args[0]!),
})

/** Exponential smoothing of `order` equal stages. */
function smooth(order: number, args: readonly Node[], initial: Node | undefined, around: Surroundings): Node {
  const stage = div(args[1]!, number(order))
  let input = args[0]!
  for (let i = 0; i < order; i++) {
    const into = input
    input = around.stock('smooth', initial ?? args[0]!, (self) => div(sub(into, self), stage))
  }
  return input
}

/** Material delay of `order` equal stages: what enters leaves, spread over time. */
function delay(order: number, args: readonly Node[], initial: Node | undefined, around: Surroundings): Node {
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

const stages = (build: typeof smooth, order: number): BuiltIn => ({
  least: 2,
  most: 3,
  lower: (args, around) => build(order, args, args[2], around),
})

const stagesByCount = (build: typeof smooth): BuiltIn => ({
  least: 3,
  most: 4,
  lower: (args, around, written) => build(around.literal(written[2]), args, args[3], around),
})

/** Fractional rate of change a time unit, seen over `args[1]`; `args[2]` is its first value. */
function trend(args: readonly Node[], around: Surroundings): Node {
  const start = div(args[0]!, add(number(1), mul(args[2] ?? number(0), args[1]!)))
  const average = around.stock('trend', start, (self) => div(sub(args[0]!, self), args[1]!))
  return div(sub(args[0]!, average), mul(average, args[1]!))
}

/** Times are sums of steps: half a step of slack decides which step a moment belongs to. */
const half = (around: Surroundings): Node => number(around.specs.dt / 2)

function pulse(args: readonly Node[], around: Surroundings): Node {
  const { dt, start } = around.specs
  const height = div(args[0]!, number(dt))
  const since = sub(add(time, half(around)), args[1] ?? number(start))
  const begun = atMost(number(0), since)
  const first = both(begun, less(since, number(dt)))
  const interval = args[2]
  if (interval === undefined) return choose(first, height, number(0))
  const again = both(begun, less(call('mod', since, interval), number(dt)))
  return choose(choose(less(number(0), interval), again, first), height, number(0))
}

/** Has the moment come? A millionth of a step of slack, because 3 × 0.1 is not 0.3. */
const reached = (moment: Node, around: Surroundings): Node =>
  atMost(moment, add(time, number(around.specs.dt * 1e-6)))

function ramp(args: readonly Node[], around: Surroundings): Node {
  const until = args[2] === undefined ? time : call('min', time, args[2])
  return choose(reached(args[1]!, around), mul(args[0]!, sub(until, args[1]!)), number(0))
}

function delayed(args: readonly Node[], around: Surroundings): Node {
  const before = args[2] ?? around.frozen('delay start', args[0]!)
  const scalar = around.auxiliary('delay input', args[0]!)
  return { op: 'history', scalar, when: sub(time, args[1]!), before, lagged: true }
}

const turn = 6.283185307179586

/** Two uniform numbers to one normal (Box and Muller, 1958). */
function normal(mean: Node, sd: Node, seed: Node | null, around: Surroundings): Node {
  // 1 - u lies in (0, 1], so that its logarithm is finite.
  const radius = call('sqrt', mul(number(-2), call('ln', sub(number(1), around.uniform(seed)))))
  const angle = mul(number(turn), around.uniform(seed))
  return add(mean, mul(sd, mul(radius, call('cos', angle))))
}

const unitless = (value: (around: Surroundings) => Node): BuiltIn => ({
  least: 0,
  most: 0,
  lower: (_, around) => value(around),
})

/** Built-in functions by identity. Reductions over arrays are in `reductions.ts`, because they see whole arrays. */
export const builtIns: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ['abs', direct('abs', 1)],
  ['exp', direct('exp', 1)],
  ['ln', direct('ln', 1)],
  ['log10', direct('log10', 1)],
  ['sqrt', direct('sqrt', 1)],
  ['sin', direct('sin', 1)],
  ['cos', direct('cos', 1)],
  ['tan', direct('tan', 1)],
  ['arcsin', direct('arcsin', 1)],
  ['arccos', direct('arccos', 1)],
  ['arctan', direct('arctan', 1)],
  ['int', direct('int', 1)],
  ['round', direct('round', 1)],
  ['sign', direct('sign', 1)],
  ['mod', direct('mod', 2)],
  ['min', many('min')],
  ['max', many('max')],
  ['if_then_else', direct('if', 3)],
  ['power', direct('pow', 2)],
  [
    'safediv',
    {
      least: 2,
      most: 3,
      lower: (args) =>
        choose(call('equal', args[1]!, number(0)), args[2] ?? number(0), div(args[0]!, args[1]!)),
    },
  ],
  ['pi', unitless(() => number(Math.PI))],
  ['inf', unitless(() => number(Infinity))],
  ['time', unitless(() => time)],
  ['dt', unitless((around) => number(around.specs.dt))],
  ['starttime', unitless((around) => number(around.specs.start))],
  ['stoptime', unitless((around) => number(around.specs.stop))],
  [
    'step',
    {
      least: 2,
      most: 2,
      lower: (args, around) => choose(reached(args[1]!, around), args[0]!, number(0)),
    },
  ],
  ['pulse', { least: 1, most: 3, lower: pulse }],
  ['ramp', { least: 2, most: 3, lower: ramp }],
  ['init', { least: 1, most: 1, lower: (args, around) => around.frozen('init', args[0]!) }],
  [
    'previous',
    { least: 2, most: 2, lower: (args, around) => around.previous('previous', args[1]!, args[0]!) },
  ],
  ['smth1', stages(smooth, 1)],
  ['smth3', stages(smooth, 3)],
  ['smthn', stagesByCount(smooth)],
  ['delay1', stages(delay, 1)],
  ['delay3', stages(delay, 3)],
  ['delayn', stagesByCount(delay)],
  ['delay', { least: 2, most: 3, lower: delayed }],
  ['trend', { least: 2, most: 3, lower: trend }],
  [
    'forcst',
    {
      least: 3,
      most: 4,
      lower: (args, around) =>
        mul(
          args[0]!,
          add(
            number(1),
            mul(
              trend(args[3] === undefined ? args.slice(0, 2) : [args[0]!, args[1]!, args[3]], around),
              args[2]!,
            ),
          ),
        ),
    },
  ],
  [
    'history',
    {
      least: 2,
      most: 2,
      lower: (args, around) => ({
        op: 'history',
        scalar: around.auxiliary('history', args[0]!),
        when: args[1]!,
        before: number(0),
        lagged: false,
      }),
    },
  ],
  [
    'counter',
    {
      least: 2,
      most: 2,
      // Counts from the first number in steps of dt, and begins again when it would reach the second.
      lower: (args, around) =>
        add(args[0]!, call('mod', sub(time, number(around.specs.start)), sub(args[1]!, args[0]!))),
    },
  ],
  [
    'uniform',
    {
      least: 2,
      most: 3,
      lower: (args, around) => add(args[0]!, mul(sub(args[1]!, args[0]!), around.uniform(args[2] ?? null))),
    },
  ],
  [
    'random',
    {
      least: 2,
      most: 3,
      lower: (args, around) => add(args[0]!, mul(sub(args[1]!, args[0]!), around.uniform(args[2] ?? null))),
    },
  ],
  [
    'normal',
    {
      least: 2,
      most: 3,
      lower: (args, around) => normal(args[0]!, args[1]!, args[2] ?? null, around),
    },
  ],
  [
    'lognormal',
    {
      least: 2,
      most: 3,
      lower: (args, around) => {
        // Mean and standard deviation are those of the result, not of its logarithm.
        const ratio = div(args[1]!, args[0]!)
        const variance = call('ln', add(number(1), mul(ratio, ratio)))
        const mean = sub(call('ln', args[0]!), div(variance, number(2)))
        return call('exp', normal(mean, call('sqrt', variance), args[2] ?? null, around))
      },
    },
  ],
  [
    'exprnd',
    {
      least: 1,
      most: 2,
      lower: (args, around) =>
        mul(args[0]!, call('neg', call('ln', sub(number(1), around.uniform(args[1] ?? null))))),
    },
  ],
])

/** Names that stand for settings of the run where the model does not define them; Vensim's words for them included. */
export const runNames: ReadonlyMap<string, (specs: SimulationSpecs) => Node> = new Map<
  string,
  (specs: SimulationSpecs) => Node
>([
  ['time', () => time],
  ['pi', () => number(Math.PI)],
  ['inf', () => number(Infinity)],
  ['dt', (specs) => number(specs.dt)],
  ['time_step', (specs) => number(specs.dt)],
  ['starttime', (specs) => number(specs.start)],
  ['initial_time', (specs) => number(specs.start)],
  ['stoptime', (specs) => number(specs.stop)],
  ['final_time', (specs) => number(specs.stop)],
  ['savestep', (specs) => number(specs.savestep)],
  ['saveper', (specs) => number(specs.savestep)],
])
