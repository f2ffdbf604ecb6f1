import type { About } from '../analysis/export/about'
import type { Futures } from '../worker/paired'
import { keptFor, type Judged } from '../worker/robustness'
import type { LocalPlace } from '../scenario/scenario'
import { withoutAction, type AskedPlans } from './asked-plans'
import { readGoal, type AskedGoal } from './goal-option'
import { inputsOf } from './job'
import { named, type JudgedQuestion } from './judged-printer'
import { mindColumns } from './mind-rows'
import { goalMinds, presentShifts, type MindQuestion } from './minds'

/** Names the sampler as well: what a shard says has to be plain data. */
export type Drawing = Pick<Futures, 'runs' | 'seed'> & { readonly sampler: 'lhs' | 'sobol' }

/** In how many futures a plan meets its goals, and where it does not. */
export function goalQuestion(asked: AskedPlans, drawing: Drawing, about: About): JudgedQuestion {
  const { program, withPlaces, varyOf } = asked
  const goals = goalsIn(asked)
  const columns = goals.length * (goals.some(({ isRelative }) => isRelative) ? 2 : 1)
  const texts = goals.map(({ text }) => text)
  const study = named(program, { kind: 'robust', ...drawing, goals: texts, withPlaces, columns }, about)
  return {
    study,
    runsAt: (place) => {
      const judged = judgedAt(asked, goals, place)
      const vary = varyOf(judged.plan)
      const judging = { hurdles: judged.hurdles, vary: [...vary] }
      return { futures: { ...drawing, vary }, kept: keptFor(judged), judging }
    },
  }
}

/** What would change the answer of each goal. */
export function goalMindQuestion(asked: AskedPlans): MindQuestion {
  const goals = goalsIn(asked)
  const texts = goals.map(({ text }) => text)
  return {
    columns: mindColumns(asked.withPlaces, ['goal']),
    rowsAt: (pool, place, first, onProgress) => {
      const judged = judgedAt(asked, goals, place)
      const shifts = presentShifts(asked.job.model, judged.plan, asked.varyOf(judged.plan))
      return goalMinds(pool, judged, texts, first, shifts, onProgress)
    },
  }
}

function goalsIn({ args, job, program }: AskedPlans): readonly AskedGoal[] {
  const ids = new Set(program.model.byId.keys())
  const texts = args.many.get('goal') ?? []
  return texts.map((text) =>
    readGoal(job.model, ids, text, job.scenario === undefined ? null : job.catalogue!),
  )
}

function judgedAt(
  { job, program }: AskedPlans,
  goals: readonly AskedGoal[],
  place: LocalPlace | undefined,
): Judged {
  const nothing = withoutAction(job, place)
  return {
    program,
    hurdles: goals.map(({ hurdleAt }) => hurdleAt(place?.start ?? null)),
    plan: inputsOf(job, place),
    ...(nothing && { nothing }),
  }
}
