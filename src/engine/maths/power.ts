import type { Algebra } from '../algebra'
import { exactProduct } from './exact'
import { expOfSum } from './exponential'
import { lnInFull } from './logarithm'

const largest = 1.7976931348623157e308

/**
 * x to the power of y, within 1 unit in the last place: exp(y ln |x|) with the logarithm carried to 65 bits, then the
 * sign. A negative x has powers only for whole y; anything to the power of 0 is 1. A zero that comes out has no sign.
 */
export function pow<F, I, B>(m: Algebra<F, I, B>, x: F, y: F): F {
  const zero = m.float(0)
  const one = m.float(1)
  const size = m.abs(x)
  const log = lnInFull(m, size)
  // Beyond 2^70 every base but ±1 has gone to 0 or infinity already, and the exact product would overflow.
  const bounded = m.min(m.max(y, m.float(-1180591620717411303424)), m.float(1180591620717411303424))
  const product = exactProduct(m, bounded, log.high)
  const low = m.add(product.low, m.mul(bounded, log.low))
  // The result is 0 or infinite long before the last place of the product is as large as this.
  const matters = m.less(m.abs(product.high), m.float(1000))
  const inside = expOfSum(m, product.high, m.select(matters, low, zero))

  const up = m.less(zero, y)
  const ofZero = m.select(up, zero, m.float(Infinity))
  const ofInfinity = m.select(up, m.float(Infinity), zero)
  const finite = m.select(m.equal(size, zero), ofZero, inside)
  const magnitude = m.select(m.less(m.float(largest), size), ofInfinity, finite)

  const whole = m.equal(m.floor(y), y)
  const half = m.mul(y, m.float(0.5))
  const even = m.equal(m.floor(half), half)
  const negative = m.less(x, zero)
  const signed = m.select(m.both(negative, m.opposite(even)), m.neg(magnitude), magnitude)
  const real = m.select(m.both(negative, m.opposite(whole)), m.float(NaN), signed)
  const known = m.select(m.equal(x, x), m.select(m.equal(y, y), real, y), x)
  return m.select(m.equal(y, zero), one, known)
}
