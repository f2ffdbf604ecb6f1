import { valueAt, type Range } from '../../engine/ensemble/range'
import type { Sampler } from '../../engine/ensemble/sampler'
import { notNegligible } from './negligible'
import { intervalOf, resample, type Estimate, type Resampling } from './resample'
import { stabilityOf, type Stability } from './stability'

/**
 * What Morris's method says of one input. Effects are in the outcome's unit, for a move from one end of the input's range to
 * the other, as if the outcome went in proportion; of an input whose range has no ends, for a move over its whole distribution.
 */
export interface Effects {
  /** Mean effect, signed: up and down cancel. */
  readonly mu: number
  /** Mean of the effects without their signs: how much the input matters. */
  readonly muStar: Estimate
  /** How far the effects differ from each other: not at all where the input acts in proportion, and by itself. */
  readonly sigma: number
}

export interface Screening {
  /** One for each input. */
  readonly inputs: readonly Effects[]
  /** Places of the inputs that are not negligible. */
  readonly counted: readonly number[]
  readonly stability: Stability
}

/**
 * Elementary effects of a radial design.
 *
 * Sources: M. D. Morris, Factorial sampling plans for preliminary computational experiments, Technometrics 33 (1991),
 * 161-174; F. Campolongo, J. Cariboni and A. Saltelli, An effective screening design for sensitivity analysis of large
 * models, Environmental Modelling and Software 22 (2007), 1509-1518.
 *
 * @param values of the outcome, in the order of the design's runs
 * @param points of the design `morris`
 * @param ranges one for each input
 */
export function elementaryEffects(
  values: ArrayLike<number>,
  points: Sampler,
  ranges: readonly Range[],
  resampling: Resampling,
): Screening {
  const dimensions = ranges.length
  const each = dimensions + 1
  const groups = values.length / each
  /** [group][input] */
  const effects = new Float64Array(groups * dimensions)
  for (let group = 0; group < groups; group++) {
    const base = group * each
    for (let i = 0; i < dimensions; i++) {
      const step = stepIn(ranges[i]!, points(base, i), points(base + 1 + i, i))
      effects[group * dimensions + i] = (values[base + 1 + i]! - values[base]!) / step
    }
  }
  const absolute = effects.map(Math.abs)
  const once = new Float64Array(groups).fill(1)
  const mu = meansOf(effects, dimensions, once)
  const muStar = meansOf(absolute, dimensions, once)
  const resamples = resample(groups, resampling, (times) => meansOf(absolute, dimensions, times))
  const inputs = Array.from(mu, (mean, i): Effects => {
    let squares = 0
    for (let at = i; at < effects.length; at += dimensions) {
      const off = effects[at]! - mean
      squares += off * off
    }
    return {
      mu: mean,
      muStar: intervalOf(muStar[i]!, resamples, i),
      sigma: groups < 2 ? 0 : Math.sqrt(squares / (groups - 1)),
    }
  })
  const counted = notNegligible(inputs.map((one) => one.muStar))
  return { inputs, counted, stability: stabilityOf(muStar, resamples, counted.length) }
}

/** How far a move goes: as a share of the range, or where that has no ends, of the distribution. */
function stepIn(range: Range, from: number, to: number): number {
  const isBounded = range.kind === 'triangular' || range.kind === 'uniform'
  if (!isBounded || range.high === range.low) return to - from
  return (valueAt(range, to) - valueAt(range, from)) / (range.high - range.low)
}

/** Mean of each input over the groups, each as often as it was drawn. */
function meansOf(effects: Float64Array, dimensions: number, times: Float64Array): Float64Array {
  const sums = new Float64Array(dimensions)
  for (const [group, often] of times.entries()) {
    if (often === 0) continue
    for (let i = 0; i < dimensions; i++) sums[i]! += often * effects[group * dimensions + i]!
  }
  return sums.map((sum) => sum / times.length)
}
