import { scorecard } from '../../analysis/scorecard'
import { seriesOf } from '../../analysis/series'
import type { Catalogue } from '../../scenario/catalogue'
import type { Promised } from '../../scenario/promised'
import { runOf, variantsOf, type Result } from '../../session/result'
import type { Messages } from '../../text/en'
import type { handOverText } from '../../text/hand-over'
import { figuresOf } from '../figures'

/** One outcome of a plan as its makers saw it and as it is computed now. */
export interface ThenAndNow {
  readonly id: string
  readonly label: string
  /** `null` where it was not among what the makers saw. */
  readonly then: string | null
  /** `null` where the model has no such outcome any more. */
  readonly now: string | null
  readonly difference: string
}

/** Every outcome of the scorecard, then and now, and what the two differ by in words. */
export function thenAndNow(
  catalogue: Catalogue,
  result: Result,
  promised: Promised | null,
  text: Messages,
  own: typeof handOverText.model,
): readonly ThenAndNow[] {
  const scores = scorecard(catalogue, variantsOf(result)).filter(
    ({ outcome }) => outcome.group === 'scorecard',
  )
  const rows = scores.map(({ outcome, nothing, plan }): ThenAndNow => {
    const first = seriesOf(runOf(result, 'nothing')!, outcome.id)[0] ?? Number.NaN
    const figures = figuresOf(outcome, result.place, first, text)
    const pair = (of: { readonly plan: number; readonly nothing: number }) =>
      own.pair(figures.bare(of.plan), figures.bare(of.nothing))
    const before = promised?.outcomes[outcome.id]
    const now = pair({ plan, nothing })
    const { id, label } = outcome
    if (before === undefined) return { id, label, then: null, now, difference: own.fresh }
    const same = figures.bare(plan) === figures.bare(before.plan)
    const sameNothing = figures.bare(nothing) === figures.bare(before.nothing)
    const difference = same
      ? sameNothing
        ? own.same
        : own.onlyNothing
      : figures.moreOrLess(plan, before.plan)
    return { id, label, then: pair(before), now, difference }
  })
  const here = new Set(scores.map(({ outcome }) => outcome.id))
  const gone = Object.entries(promised?.outcomes ?? {})
    .filter(([id]) => !here.has(id))
    .map(([id, { plan, nothing }]): ThenAndNow => ({
      id,
      label: id.replaceAll('_', ' '),
      then: own.pair(String(plan), String(nothing)),
      now: null,
      difference: own.gone,
    }))
  return [...rows, ...gone]
}
