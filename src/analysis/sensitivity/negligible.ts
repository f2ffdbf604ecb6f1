import type { Estimate } from './resample'
import { ranking } from './stability'

/** What the inputs that are left out may come to together, as a share of the sum of squared effects. */
export const negligibleShare = 0.01

/**
 * Inputs that are not negligible, by screening. Variance goes with the square of an effect; so the inputs with the
 * smallest effects are left out as long as the squares of theirs, taken at the upper ends of their intervals, come to no
 * more than one part in a hundred of the sum of all. A rule of thumb: where inputs act only together it may leave out
 * one that counts, which is why the intervals' upper ends are taken.
 *
 * @param effects mean absolute effects, one for each input
 * @returns places of the inputs that stay, in their order
 */
export function notNegligible(effects: readonly Estimate[], share = negligibleShare): readonly number[] {
  const all = effects.reduce((sum, { value }) => sum + value * value, 0)
  const stays = new Set(effects.keys())
  let left = 0
  for (const input of ranking(effects.map(({ high }) => high)).reverse()) {
    const { high } = effects[input]!
    left += high * high
    if (left > share * all) break
    stays.delete(input)
  }
  return [...stays]
}
