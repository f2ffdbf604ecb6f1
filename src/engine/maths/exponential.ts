import type { Algebra } from '../algebra'
import { polynomialInPairs, roundToWhole, rounder } from './exact'

/** ln 2 in two parts, the first short enough for whole multiples of it to be exact. */
export const ln2High = 0.6931471803691238
export const ln2Low = 1.9082149292705877e-10
const log2e = 1.4426950408889634

/** 1/2!, 1/3! … 1/13!: on |r| <= ln 2 / 2 the rest of the series is below 2^-57. */
const coefficients = [
  1 / 2,
  1 / 6,
  1 / 24,
  1 / 120,
  1 / 720,
  1 / 5040,
  1 / 40320,
  1 / 362880,
  1 / 3628800,
  1 / 39916800,
  1 / 479001600,
  1 / 6227020800,
]

/** e to the power of x, within 1 unit in the last place. */
export function exp<F, I, B>(m: Algebra<F, I, B>, x: F): F {
  return expOfSum(m, x, null)
}

/**
 * e to the power of x + low: x = k ln 2 + r, the power of r by its series, then k added to the exponent.
 *
 * @param low a correction below the last place of x, or `null`
 */
export function expOfSum<F, I, B>(m: Algebra<F, I, B>, x: F, low: F | null): F {
  const within = m.min(m.max(x, m.float(-760)), m.float(720))
  const k = roundToWhole(m, m.mul(within, m.float(log2e)))
  const above = m.sub(within, m.mul(k, m.float(ln2High)))
  const below = low === null ? m.mul(k, m.float(ln2Low)) : m.sub(m.mul(k, m.float(ln2Low)), low)
  const r = m.sub(above, below)
  const lost = m.sub(m.sub(above, r), below)
  const series = m.mul(m.mul(r, r), polynomialInPairs(m, r, coefficients))
  const power = m.add(m.float(1), m.add(r, m.add(series, lost)))
  // In two halves, so that results below the smallest normal number are rounded once and large ones overflow.
  const half = m.floor(m.mul(k, m.float(0.5)))
  return m.mul(m.mul(power, powerOfTwo(m, half)), powerOfTwo(m, m.sub(k, half)))
}

/** 2 to the power of a whole number between -1022 and 1023. */
function powerOfTwo<F, I, B>(m: Algebra<F, I, B>, k: F): F {
  const biased = m.bits(m.add(k, m.float(rounder + 1023)))
  return m.fromBits(m.shiftLeft(biased, 52))
}
