import { exp } from '../maths/exponential'
import { numbers } from '../numbers'

const inverseRootOfTwoPi = 0.3989422804014327

/**
 * How likely a number of the standard normal distribution is to lie below `z`, to 1e-15.
 *
 * Source: G. Marsaglia, Evaluating the normal distribution, Journal of Statistical Software 11 (2004), issue 4: the
 * series φ(z) (z + z³/3 + z⁵/(3·5) + …).
 */
export function normalProbability(z: number): number {
  if (z < -8.3) return 0
  if (z > 8.3) return 1
  let term = z
  let sum = z
  for (let i = 3; sum + term !== sum; i += 2) {
    term *= (z * z) / i
    sum += term
  }
  return Math.min(1, Math.max(0, 0.5 + sum * inverseRootOfTwoPi * exp(numbers, (-z * z) / 2)))
}
