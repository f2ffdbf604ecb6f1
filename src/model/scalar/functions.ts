import type { BuiltIn, Surroundings } from './built-in'
import type { SimulationSpecs, Tool } from '../model'
import { delayFunctions } from './delay-functions'
import { add, atMost, both, call, choose, div, half, less, mul, number, sub, time } from './node'
import { randomFunctions } from './random-functions'
import type { Node, Operation } from './scalar-model'
import { vensimFunctions } from './vensim-functions'

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

/** INT and MOD round down, as the standard says; in files of Vensim towards zero, as its INTEGER and MODULO do. */
const roundingOperation = (tool: Tool): Operation => (tool === 'vensim' ? 'int' : 'floor')
export const remainderOperation = (tool: Tool): Operation => (tool === 'vensim' ? 'mod' : 'floor-mod')

function pulse(args: readonly Node[], around: Surroundings): Node {
  const { dt, start } = around.specs
  const height = div(args[0]!, number(dt))
  const since = sub(add(time, half(around.specs)), args[1] ?? number(start))
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

/** Counts from the first number in steps of dt, and begins again when it would reach the second. */
const counter = ([from, to]: readonly Node[], around: Surroundings): Node =>
  add(from!, call('mod', sub(time, number(around.specs.start)), sub(to!, from!)))

const turn = 6.283185307179586

/** Stella's waves: an amplitude, and a period in units of time. */
const wave = (operation: 'sin' | 'cos'): BuiltIn => ({
  least: 2,
  most: 2,
  lower: ([height, period]) => mul(height!, call(operation, div(mul(number(turn), time), period!))),
})

const unitless = (value: (around: Surroundings) => Node): BuiltIn => ({
  least: 0,
  most: 0,
  lower: (_, around) => value(around),
})

/** Built-in functions by identity. Reductions over arrays are in `reductions.ts`, because they see whole arrays. */
export const builtIns: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  // What XMILE and Vensim call the same is XMILE's.
  ...vensimFunctions,
  ...delayFunctions,
  ...randomFunctions,
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
  ['int', { least: 1, most: 1, lower: ([x], around) => call(roundingOperation(around.tool), x!) }],
  ['round', direct('round', 1)],
  ['sign', direct('sign', 1)],
  ['mod', { least: 2, most: 2, lower: ([x, y], around) => call(remainderOperation(around.tool), x!, y!) }],
  ['min', many('min')],
  ['max', many('max')],
  ['if_then_else', direct('if', 3)],
  ['power', direct('pow', 2)],
  ['rootn', { least: 2, most: 2, lower: ([x, n]) => call('pow', x!, div(number(1), n!)) }],
  ['pct', { least: 1, most: 1, lower: ([x]) => mul(x!, number(100)) }],
  ['percent', { least: 1, most: 1, lower: ([x]) => mul(x!, number(100)) }],
  ['switch', { least: 2, most: 2, lower: ([a, b]) => less(b!, a!) }],
  ['sinwave', wave('sin')],
  ['coswave', wave('cos')],
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
  ['counter', { least: 2, most: 2, lower: counter }],
])

/** Names that stand for settings of the run where the model does not define them; Vensim's words for them included. */
export const runNames: ReadonlyMap<string, (specs: SimulationSpecs) => Node> = new Map<
  string,
  (specs: SimulationSpecs) => Node
>([
  ['time', () => time],
  ['pi', () => number(Math.PI)],
  ['inf', () => number(Infinity)],
  // No value: a seed or a bound that is not given. Anywhere else the run ends where it is used.
  ['nan', () => number(NaN)],
  ['dt', (specs) => number(specs.dt)],
  ['time_step', (specs) => number(specs.dt)],
  ['starttime', (specs) => number(specs.start)],
  ['initial_time', (specs) => number(specs.start)],
  ['stoptime', (specs) => number(specs.stop)],
  ['final_time', (specs) => number(specs.stop)],
  ['savestep', (specs) => number(specs.savestep)],
  ['saveper', (specs) => number(specs.savestep)],
])
