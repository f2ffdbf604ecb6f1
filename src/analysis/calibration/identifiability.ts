/** What the targets tell of a parameter. */
export interface Identified {
  /** Standard error as a share of the parameter's range; `Infinity` where nothing bounds it. */
  readonly error: number
  /**
   * `alone`: the targets set it apart from every other. `together`: they would, if the others were known; moved with
   * others it can go elsewhere, and the fit is as good. `not`: they hardly see it.
   */
  readonly told: 'alone' | 'together' | 'not'
}

/**
 * A parameter is told where twice its standard error to either side is narrower than its range: otherwise the targets
 * say no more of it than the range did.
 */
const mostError = 1 / 4
/** What is left of a column after others were taken out of it, when rounding and finite steps are all that is left. */
const nothing = 1e-6

/**
 * Standard errors of least squares: the roots of the diagonal of `error² (JᵀJ)⁻¹`. Each is `error` over the length of
 * what is left of its column of J when the others are taken out of it, which is the same where the inverse exists, and
 * says by itself where it does not.
 *
 * Source: G. Seber and C. Wild, Nonlinear Regression (1989), section 2.1; the partial form is that of R. Frisch and
 * F. Waugh, Econometrica 1 (1933), 387-401.
 *
 * @param columns of J, one for each parameter: what each residual changes by when the parameter moves through its
 *   range, at the slope of the fit
 * @param error of each residual
 */
export function identify(columns: readonly (readonly number[])[], error: number): readonly Identified[] {
  return columns.map((column, j) => {
    const length = Math.sqrt(dot(column, column))
    const rest = without(
      column,
      columns.filter((_, other) => other !== j),
    )
    const left = Math.sqrt(dot(rest, rest))
    // A column that is no number is of a run that failed: nothing is known.
    const alone = left > nothing * length ? error / left : Infinity
    const told = alone < mostError ? 'alone' : error / length < mostError ? 'together' : 'not'
    return { error: alone, told }
  })
}

/** What is left of a vector at right angles to all others (Gram and Schmidt, each step done twice for its rounding). */
function without(vector: readonly number[], others: readonly (readonly number[])[]): readonly number[] {
  const basis: (readonly number[])[] = []
  const cleared = (from: readonly number[]): readonly number[] => {
    let left = from
    for (let time = 0; time < 2; time++) {
      for (const unit of basis) {
        const along = dot(left, unit)
        left = left.map((x, i) => x - along * unit[i]!)
      }
    }
    return left
  }
  for (const other of others) {
    const left = cleared(other)
    const length = Math.sqrt(dot(left, left))
    if (length > nothing * Math.sqrt(dot(other, other))) basis.push(left.map((x) => x / length))
  }
  return cleared(vector)
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0)
}
