import { Csv } from '../analysis/csv'
import { modelRanges } from '../analysis/futures/model-ranges'
import { shiftsOf } from '../analysis/robustness/shifts'
import { compile, type Program } from '../engine/compile'
import { FaultError } from '../model/fault'
import { freshScenario } from '../scenario/fresh'
import { runInputs, type Inputs } from '../scenario/inputs'
import { ownValues } from '../scenario/own-values'
import type { LocalPlace } from '../scenario/scenario'
import type { Pool } from '../worker/pool'
import { mindOnGoal, robustnessOf, type Judged } from '../worker/robustness'
import { samplerIn } from './ensemble'
import { within } from './fault-line'
import { readGoal, type AskedGoal } from './goal-option'
import { inputsOf, jobOf, type Job } from './job'
import { placesAsked } from './library'
import { mindHeading, mindRows, robustHeading, robustRows } from './robust-rows'
import { sinkOf } from './sink'
import { readSubject } from './subject'
import type { Terminal } from './terminal'
import { onlyFile, UsageError, type Arguments } from './usage'
import { readRanges } from './vary-option'
import { wholeIn } from './whole-option'

export const robustOptions = {
  flags: ['mind'],
  one: ['runs', 'seed', 'sampler', 'places', 'out'],
  many: ['goal', 'vary'],
}

export const robustHelp = `joined-up robust FILE --runs N --seed S --goal "name <= value @ time" …
                 [--vary name:low:mode:high …] [--sampler lhs|sobol] [--places all|FILE] [--out FILE]
joined-up robust FILE --mind --goal … [--vary …] [--places …] [--out FILE]

Judges a model (.xmile, .stmx) or the plan of a scenario (.json) by goals, over N futures drawn from ranges, and
prints as CSV the share of futures in which each goal is met, and all of them, with an interval of 95%; then the
regions in which goals are missed, found by the patient rule induction method: boxes, a row for each restriction, with
coverage, density, mean (goals missed in a future of the box) and mass, and coverage and density again in the half of
the futures that the box was not found in. Where no box explains the failures, the note of the goal says why:
no-failure, always, too-few or unexplained. The plan and doing nothing meet the same futures.

  --goal "name <= value @ time"
                             or >=; given once per goal. The value is in the unit of the outcome; or -5%, five per
                             cent less than doing nothing comes to in the same future; or nothing, nothing - 12,
                             nothing + 3%. The time of a plan is a month, 2031-03, or a year, 2031: the mean of the
                             twelve months to its March, as on the scorecard; ..2031-09 is the mean of the year to
                             that month. The time of a model by itself is a moment, 60, or a span, 49..60; it has
                             no doing nothing
  --mind                     prints instead what would change the answer of each goal, from the present values:
                             assumptions that do so alone, the smallest first; the smallest shift found of several
                             together; and the one that moves fewest and is at most half as
                             long again. Shifts are in units of
                             ranges, the length of several is the root of the sum of their squares
  --vary name:low:mode:high  as of joined-up ensemble. Without it: every constant that has a range in the model
  --sampler lhs|sobol        Latin hypercube (without this option), or Sobol's sequence shifted by the seed
  --places all|FILE          as of joined-up ensemble
  --out FILE                 writes the CSV to FILE
`

/** `joined-up robust`. */
export async function robust(args: Arguments, terminal: Terminal): Promise<number> {
  const file = onlyFile(args)
  const isMind = args.flags.has('mind')
  const [runs, seed] = (['runs', 'seed'] as const).map((name) => {
    const value = wholeIn(args, name)
    if (value === undefined && !isMind) throw new UsageError(`--${name} is missing`)
    if (value !== undefined && isMind)
      throw new UsageError(`--${name} is not for --mind, which draws nothing`)
    return value ?? 0
  })
  const sampler = samplerIn(args.one.get('sampler') ?? 'lhs')
  const texts = args.many.get('goal') ?? []
  if (texts.length === 0) throw new UsageError('--goal is missing')
  const asked = args.one.get('places')
  const withPlaces = asked !== undefined
  const job = await jobOf(terminal, await readSubject(terminal, file), withPlaces)
  const program = compile(job.model)
  const ids = new Set(program.model.byId.keys())
  const goals = texts.map((text) => readGoal(job.model, ids, text, job.scenario !== undefined))
  const written = readRanges(job.model, args.many.get('vary') ?? [])

  const csv = new Csv(isMind ? mindHeading(withPlaces) : robustHeading(withPlaces), '\n')
  const sink = await sinkOf(terminal, args.one.get('out'))
  const pool = terminal.pool()
  const rowsAt = async (place: LocalPlace | undefined): Promise<string> => {
    const first = withPlaces && place ? [place.id] : []
    const judged = judgedAt(job, program, goals, place)
    const vary = written.size > 0 ? written : modelRanges(job.model, judged.plan)
    if (isMind) return mindsOf(pool, job, judged, goals, first, csv, vary)
    const found = await robustnessOf(pool, judged, { runs: runs!, seed: seed!, sampler, vary })
    if (found === null) throw new FaultError([])
    return robustRows(csv, first, texts, found)
  }
  try {
    await sink.write(csv.heading())
    if (asked === undefined) await within(job.file, async () => sink.write(await rowsAt(job.place)))
    else {
      for (const open of await placesAsked(terminal, asked)) {
        const place = await open()
        await within(place.id, async () => sink.write(await rowsAt(place)))
      }
    }
  } finally {
    pool.close()
    await sink.close()
  }
  return 0
}

function judgedAt(
  job: Job,
  program: Program,
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

/** The plan's assumptions with every lever as today: a belief is not taken for a deed. */
function withoutAction({ catalogue, scenario }: Job, place: LocalPlace | undefined): Inputs | undefined {
  if (!catalogue || !place) return undefined
  return runInputs(catalogue, place, scenario ?? freshScenario(catalogue, place), 'assumptions')
}

async function mindsOf(
  pool: Pool,
  { model }: Job,
  judged: Judged,
  goals: readonly AskedGoal[],
  first: readonly string[],
  csv: Csv,
  vary: Parameters<typeof shiftsOf>[0],
): Promise<string> {
  const own = ownValues(model)
  const shifts = shiftsOf(
    vary,
    (id) => judged.plan.get(id) as number | undefined,
    (id) => own.get(id) ?? NaN,
  )
  let rows = ''
  for (const [g, { text }] of goals.entries()) {
    const mind = await mindOnGoal(pool, { ...judged, hurdles: [judged.hurdles[g]!] }, shifts)
    if (mind === null) throw new FaultError([])
    rows += mindRows(csv, first, text, mind, shifts)
  }
  return rows
}
