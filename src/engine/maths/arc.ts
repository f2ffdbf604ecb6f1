import type { Algebra } from '../algebra'
import { exactProduct, polynomialInPairs } from './exact'

/** -1/3, 1/5, -1/7 … */
const series = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? -1 : 1) / (2 * i + 3))

/** Up to `below`, the arc tangent is taken from that of `centre`, which is known in two parts. */
const centres = [
  { below: 0.6875, centre: 0.5, high: 0.4636476090008061, low: 2.2698777452961687e-17 },
  { below: 1.1875, centre: 1, high: 0.7853981633974483, low: 3.061616997868383e-17 },
  { below: 2.4375, centre: 1.5, high: 0.982793723247329, low: 1.3903311031230998e-17 },
] as const
const firstBelow = 0.4375
const halfPi = { high: 1.5707963267948966, low: 6.123233995736766e-17 }

/** Arc tangent in radians, within 1 unit in the last place. */
export function arctan<F, I, B>(m: Algebra<F, I, B>, x: F): F {
  const one = m.float(1)
  const size = m.abs(x)
  // From the last range to the first: each select keeps what is already right for larger arguments.
  let t = m.div(m.float(-1), size)
  let high = m.float(halfPi.high)
  let low = m.float(halfPi.low)
  for (const { below, centre, high: h, low: l } of centres.toReversed()) {
    const inside = m.less(size, m.float(below))
    const c = m.float(centre)
    t = m.select(inside, m.div(m.sub(size, c), m.add(one, m.mul(size, c))), t)
    high = m.select(inside, m.float(h), high)
    low = m.select(inside, m.float(l), low)
  }
  const small = m.less(size, m.float(firstBelow))
  t = m.select(small, size, t)
  high = m.select(small, m.float(0), high)
  low = m.select(small, m.float(0), low)
  const z = m.mul(t, t)
  const cube = m.mul(m.mul(t, z), polynomialInPairs(m, z, series))
  const value = m.add(high, m.add(t, m.add(cube, low)))
  return m.select(m.less(x, m.float(0)), m.neg(value), m.select(m.equal(x, m.float(0)), x, value))
}

/** Arc sine in radians, within 2 units in the last place; not a number beyond ±1. */
export function arcsin<F, I, B>(m: Algebra<F, I, B>, x: F): F {
  const one = m.float(1)
  const square = exactProduct(m, x, x)
  // Near 1, where 1 - x² loses everything, 1 - x and 1 + x do not.
  const near = m.mul(m.sub(one, m.abs(x)), m.add(one, m.abs(x)))
  const far = m.sub(m.sub(one, square.high), square.low)
  const leg = m.sqrt(m.select(m.less(m.abs(x), m.float(0.5)), far, near))
  return arctan(m, m.div(x, leg))
}

/** Arc cosine in radians, within 2 units in the last place; not a number beyond ±1. */
export function arccos<F, I, B>(m: Algebra<F, I, B>, x: F): F {
  const one = m.float(1)
  return m.mul(m.float(2), arctan(m, m.sqrt(m.div(m.sub(one, x), m.add(one, x)))))
}
