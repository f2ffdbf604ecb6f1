/** A figure that was observed and what the model has for it, in the same unit. */
export interface Pair {
  readonly observed: number
  readonly model: number
  /** How much it counts in the error; left out, 1. */
  readonly weight?: number
}

/**
 * Root mean square percentage error, as a share: .05 is 5%. Weighted, if the pairs are.
 *
 * Source: J. Sterman, Dynamica 10 (1984), 51-66; Business Dynamics (2000), chapter 21.
 *
 * @returns no finite number for no pairs, and where something observed is zero
 */
export function rmspe(pairs: readonly Pair[]): number {
  let squares = 0
  let weights = 0
  for (const { observed, model, weight = 1 } of pairs) {
    const error = (model - observed) / observed
    squares += weight * error * error
    weights += weight
  }
  return Math.sqrt(squares / weights)
}

/** Theil's statistics of pairs that are in one unit. */
export interface Inequality {
  /** The inequality coefficient: 0 is a perfect fit, 1 none at all. `NaN` where everything is zero. */
  readonly coefficient: number
  /** What the mean square error is made of; not there when there is no error. */
  readonly parts?: InequalityParts
}

/** Shares of the mean square error: they add up to 1. */
export interface InequalityParts {
  /** The means differ. */
  readonly bias: number
  /** One varies more than the other. */
  readonly variation: number
  /** They do not vary together. */
  readonly covariation: number
}

/**
 * Theil's inequality: how large the error is against the figures themselves, and what kind it is.
 *
 * Source: H. Theil, Economic Forecasts and Policy (1961), for the coefficient; Applied Economic Forecasting (1966), for
 * the parts; J. Sterman, Dynamica 10 (1984), 51-66, for their use with models such as this.
 */
export function theil(pairs: readonly Pair[]): Inequality {
  const mean = (of: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  const observed = mean((pair) => pair.observed)
  const model = mean((pair) => pair.model)
  const error = mean((pair) => (pair.model - pair.observed) * (pair.model - pair.observed))
  const coefficient =
    Math.sqrt(error) /
    (Math.sqrt(mean((pair) => pair.observed * pair.observed)) +
      Math.sqrt(mean((pair) => pair.model * pair.model)))
  if (!(error > 0)) return { coefficient }
  const observedSpread = Math.sqrt(mean((pair) => (pair.observed - observed) * (pair.observed - observed)))
  const modelSpread = Math.sqrt(mean((pair) => (pair.model - model) * (pair.model - model)))
  const together = mean((pair) => (pair.observed - observed) * (pair.model - model))
  const means = (model - observed) * (model - observed)
  const spreads = (modelSpread - observedSpread) * (modelSpread - observedSpread)
  // 2 (1 - r) s s, written without dividing by a spread that may be zero; rounding may take it below zero.
  const rest = Math.max(0, 2 * (modelSpread * observedSpread - together))
  const all = means + spreads + rest
  return { coefficient, parts: { bias: means / all, variation: spreads / all, covariation: rest / all } }
}
