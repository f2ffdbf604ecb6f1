import { add, atMost, both, call, choose, div, less, mul, number, sub } from './node'
import type { BuiltIn, Surroundings } from './built-in'
import type { Node } from './scalar-model'

const turn = 6.283185307179586

/** Two uniform numbers to one normal (Box and Muller, 1958). */
function standardNormal(seed: Node | null, around: Surroundings): Node {
  // 1 - u lies in (0, 1], so that its logarithm is finite.
  const radius = call('sqrt', mul(number(-2), call('ln', sub(number(1), around.uniform(seed)))))
  const angle = mul(number(turn), around.uniform(seed))
  return mul(radius, call('cos', angle))
}

/** How often a draw that has to lie between two numbers is made again before it is brought there. */
const attempts = 8

/** The first of some draws that lies between two numbers; where none does, the last, brought to the nearer of them. */
function between(least: Node, most: Node, draw: () => Node): Node {
  const draws = Array.from({ length: attempts }, draw)
  const last = call('max', least, call('min', most, draws.at(-1)!))
  return draws.reduceRight(
    (rest, one) => choose(both(atMost(least, one), atMost(one, most)), one, rest),
    last,
  )
}

/** NAN in place of a seed or a bound means that there is none. */
const orNothing = (given: Node): Node | undefined =>
  given.op === 'number' && Number.isNaN(given.value) ? undefined : given

/**
 * A draw from a distribution with `count` parameters. A seed may follow them, and after it the least and the largest
 * value, as Stella has it.
 */
const drawn = (
  count: number,
  draw: (parameters: readonly Node[], seed: Node | null, around: Surroundings) => Node,
): BuiltIn => ({
  least: count,
  most: count + 3,
  lower: (args, around) => {
    const [seed, least, most] = args.slice(count).map(orNothing)
    const one = (): Node => draw(args, seed ?? null, around)
    if (least === undefined && most === undefined) return one()
    return between(least ?? number(-Infinity), most ?? number(Infinity), one)
  },
})

const uniform = drawn(2, ([low, high], seed, around) =>
  add(low!, mul(sub(high!, low!), around.uniform(seed))),
)

const normal = drawn(2, ([mean, sd], seed, around) => add(mean!, mul(sd!, standardNormal(seed, around))))

/** Mean and standard deviation are those of the result, not of its logarithm. */
const lognormal = drawn(2, ([mean, sd], seed, around) => {
  const ratio = div(sd!, mean!)
  const variance = call('ln', add(number(1), mul(ratio, ratio)))
  const middle = sub(call('ln', mean!), div(variance, number(2)))
  return call('exp', add(middle, mul(call('sqrt', variance), standardNormal(seed, around))))
})

const exponential = drawn(1, ([mean], seed, around) =>
  mul(mean!, call('neg', call('ln', sub(number(1), around.uniform(seed))))),
)

const poisson = drawn(1, ([mean], seed, around) =>
  call('poisson', mean!, around.uniform(seed), standardNormal(seed, around)),
)

/** Least, most likely and largest value; the distribution function turned round. */
const triangular = drawn(3, ([low, mode, high], seed, around) => {
  const u = around.uniform(seed)
  const width = sub(high!, low!)
  const rising = sub(mode!, low!)
  const left = add(low!, call('sqrt', mul(u, mul(width, rising))))
  const right = sub(high!, call('sqrt', mul(sub(number(1), u), mul(width, sub(high!, mode!)))))
  return choose(less(mul(u, width), rising), left, right)
})

/** Whether something happens within a step; the probability is a percentage a unit of time. */
const monteCarlo = drawn(1, ([probability], seed, around) =>
  less(mul(number(100), around.uniform(seed)), mul(probability!, number(around.specs.dt))),
)

/** Vensim puts the bounds first. */
const boundedNormal: BuiltIn = {
  least: 5,
  most: 5,
  lower: ([least, most, mean, sd, seed], around) =>
    between(least!, most!, () => add(mean!, mul(sd!, standardNormal(seed!, around)))),
}

/** Built-in functions that draw numbers: the same in every run of a model, and anew at each step. */
export const randomFunctions: readonly (readonly [string, BuiltIn])[] = [
  ['uniform', uniform],
  ['random', uniform],
  ['random_uniform', uniform],
  ['normal', normal],
  ['random_normal', boundedNormal],
  ['lognormal', lognormal],
  ['exprnd', exponential],
  ['poisson', poisson],
  ['triangular', triangular],
  ['montecarlo', monteCarlo],
]
