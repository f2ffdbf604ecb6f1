import { assumptionRanges } from '../../analysis/futures/assumption-ranges'
import type { ChangeOfMind, Reversal } from '../../analysis/robustness/change-of-mind'
import { toleranceOf } from '../../analysis/verdict'
import { hurdleOf } from '../../analysis/robustness/hurdle'
import type { MindAnswer, MindQuestion, NamedReversal } from '../../analysis/robustness/mind-study'
import { shiftsOf, type Shifts } from '../../analysis/robustness/shifts'
import { runInputs } from '../../scenario/inputs'
import type { Scenario } from '../../scenario/scenario'
import { mindOnGoal, mindOnRanking } from '../robustness'
import { lastYear } from './futures'
import type { Study } from './study'

/** What would change our mind. */
export const mind: Study<MindQuestion, MindAnswer> = async (
  { catalogue, program },
  pool,
  { scenario, place, subject },
  { onProgress, signal },
) => {
  const central = new Map(catalogue.assumptions.map(({ id, value }) => [id, value]))
  const shifts = shiftsOf(
    assumptionRanges(catalogue, scenario),
    (id) => scenario.assumptions[id],
    (id) => central.get(id)!,
  )
  const watching = {
    signal,
    // How many there will be depends on what is found.
    onProgress: (done: number) => {
      onProgress(done, 0)
    },
  }
  const plan = runInputs(catalogue, place, scenario, 'plan')
  if (subject.kind === 'goal') {
    const hurdles = [hurdleOf(subject.goal, place.start, catalogue.outcomes)]
    const nothing = runInputs(catalogue, place, scenario, 'assumptions')
    return named(await mindOnGoal(pool, { program, hurdles, plan, nothing }, shifts, watching), shifts)
  }
  const outcome = catalogue.outcomes.find(({ id }) => id === subject.outcome)!
  const against = onOneFooting(scenario, subject.against)
  const ranked = {
    program,
    summary: lastYear(outcome.id, catalogue.time.months),
    better: outcome.better === 'higher' ? ('higher' as const) : ('lower' as const),
    tolerance: (beside: number) => toleranceOf(outcome, beside),
    first: plan,
    second: runInputs(catalogue, place, against, 'plan'),
  }
  return named(await mindOnRanking(pool, ranked, shifts, watching), shifts)
}

/** Another plan's levers with what the present plan assumes: a gap between them is then one of choices. */
export function onOneFooting(present: Scenario, other: Scenario): Scenario {
  return { ...present, levers: other.levers }
}

function named(found: ChangeOfMind | null, { vary }: Shifts): MindAnswer | null {
  if (found === null) return null
  const ranges = [...vary]
  const reversal = ({ moves, length, margin, insideMargin }: Reversal): NamedReversal => ({
    length,
    margin,
    marginBefore: insideMargin,
    moves: moves.map(({ dimension, from, to }) => {
      const [id, range] = ranges[dimension]!
      const at = (position: number) =>
        range.kind === 'uniform' ? range.low + (range.high - range.low) * position : Number.NaN
      return { id, from: at(from), to: at(to), shift: to - from }
    }),
  })
  return {
    margin: found.margin,
    alone: found.alone.map(reversal),
    smallest: found.smallest && reversal(found.smallest),
    sparse: found.sparse && reversal(found.sparse),
    points: found.runs,
    assumptions: ranges.length,
  }
}
