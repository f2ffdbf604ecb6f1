import type { Algebra } from '../algebra'
import { exp } from './exponential'

/** Up to this mean the distribution function is added up term by term. */
const mostExact = 30
/** So many terms: the chance of more is below 1e-20 for the largest mean. */
const terms = 100

/**
 * A Poisson number. For means up to 30 it is the inverse of the distribution function at `u`. For larger ones it is
 * made from the normal number `w` with two terms of Cornish and Fisher's expansion, in the form of M. Giles (Algorithm
 * 955: Approximation of the inverse Poisson cumulative distribution function, 2016): wrong by one in less than one draw
 * of a thousand.
 *
 * @param u in [0, 1)
 * @param w from a standard normal distribution
 * @returns not a number for a mean below zero
 */
export function poisson<F, I, B>(m: Algebra<F, I, B>, mean: F, u: F, w: F): F {
  const isSmall = m.less(mean, m.float(mostExact))
  const number = m.select(isSmall, inverse(m, m.min(mean, m.float(mostExact)), u), expansion(m, mean, w))
  return m.select(m.atMost(m.float(0), mean), number, m.float(NaN))
}

function inverse<F, I, B>(m: Algebra<F, I, B>, mean: F, u: F): F {
  let term = exp(m, m.neg(mean))
  let below = term
  let count = m.float(0)
  for (let k = 1; k <= terms; k++) {
    count = m.add(count, m.select(m.atMost(below, u), m.float(1), m.float(0)))
    term = m.mul(term, m.div(mean, m.float(k)))
    below = m.add(below, term)
  }
  return count
}

function expansion<F, I, B>(m: Algebra<F, I, B>, mean: F, w: F): F {
  const square = m.mul(w, w)
  const root = m.sqrt(mean)
  const second = m.add(m.float(1 / 3), m.mul(square, m.float(1 / 6)))
  const third = m.neg(m.mul(w, m.add(m.float(1 / 36), m.mul(square, m.float(1 / 72)))))
  const whole = m.add(m.add(m.add(mean, m.mul(root, w)), second), m.div(third, root))
  return m.max(m.floor(whole), m.float(0))
}
