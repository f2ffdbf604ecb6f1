import { modelRanges } from '../analysis/futures/model-ranges'
import { isEnough } from '../analysis/search/dominance'
import { createTrials, type Runs, type TrialRequest } from '../analysis/search/plan-trials'
import { runSearch } from '../analysis/search/run-search'
import { fullyTried, type SearchState } from '../analysis/search/search'
import {
  searchKey,
  searchSpaceOf,
  trialRequestOf,
  usualCost,
  type SearchAim,
} from '../analysis/search/search-job'
import type { SearchSpace } from '../analysis/search/search-space'
import { compile } from '../engine/compile'
import { FaultError } from '../model/fault'
import { scalarIdentity } from '../model/name'
import type { Catalogue, Lever } from '../scenario/catalogue'
import { runInputs } from '../scenario/inputs'
import { shareOfFutures } from '../text/found-plan'
import { formatValue } from '../text/number'
import { aboutOf } from './about-run'
import { readBudget } from './budget-option'
import { samplerIn } from './ensemble'
import { within } from './fault-line'
import { foundPlans, writeFound, type FoundPlan, type Sought } from './found-plans'
import { readGoal } from './goal-option'
import { jobOf } from './job'
import { readSearch, writeSearch } from './search-file'
import { readSubject } from './subject'
import type { Terminal } from './terminal'
import { onlyFile, UsageError, type Arguments } from './usage'
import { readRanges } from './vary-option'
import { wholeIn } from './whole-option'

export const searchOptions = {
  one: ['at-least', 'futures', 'fresh', 'seed', 'sampler', 'evaluations', 'cost', 'resume', 'out', 'format'],
  many: ['goal', 'budget', 'lever', 'vary'],
}

export const searchHelp = `joined-up search FILE --goal "name <= value @ time" … [--budget "nhs <= 5m" …] [--at-least 80]
                 [--lever name …] [--futures 100] [--fresh 200] [--seed 1] [--evaluations 600] [--resume STATEFILE]
                 --out FOLDER

Looks for plans that meet goals in many futures and cost little: moves levers of a scenario (.json) along their steps
and keeps the plans that no other beats in both. Cost is what NHS and council spend over the run on top of doing
nothing in the same futures, on average. Writes into FOLDER each plan on the frontier as a scenario, frontier.csv with
cost and robustness in fresh futures that the search did not see, and beside them those it was searched with, which
flatter; and settings.json, how it was made. It finds good plans, not surely the best. The same seed gives the same bytes.

  --goal "name <= value @ time"  as of joined-up robust; given once per goal
  --budget "nhs <= 5m"       the most that yearly spending may rise above doing nothing in any year, on average over
                             the futures: of nhs, council, both, or an outcome by its name; given once per budget
  --at-least 80              of 100 futures, in how many a plan should meet all goals: plans that do are searched for
                             first. The frontier shows the others as well
  --lever name               a lever that may move; given once per lever. Without it: every lever. Others stay as the
                             scenario has them, and so do start, ramp and end
  --futures 100              futures that plans are searched with. A plan is tried in a fifth of them first
  --fresh 200                futures that the plans on the frontier are judged by anew
  --evaluations 600          plans to try; the round in which so many are reached is finished
  --cost name                another outcome to count as the cost, as a yearly amount
  --resume STATEFILE         keeps the search in STATEFILE after each round, and goes on from there if it is there; more
                             --evaluations than before make a finished search longer
  --vary name:low:mode:high  as of joined-up ensemble. Without it: every constant that has a range in the model
  --sampler lhs|sobol        Latin hypercube (without this option), or Sobol's sequence shifted by the seed
  --format csv|parquet       of the frontier
`

