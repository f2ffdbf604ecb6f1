import type { About } from '../analysis/export/about'
import { modelRanges } from '../analysis/futures/model-ranges'
import { ensemblesOf, type SensitivityStudy } from '../analysis/sensitivity/study'
import { compile, type Program } from '../engine/compile'
import { savedTimes } from '../engine/simulator'
import { timetable } from '../engine/timetable'
import { FaultError } from '../model/fault'
import { runInputs } from '../scenario/inputs'
import { runScreened, runSensitivity, type Screen } from '../worker/sensitivity'
import { aboutOf } from './about-run'
import { summaryAt } from './at-option'
import { within } from './fault-line'
import { inputsOf, jobOf, type Job } from './job'
import { outcomeNamed } from './outcome-option'
import { progressOn } from './progress'
import { noVariance, printSensitivity, sensitivityColumns } from './sensitivity-printer'
import { shardHeading, shardLine } from './shard-file'
import { studyKey } from './shard-key'
import type { Shard } from './shard'
import { partIn, shardHelp, shardSinkOf } from './shard-sink'
import { readSubject } from './subject'
import { summaryPart } from './summary-shard'
import { tableHelp, tableOptions, tableSinkOf, type TableSink } from './table-sink'
import type { Sink, Terminal } from './terminal'
import { onlyFile, UsageError, type Arguments } from './usage'
import { readRanges } from './vary-option'
import { wholeIn } from './whole-option'

export const sensitivityOptions = {
  one: ['outcome', 'at', 'method', 'n', 'seed', 'of', 'screen', 'keep', 'shard', ...tableOptions],
  many: ['vary'],
}

export const sensitivityHelp = `joined-up sensitivity FILE --outcome name --at time --method morris|sobol --n N --seed S
                      [--vary name:low:mode:high …] [--of plan|nothing|difference] [--screen N [--keep N]]
                      [--shard i/n|auto|auto/n] [--out FILE] [--format csv|parquet] [--settings FILE]

Which inputs decide an outcome of a model (.xmile, .stmx) or of the plan of a scenario (.json), as CSV or Parquet,
the most important first, each index with the bounds between which 95 of 100 resamples lie. What it says holds for the ranges
that it is given. The same seed gives the same bytes.

  --outcome name             what is to be explained; of an array one element, name[element]
  --at time                  a saved time in the model's unit; for a scenario also a month, 2031-03, or a financial
                             year, 2030/31, which is the mean from April to March
  --method morris            effects of moving one input at a time over the whole of its range, in the outcome's unit:
                             variable,mu,mu_star,mu_star_low,mu_star_high,sigma,runs; takes N times (inputs + 1) runs
  --method sobol             shares of the outcome's variance, alone and with all that an input does with others:
                             variable,first,first_low,first_high,total,total_low,total_high,runs; takes N times
                             (inputs + 2) runs, best with N a power of 2
  --vary name:low:mode:high  as in joined-up ensemble. Without it: every constant that has a range in the model
  --of difference            explains what a scenario's plan changes, against its assumptions without the plan, both
                             in the same futures: twice the runs; --of nothing explains those without the plan
  --screen N                 before --method sobol: screens all inputs by N times (inputs + 1) runs, and holds those
                             whose squared effects together are at most 1 in 100 of all
  --keep N                   after --screen: studies the N with the largest effects at most
${shardHelp}${tableHelp}`

