import type { Catalogue, Outcome } from '../../scenario/catalogue'
import { stakesIn, type Party } from '../comparison/parties'
import { regretOf } from '../comparison/regret'

/** How far one plan falls behind the best plan of each future, over all futures: in the outcome's unit. */
export interface PlanRegret {
  readonly mean: number
  /** Nine in ten futures bring no more. */
  readonly most: number
  readonly worst: number
  /** Share of the futures in which no other plan is better by more than counts. */
  readonly best: number
  /** Futures of which something was known of the plan. */
  readonly futures: number
}

/** Regret in one outcome, by plan. */
export interface OutcomeRegret {
  readonly outcome: Outcome
  readonly plans: readonly PlanRegret[]
}

/**
 * Regret of plans over futures (Savage, 1951; as robust decision making takes it, Lempert, Groves, Popper and Bankes,
 * Management Science 52 (2006), 514-528): in each future a plan is set beside the best plan of that future.
 *
 * @param outcomes those of which neither direction is better are left out
 * @param changes [plan][outcome][future]: what each plan does against doing nothing in the same future
 * @param beside [outcome][future]: what doing nothing comes to, beside which a difference may be too small to count
 */
export function futuresRegret(
  outcomes: readonly Outcome[],
  changes: readonly (readonly Float64Array[])[],
  beside: readonly Float64Array[],
): readonly OutcomeRegret[] {
  return outcomes.flatMap((outcome, o) => {
    if (outcome.better === 'neither') return []
    const own = changes.map((plan) => plan[o]!)
    const regrets: number[][] = own.map(() => [])
    for (let future = 0; future < beside[o]!.length; future++) {
      const found = regretOf(
        outcome,
        own.map((values) => values[future]!),
        beside[o]![future]!,
      )
      for (const [plan, regret] of (found?.regrets ?? []).entries()) {
        if (!Number.isNaN(regret)) regrets[plan]!.push(regret)
      }
    }
    return [{ outcome, plans: regrets.map(overFutures) }]
  })
}

/** The same by who pays and who bears it: the regrets in the outcomes that concern each party. */
export function regretByParty(
  catalogue: Pick<Catalogue, 'outcomes'>,
  regrets: readonly OutcomeRegret[],
): readonly { readonly party: Party; readonly regrets: readonly OutcomeRegret[] }[] {
  return stakesIn(catalogue).map(({ party, outcomes }) => ({
    party,
    regrets: outcomes.flatMap(({ id }) => regrets.find(({ outcome }) => outcome.id === id) ?? []),
  }))
}

function overFutures(regrets: readonly number[]): PlanRegret {
  const futures = regrets.length
  if (futures === 0) return { mean: NaN, most: NaN, worst: NaN, best: NaN, futures }
  const sorted = Float64Array.from(regrets).sort()
  const at = (futures - 1) * 0.9
  const below = sorted[Math.floor(at)]!
  return {
    mean: sorted.reduce((sum, regret) => sum + regret, 0) / futures,
    most: below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at)),
    worst: sorted[futures - 1]!,
    best: sorted.filter((regret) => regret === 0).length / futures,
    futures,
  }
}