/** `joined-up search`. */
export async function search(args: Arguments, terminal: Terminal): Promise<number> {
  const file = onlyFile(args)
  const folder = args.one.get('out')
  if (folder === undefined) throw new UsageError('--out is missing')
  const format = args.one.get('format') ?? 'csv'
  if (format !== 'csv' && format !== 'parquet')
    throw new UsageError(`--format ${format}: choose csv or parquet`)
  const goals = args.many.get('goal') ?? []
  if (goals.length === 0) throw new UsageError('--goal is missing')
  const seed = wholeIn(args, 'seed', 0) ?? 1
  const all = wholeIn(args, 'futures', 1) ?? 100
  const enough = wholeIn(args, 'evaluations', 1) ?? 600
  const atLeast = wholeIn(args, 'at-least', 0) ?? 0
  if (atLeast > 100) throw new UsageError(`--at-least ${atLeast}: it is of 100 futures`)

  const job = await jobOf(terminal, await readSubject(terminal, file), false)
  const { model, catalogue, scenario, place } = job
  if (!catalogue || !scenario || !place)
    throw new UsageError(`${file} is a model: search needs a scenario to start from`)
  const program = compile(model)
  const ids = new Set(program.model.byId.keys())
  const hurdles = goals.map((text) => readGoal(model, ids, text, catalogue).hurdleAt(place.start))
  const budgets = (args.many.get('budget') ?? []).map((text) => readBudget(ids, text))
  const levers = leversOf(catalogue, args.many.get('lever') ?? [])
  const cost = scalarIdentity(args.one.get('cost') ?? usualCost)
  if (!ids.has(cost)) {
    throw new FaultError([{ kind: 'run.unknown-output', where: { file: '--cost' }, values: { name: cost } }])
  }
  const written = readRanges(model, args.many.get('vary') ?? [])
  const aim: SearchAim = {
    ...{ scenario, place, hurdles, budgets, levers, atLeast, seed, cost },
    futures: { all, fresh: wholeIn(args, 'fresh', 1) ?? 2 * all },
    sampler: samplerIn(args.one.get('sampler') ?? 'lhs'),
    vary: written.size > 0 ? written : modelRanges(model, runInputs(catalogue, place, scenario, 'plan')),
  }
  const request = trialRequestOf(catalogue, aim)
  const { grids, years } = request

  const pool = terminal.pool()
  try {
    const runs: Runs = async (request) => {
      const reply = await pool.run({ program, request, quantiles: [] })
      if (reply?.ok !== true) throw new FaultError(reply?.faults ?? [])
      return reply.bands.summaries
    }
    await within(job.file, async () => {
      const trials = (await createTrials(request, runs))!
      const space = searchSpaceOf(aim, request, trials)
      const state = await keptSearch(args, terminal, space, { program, request }, enough, trials.evaluate)
      const sought: Sought = { catalogue, place, scenario, grids, goals, budgets, space, trials, years }
      const plans = foundPlans(sought, state)
      await writeFound(terminal, folder, format, sought, plans, aboutOf('search', args, job, seed))
      await terminal.err(lastWord(space, atLeast, plans))
    })
  } finally {
    pool.close()
  }
  return 0
}

function leversOf({ levers }: Catalogue, names: readonly string[]): readonly Lever[] {
  if (names.length === 0) return levers
  const asked = new Map(names.map((name) => [scalarIdentity(name), name]))
  const found = levers.filter(({ id }) => asked.delete(id))
  const [[id, name] = []] = asked
  if (id === undefined) return found
  throw new FaultError([
    { kind: 'scenario.unknown-lever', where: { file: `--lever ${name}` }, values: { name: id } },
  ])
}

/** Searches, and keeps the search where that is asked for. */
async function keptSearch(
  args: Arguments,
  terminal: Terminal,
  space: SearchSpace,
  { program, request }: { program: { readonly hash: string }; request: TrialRequest },
  enough: number,
  evaluate: Parameters<typeof runSearch>[3]['evaluate'],
): Promise<SearchState> {
  const file = args.one.get('resume')
  const key = searchKey(program.hash, space, request)
  const kept = file === undefined ? null : await readSearch(terminal, file, key)
  const onState = async (state: SearchState) => {
    if (file !== undefined) await writeSearch(terminal, file, key, state)
    if (state.stage === 'refine') return
    const full = fullyTried(space, state).length
    const tried = state.tried.filter(({ futures }) => futures > 0).length
    await terminal.err(
      `${tried} of ${enough} plans tried, ${full} of them in all ${space.futures.all} futures\n`,
    )
  }
  return (await runSearch(space, kept, enough, { evaluate, onState }))!
}

/** What a person should know before opening the files. */
function lastWord(space: SearchSpace, atLeast: number, plans: readonly FoundPlan[]): string {
  const of = ({ file, fresh }: FoundPlan) => {
    const pounds = formatValue(fresh.cost, { format: 'pounds', digits: 1 })
    return `${file}. In fresh futures it adds ${pounds} and meets the goals in ${shareOfFutures(fresh.met, space.futures.fresh)}`
  }
  const lines = [`${plans.length} ${plans.length === 1 ? 'plan' : 'plans'} on the frontier.`]
  const last = plans.at(-1)
  const cheapest = (suits: (plan: FoundPlan) => boolean) =>
    plans.filter(suits).sort((a, b) => a.fresh.cost - b.fresh.cost)[0]
  // By the futures that the search did not see: those that it chose by flatter.
  const best = cheapest(({ fresh }) => isEnough(space, fresh))
  const dear = cheapest(({ fresh }) => fresh.met >= space.needed)
  if (!last) lines.push('No plan that was tried keeps the budgets.')
  else if (atLeast > 0 && best) {
    lines.push(`The cheapest that meets the goals in at least ${atLeast} of 100 fresh futures: ${of(best)}.`)
  } else {
    if (atLeast > 0 && dear)
      lines.push(
        `Meets the goals in at least ${atLeast} of 100 fresh futures, but goes over a budget there: ${of(dear)}.`,
      )
    else if (atLeast > 0) lines.push(`None meets the goals in at least ${atLeast} of 100 fresh futures.`)
    lines.push(`The most robust: ${of(last)}.`)
  }
  return `${lines.join('\n')}\n`
}
