import type { Algebra } from '../algebra'
import { exactSum, polynomialInPairs, roundToWhole, type Pair } from './exact'

const twoOverPi = 0.6366197723675814
/** π/2 in four parts, the first three of 30 bits: a multiple below 2^23 of each is exact. */
const quarter = [
  1.570796325802803, 9.920935791635221e-10, 5.17018297889025e-19, 2.9038559739793605e-28,
] as const
/** Angles beyond are refused as not a number rather than reduced badly. */
export const largestAngle = 13_000_000

/** -1/3!, 1/5! … and 1/4!, -1/6! …: on |r| <= π/4 the rest is below 2^-58. */
const sineSeries = [
  -1 / 6,
  1 / 120,
  -1 / 5040,
  1 / 362880,
  -1 / 39916800,
  1 / 6227020800,
  -1 / 1307674368000,
  1 / 355687428096000,
]
const cosineSeries = [
  1 / 24,
  -1 / 720,
  1 / 40320,
  -1 / 3628800,
  1 / 479001600,
  -1 / 87178291200,
  1 / 20922789888000,
]

interface Reduced<F> extends Pair<F> {
  /** Which quarter of the circle: 0 to 3. */
  readonly quadrant: F
}

function reduce<F, I, B>(m: Algebra<F, I, B>, x: F): Reduced<F> {
  const n = roundToWhole(m, m.mul(x, m.float(twoOverPi)))
  const first = m.sub(x, m.mul(n, m.float(quarter[0])))
  const second = exactSum(m, first, m.neg(m.mul(n, m.float(quarter[1]))))
  const third = exactSum(m, second.high, m.neg(m.mul(n, m.float(quarter[2]))))
  const rest = m.sub(m.add(second.low, third.low), m.mul(n, m.float(quarter[3])))
  const high = m.add(third.high, rest)
  const low = m.add(m.sub(third.high, high), rest)
  const quadrant = m.sub(n, m.mul(m.float(4), m.floor(m.mul(n, m.float(0.25)))))
  return { high, low, quadrant }
}

function sineNearZero<F, I, B>(m: Algebra<F, I, B>, r: Pair<F>, z: F): F {
  const cube = m.mul(m.mul(r.high, z), polynomialInPairs(m, z, sineSeries))
  const correction = m.sub(r.low, m.mul(m.mul(m.float(0.5), z), r.low))
  return m.add(r.high, m.add(cube, correction))
}

function cosineNearZero<F, I, B>(m: Algebra<F, I, B>, r: Pair<F>, z: F): F {
  const half = m.mul(m.float(0.5), z)
  const start = m.sub(m.float(1), half)
  const lost = m.sub(m.sub(m.float(1), start), half)
  const fourth = m.mul(m.mul(z, z), polynomialInPairs(m, z, cosineSeries))
  return m.add(start, m.add(lost, m.sub(fourth, m.mul(r.high, r.low))))
}

function bySize<F, I, B>(m: Algebra<F, I, B>, x: F, value: F): F {
  return m.select(m.atMost(m.abs(x), m.float(largestAngle)), value, m.float(NaN))
}

function turned<F, I, B>(m: Algebra<F, I, B>, x: F, quarters: number): F {
  const r = reduce(m, x)
  const z = m.mul(r.high, r.high)
  const sine = sineNearZero(m, r, z)
  const cosine = cosineNearZero(m, r, z)
  const is = (k: number): B => m.equal(r.quadrant, m.float((k - quarters + 4) % 4))
  const crosswise = m.either(is(1), is(3))
  const value = m.select(crosswise, cosine, sine)
  return bySize(m, x, m.select(m.either(is(2), is(3)), m.neg(value), value))
}

/**
 * Sine of an angle in radians, within 1 unit in the last place; not a number beyond ±13,000,000. The sine of 0 is 0
 * without a sign.
 */
export function sin<F, I, B>(m: Algebra<F, I, B>, x: F): F {
  return turned(m, x, 0)
}

/** Cosine, in the same bounds. */
export function cos<F, I, B>(m: Algebra<F, I, B>, x: F): F {
  return turned(m, x, 1)
}

/** Tangent, within 2 units in the last place, in the same bounds. */
export function tan<F, I, B>(m: Algebra<F, I, B>, x: F): F {
  const r = reduce(m, x)
  const z = m.mul(r.high, r.high)
  const sine = sineNearZero(m, r, z)
  const cosine = cosineNearZero(m, r, z)
  const half = m.mul(r.quadrant, m.float(0.5))
  const even = m.equal(m.floor(half), half)
  const value = m.div(m.select(even, sine, m.neg(cosine)), m.select(even, cosine, sine))
  return bySize(m, x, value)
}