/** `joined-up sensitivity`. */
export async function sensitivity(args: Arguments, terminal: Terminal): Promise<number> {
  const file = onlyFile(args)
  const method = methodIn(needed(args, 'method'))
  const outcome = needed(args, 'outcome')
  const at = needed(args, 'at')
  const [groups, seed] = [numberOf(args, 'n', 2), numberOf(args, 'seed')]
  const bases = wholeIn(args, 'screen', 2)
  const most = wholeIn(args, 'keep', 1)
  const part = partIn(args, terminal)
  if (most !== undefined && bases === undefined) throw new UsageError('--keep comes after --screen')
  if (bases !== undefined && method === 'morris') throw new UsageError('--screen comes before --method sobol')
  if (bases !== undefined && part !== null) {
    throw new UsageError('--screen cannot be divided: what it finds decides the runs that follow')
  }
  const job = await jobOf(terminal, await readSubject(terminal, file), false)
  const program = compile(job.model)
  const output = outcomeNamed(program, outcome)
  const of = summaryAt(output, at, job.place?.start, savedTimes(timetable(job.model.specs)))
  const written = readRanges(job.model, args.many.get('vary') ?? [])
  const plan = inputsOf(job, job.place)
  const vary = written.size > 0 ? written : modelRanges(job.model, plan)
  const variants = variantsOf(job, args.one.get('of') ?? 'plan')
  const study: SensitivityStudy = { method, groups, seed, vary, ...variants, of }

  const about = aboutOf('sensitivity', args, job, seed)
  if (part !== null) {
    const sink = await shardSinkOf(terminal, args, about)
    try {
      await within(job.file, () => printShard(sink, program, part, study, about))
    } finally {
      await sink.close()
    }
    return 0
  }
  const table = await tableSinkOf(terminal, args, sensitivityColumns(method), about)
  try {
    await within(job.file, () =>
      printStudy(
        terminal,
        table,
        program,
        study,
        bases === undefined ? null : { bases, ...(most !== undefined && { most }) },
      ),
    )
    await table.end()
  } finally {
    await table.close()
  }
  return 0
}

async function printStudy(
  terminal: Terminal,
  table: TableSink,
  program: Program,
  study: SensitivityStudy,
  screen: Screen | null,
): Promise<void> {
  const pool = terminal.pool()
  const watching = { onProgress: progressOn(terminal) }
  try {
    if (screen === null) {
      const reply = await runSensitivity(pool, program, study, watching)
      if (reply?.ok !== true) throw new FaultError(reply?.faults ?? [])
      await printSensitivity(terminal, table, reply.sensitivity)
      return
    }
    const reply = await runScreened(pool, program, study, screen, watching)
    if (reply?.ok !== true) throw new FaultError(reply?.faults ?? [])
    const { screening, sensitivity: found, held } = reply
    const all = screening.ids.length
    await terminal.err(`${screening.runs} runs of screening: ${held.length} of ${all} inputs are held.\n`)
    if (found === null) throw noVariance(screening)
    await printSensitivity(terminal, table, found)
  } finally {
    pool.close()
  }
}

async function printShard(
  sink: Sink,
  program: Program,
  shard: Shard,
  study: SensitivityStudy,
  about: About,
): Promise<void> {
  const { method, seed, vary, of } = study
  const requests = ensemblesOf(study)
  const { runs } = requests[0]!
  const settings = { method, seed, ids: [...vary.keys()], ranges: [...vary.values()] }
  const key = studyKey(program, [settings, runs, of])
  const columns = requests.length
  await sink.write(shardHeading(shard, { kind: 'sensitivity', key, runs, columns, settings, about }))
  await sink.write(shardLine(summaryPart(program, shard, null, requests)))
}

/** What runs: the plan, the same assumptions without it, or both. */
function variantsOf(job: Job, of: string): Pick<SensitivityStudy, 'inputs' | 'without'> {
  if (of !== 'plan' && of !== 'nothing' && of !== 'difference') {
    throw new UsageError(`--of ${of}: choose plan, nothing or difference`)
  }
  const inputs = inputsOf(job, job.place)
  if (of === 'plan') return { inputs }
  const { catalogue, place, scenario } = job
  if (!catalogue || !place || !scenario) {
    throw new UsageError(`--of ${of}: a model by itself has no plan; give a scenario`)
  }
  const without = runInputs(catalogue, place, scenario, 'assumptions')
  return of === 'nothing' ? { inputs: without } : { inputs, without }
}

function methodIn(text: string): SensitivityStudy['method'] {
  if (text === 'morris' || text === 'sobol') return text
  throw new UsageError(`--method ${text}: choose morris or sobol`)
}

function needed(args: Arguments, name: string): string {
  const text = args.one.get(name)
  if (text === undefined) throw new UsageError(`--${name} is missing`)
  return text
}

function numberOf(args: Arguments, name: string, least?: number): number {
  const value = wholeIn(args, name, least)
  if (value === undefined) throw new UsageError(`--${name} is missing`)
  return value
}
