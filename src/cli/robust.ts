import { modelRanges } from '../analysis/futures/model-ranges'
import { compile } from '../engine/compile'
import type { LocalPlace } from '../scenario/scenario'
import { aboutOf } from './about-run'
import { rankingQuestion, regretQuestion } from './against-question'
import { rivalsIn } from './against-option'
import type { AskedPlans } from './asked-plans'
import { samplerIn } from './ensemble'
import { within } from './fault-line'
import { goalMindQuestion, goalQuestion, type Drawing } from './goal-question'
import { jobOf } from './job'
import { judgedPrinter, judgedShardPrinter } from './judged-printer'
import { judgedColumns } from './judged-rows'
import { placesAsked } from './library'
import { progressOn } from './progress'
import { questionIn } from './robust-question'
import { partIn, shardHelp, shardSinkOf } from './shard-sink'
import { readSubject } from './subject'
import { tableHelp, tableOptions, tableSinkOf } from './table-sink'
import type { Terminal } from './terminal'
import { onlyFile, type Arguments } from './usage'
import { readRanges } from './vary-option'
import { wholeIn } from './whole-option'

export const robustOptions = {
  flags: ['mind'],
  one: ['runs', 'seed', 'sampler', 'places', 'at', 'shard', ...tableOptions],
  many: ['goal', 'vary', 'against', 'outcome'],
}

export const robustHelp = `joined-up robust FILE --runs N --seed S --goal "name <= value @ time" …
                 [--vary name:low:mode:high …] [--sampler lhs|sobol] [--places all|FILE] [--shard i/n|auto|auto/n]
                 [--out FILE] [--format csv|parquet] [--settings FILE]
joined-up robust FILE --against PLAN … --runs N --seed S --at time [--outcome name …] [as above]
joined-up robust FILE --mind --goal … [as above, without --shard]
joined-up robust FILE --mind --against PLAN … --outcome name … --at time [as above, without --shard]

Judges a model (.xmile, .stmx) or the plan of a scenario (.json) by goals, over N futures drawn from ranges, and
prints as CSV or Parquet the share of futures in which each goal is met, and all of them, with an interval of 95%; then
the regions in which goals are missed, found by the patient rule induction method: boxes, a row for each restriction,
with coverage, density, mean (goals missed in a future of the box) and mass, and coverage and density again in the half
of the futures that the box was not found in. Where no box explains the failures, the note of the goal says why:
no-failure, always, too-few or unexplained. The plan and doing nothing meet the same futures.

  --goal "name <= value @ time"
                             or >=; given once per goal. The value is in the unit of the outcome; or -5%, five per
                             cent less than doing nothing comes to in the same future; or nothing, nothing - 12,
                             nothing + 3%. Of a plan, nothing by itself allows a difference too small to count on
                             the scorecard (a thousandth, or half of the last digit shown). The time of a plan is a
                             month, 2031-03, or a year, 2031: the mean of the twelve months to its March, as on the
                             scorecard; ..2031-09 is the mean of the year to that month. The time of a model by
                             itself is a moment, 60, or a span, 49..60; it has no doing nothing
  --against PLAN             prints instead how far each plan, that of FILE and those given, falls behind the best of
                             them in the same future (regret): mean, what nine in ten futures stay within, the most,
                             and the share of futures in which no plan is better; first by outcome, then by who pays
                             and bears it. A plan is judged by what it changes against doing nothing. Of a PLAN (.json)
                             the levers count; place, numbers and assumptions are those of FILE. Given once per plan
  --outcome name             in what plans are compared; given once per name. Without it: the outcomes of the
                             scorecard, and those of who pays and bears it
  --at time                  when: as of joined-up sensitivity, such as 2031-03, or 2030/31 for the mean of that year
  --mind                     prints instead what would change the answer of each goal, or turn round which of two
                             plans is better, from the present values: assumptions that do so alone, the smallest
                             first; the smallest shift found of several together; and the one that moves fewest and
                             is at most half as long again. Shifts are in units of ranges, the length of several is
                             the root of the sum of their squares. With --against, margin is by how much the plan of
                             FILE is better, in the unit of the outcome
  --vary name:low:mode:high  as of joined-up ensemble. Without it: every constant that has a range in the model
  --sampler lhs|sobol        Latin hypercube (without this option), or Sobol's sequence shifted by the seed
  --places all|FILE          as of joined-up ensemble
${shardHelp}${tableHelp}`

/** `joined-up robust`. */
export async function robust(args: Arguments, terminal: Terminal): Promise<number> {
  const file = onlyFile(args)
  const question = questionIn(args)
  const drawing: Drawing = {
    runs: wholeIn(args, 'runs') ?? 0,
    seed: wholeIn(args, 'seed') ?? 0,
    sampler: samplerIn(args.one.get('sampler') ?? 'lhs'),
  }
  const part = partIn(args, terminal)
  const places = args.one.get('places')
  const job = await jobOf(terminal, await readSubject(terminal, file), places !== undefined)
  const written = readRanges(job.model, args.many.get('vary') ?? [])
  const rivals = await rivalsIn(args, terminal, job)
  const asked: AskedPlans = {
    args,
    job,
    program: compile(job.model),
    rivals,
    withPlaces: places !== undefined,
    varyOf: (plan) => (written.size > 0 ? written : modelRanges(job.model, plan)),
  }
  const others = rivals.slice(1).map(({ name, scenario }) => [name, scenario] as const)
  const isDrawn = question === 'goals' || question === 'regrets'
  const about = aboutOf(
    'robust',
    args,
    job,
    isDrawn ? drawing.seed : null,
    others.length > 0 ? { against: Object.fromEntries(others) } : {},
  )

  const atPlaces = async (work: (place: LocalPlace | undefined) => Promise<void>): Promise<void> => {
    if (places === undefined) return within(job.file, () => work(job.place))
    for (const open of await placesAsked(terminal, places)) {
      const place = await open()
      await within(place.id, () => work(place))
    }
  }
  const nameOf = (place: LocalPlace | undefined) => (asked.withPlaces && place ? place.id : null)

  if (isDrawn) {
    const ask = question === 'goals' ? goalQuestion : regretQuestion
    const { study, runsAt } = ask(asked, drawing, about)
    const printer =
      part === null
        ? judgedPrinter(
            terminal,
            await tableSinkOf(terminal, args, judgedColumns(study), about),
            asked.program,
            study,
          )
        : await judgedShardPrinter(await shardSinkOf(terminal, args, about), asked.program, part, study)
    try {
      await atPlaces((place) => printer.print(nameOf(place), runsAt(place)))
      await printer.end()
    } finally {
      await printer.close()
    }
    return 0
  }
  const { columns, rowsAt } = question === 'minds' ? goalMindQuestion(asked) : rankingQuestion(asked)
  const table = await tableSinkOf(terminal, args, columns, about)
  const pool = terminal.pool()
  try {
    await atPlaces(async (place) => {
      const name = nameOf(place)
      const first = name === null ? [] : [name]
      const say = progressOn(terminal, name === null ? '' : `${name}: `)
      await table.rows(await rowsAt(pool, place, first, say))
    })
    await table.end()
  } finally {
    pool.close()
    await table.close()
  }
  return 0
}
