import { exp } from '../../engine/maths/exponential'
import { ln } from '../../engine/maths/logarithm'
import { numbers } from '../../engine/numbers'

/**
 * How likely `hits` or more of `trials` are where each is one with a probability, to about 1e-10.
 *
 * @param most the largest number of trials that is asked for
 */
export function binomialTail(most: number): (hits: number, trials: number, probability: number) => number {
  const lnFactorial = new Float64Array(most + 1)
  for (let i = 2; i <= most; i++) lnFactorial[i] = lnFactorial[i - 1]! + ln(numbers, i)
  return (hits, trials, probability) => {
    if (hits <= 0) return 1
    if (probability <= 0 || hits > trials) return 0
    if (probability >= 1) return 1
    const lnChance =
      lnFactorial[trials]! -
      lnFactorial[hits]! -
      lnFactorial[trials - hits]! +
      hits * ln(numbers, probability) +
      (trials - hits) * ln(numbers, 1 - probability)
    const chance = exp(numbers, lnChance)
    const odds = probability / (1 - probability)
    // Each sum runs away from the likeliest number, so that its terms fall.
    if (hits > trials * probability) {
      let [sum, term] = [0, chance]
      for (let k = hits; k <= trials && sum + term !== sum; k++) {
        sum += term
        term *= ((trials - k) / (k + 1)) * odds
      }
      return Math.min(1, sum)
    }
    let [sum, term] = [0, chance]
    for (let k = hits; k > 0; k--) {
      term *= k / (trials - k + 1) / odds
      if (sum + term === sum) break
      sum += term
    }
    return Math.max(0, 1 - sum)
  }
}
