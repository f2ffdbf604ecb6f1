import { accountOf, isShort, organisations, type Organisation } from '../affordable'
import type { Summary } from '../../engine/ensemble/summary'
import { limitsOf, type Limits } from './spread'

/** Whether the money of one organisation reaches under the plan, in many futures. */
export interface MoneyFutures {
  readonly organisation: Organisation
  /** Each whole year of the run: limits of required less available, in pounds, and in how many futures it is short. */
  readonly years: readonly { readonly gap: Limits; readonly short: number }[]
  /** Limits of the number of years that are short. */
  readonly count: Limits
}

/**
 * What has to be kept of each run: required less available, and what is available, in each whole year.
 *
 * @param outputs identities of the outcomes that the model tells of
 * @returns none for a model that does not know of money
 */
export function moneySummaries(outputs: readonly string[], months: number): readonly Summary[] {
  return known(outputs).flatMap((organisation) => {
    const { short, available } = accountOf(organisation)
    return yearsIn(months).flatMap((from) =>
      [short, available].map((output) => ({
        output,
        of: 'mean' as const,
        from: from + 0.5,
        until: from + 12.5,
      })),
    )
  })
}

/** @param found the summaries, in the order of {@link moneySummaries} */
export function moneyFutures(
  outputs: readonly string[],
  months: number,
  found: readonly Float64Array[],
): readonly MoneyFutures[] {
  const years = yearsIn(months).length
  return known(outputs).map((organisation, o) => {
    const own = found.slice(o * 2 * years, (o + 1) * 2 * years)
    const runs = own[0]?.length ?? 0
    const counts = new Float64Array(runs)
    const bands = Array.from({ length: years }, (_, year) => {
      const [gap, available] = [own[2 * year]!, own[2 * year + 1]!]
      let short = 0
      for (let run = 0; run < runs; run++) {
        if (!isShort({ short: gap[run]!, available: available[run]! })) continue
        short++
        counts[run]! += 1
      }
      return { gap: limitsOf(gap), short }
    })
    return { organisation, years: bands, count: limitsOf(counts) }
  })
}

function known(outputs: readonly string[]): readonly Organisation[] {
  return organisations.filter((organisation) =>
    Object.values(accountOf(organisation)).every((id) => outputs.includes(id)),
  )
}

/** Months from the start of the run to each of its whole years. */
function yearsIn(months: number): readonly number[] {
  return Array.from({ length: Math.floor(months / 12 + 1e-9) }, (_, year) => 12 * year)
}
