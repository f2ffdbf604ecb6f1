import type { About } from '../analysis/export/about'
import type { Summary } from '../engine/ensemble/summary'
import { savedTimes } from '../engine/simulator'
import { timetable } from '../engine/timetable'
import type { Outcome } from '../scenario/catalogue'
import type { LocalPlace } from '../scenario/scenario'
import type { Inputs } from '../scenario/inputs'
import { withoutAction, type AskedPlans } from './asked-plans'
import { summaryAt } from './at-option'
import { comparedOutcomes } from './compared-outcomes'
import type { Drawing } from './goal-question'
import { inputsOf } from './job'
import { named, type JudgedQuestion } from './judged-printer'
import { mindColumns } from './mind-rows'
import { toleranceOf } from '../analysis/verdict'
import { presentShifts, rankingMinds, type MindQuestion, type Pair } from './minds'
import { UsageError } from './usage'

/** How far each of several plans falls behind the best of them, over futures that all of them meet. */
export function regretQuestion(asked: AskedPlans, drawing: Drawing, about: About): JudgedQuestion {
  const { program, rivals, withPlaces, job } = asked
  const outcomes = outcomesIn(asked)
  const plans = rivals.map(({ name }) => name)
  const columns = (plans.length + 1) * outcomes.length
  const { runs } = drawing
  const study = named(program, { kind: 'regret', runs, outcomes, plans, withPlaces, columns }, about)
  return {
    study,
    runsAt: (place) => {
      const summaries = outcomes.map((outcome) => summaryOf(asked, outcome, place))
      const inputs = [...plansAt(asked, place), withoutAction(job, place)!]
      return {
        futures: { ...drawing, vary: asked.varyOf(inputs[0]!) },
        kept: inputs.map((own) => ({ inputs: own, summaries })),
      }
    },
  }
}

/** What would turn round which plan is better: that of FILE or another, in one outcome after the other. */
export function rankingQuestion(asked: AskedPlans): MindQuestion {
  const outcomes = outcomesIn(asked)
  return {
    columns: mindColumns(asked.withPlaces, ['outcome', 'against']),
    rowsAt: (pool, place, first, onProgress) => {
      const [own, ...others] = plansAt(asked, place)
      const pairs = outcomes.flatMap((outcome) =>
        others.map((second, i): Pair => ({
          program: asked.program,
          summary: summaryOf(asked, outcome, place),
          better: outcome.better === 'higher' ? 'higher' : 'lower',
          tolerance: (beside) => toleranceOf(outcome, beside),
          first: own!,
          second,
          against: asked.rivals[i + 1]!.name,
        })),
      )
      const shifts = presentShifts(asked.job.model, own!, asked.varyOf(own!))
      return rankingMinds(pool, pairs, first, shifts, onProgress)
    },
  }
}

function outcomesIn({ args, job, program }: AskedPlans): readonly Outcome[] {
  const outcomes = comparedOutcomes(job.catalogue!, program, args.many.get('outcome') ?? [])
  if (outcomes.length > 0) return outcomes
  throw new UsageError('--outcome is missing, and this model has no scorecard')
}

function plansAt({ job, rivals }: AskedPlans, place: LocalPlace | undefined): readonly Inputs[] {
  return rivals.map(({ scenario }) => inputsOf({ ...job, scenario }, place))
}

function summaryOf({ args, job }: AskedPlans, { id }: Outcome, place: LocalPlace | undefined): Summary {
  return summaryAt(id, args.one.get('at')!, place?.start, savedTimes(timetable(job.model.specs)))
}
