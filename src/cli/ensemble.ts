import { modelRanges } from '../analysis/futures/model-ranges'
import { compile, type Program } from '../engine/compile'
import type { EnsembleRequest } from '../engine/ensemble/request'
import type { SamplerName } from '../engine/ensemble/sampler-by-name'
import { hasCatalogue, readCatalogue } from '../scenario/read-catalogue'
import type { LocalPlace } from '../scenario/scenario'
import { aboutOf } from './about-run'
import { bandPrinter } from './band-printer'
import { within } from './fault-line'
import { inputsOf, jobOf, type Job } from './job'
import { placesAsked } from './library'
import { outcomesNamed } from './outcome-option'
import { quantileColumns } from './quantile-rows'
import type { Shard } from './shard'
import { shardPrinter } from './shard-printer'
import { partIn, shardHelp, shardSinkOf } from './shard-sink'
import { readSubject } from './subject'
import { tableHelp, tableOptions, tableSinkOf } from './table-sink'
import type { Terminal } from './terminal'
import { onlyFile, UsageError, type Arguments } from './usage'
import { readRanges } from './vary-option'
import { wholeIn } from './whole-option'

export const ensembleOptions = {
  one: ['runs', 'seed', 'sampler', 'quantiles', 'places', 'shard', ...tableOptions],
  many: ['outcome', 'vary'],
}

export const ensembleHelp = `joined-up ensemble FILE --runs N --seed S --outcome name … [--vary name:low:mode:high …]
                   [--sampler lhs|sobol] [--quantiles 0.1,0.5,0.9] [--places all|FILE] [--shard i/n|auto|auto/n]
                   [--out FILE] [--format csv|parquet] [--settings FILE]

Runs a model (.xmile, .stmx) or the plan of a scenario (.json) N times with inputs drawn from ranges, and prints
quantiles over time of the outcomes as CSV or Parquet: time,variable,q0.1,… The same seed gives the same bytes.

  --outcome name             what to print; an array without brackets is all of its elements; given once per
                             name. Without it: the outcomes of the scorecard
  --vary name:low:mode:high  a triangular range; name:low:high is uniform, name:normal:mean:deviation and
                             name:lognormal:median:deviation (of the logarithm) are as they say, and
                             name:discrete:1,2,3 is one of the values; given once per name. Without it: every
                             constant that has a range in the model, triangular around the value it is set to
  --sampler lhs|sobol        Latin hypercube (without this option), or Sobol's sequence shifted by the seed
  --quantiles 0.1,0.5,0.9    shares of the runs
  --places all|FILE          every place, the place of FILE, or the places whose ids FILE lists; a first column
                             names the place
${shardHelp}${tableHelp}`

/** `joined-up ensemble`. */
export async function ensemble(args: Arguments, terminal: Terminal): Promise<number> {
  const file = onlyFile(args)
  const runs = numberOf(args, 'runs')
  const seed = numberOf(args, 'seed')
  const sampler = samplerIn(args.one.get('sampler') ?? 'lhs')
  const quantiles = quantilesIn(args.one.get('quantiles') ?? '0.1,0.5,0.9')
  const asked = args.one.get('places')
  const job = await jobOf(terminal, await readSubject(terminal, file), asked !== undefined)
  const program = compile(job.model)
  const outputs = outcomesOf(job, program, args.many.get('outcome') ?? [])
  const written = readRanges(job.model, args.many.get('vary') ?? [])

  const part = partIn(args, terminal)

  const requestAt = (place: LocalPlace | undefined): EnsembleRequest => {
    const inputs = inputsOf(job, place)
    const vary = written.size > 0 ? written : modelRanges(job.model, inputs)
    return { runs, seed, sampler, vary, inputs, outputs }
  }
  const withPlaces = asked !== undefined
  const about = aboutOf('ensemble', args, job, seed)
  const bands = async () => {
    const table = await tableSinkOf(terminal, args, quantileColumns(withPlaces, quantiles), about)
    return bandPrinter(terminal, table, program, quantiles)
  }
  const shardOf = async (part: Shard) => {
    const sink = await shardSinkOf(terminal, args, about)
    return shardPrinter(sink, program, part, { runs, quantiles, outputs, withPlaces, about })
  }
  const printer = await (part === null ? bands() : shardOf(part))
  try {
    if (asked === undefined) await within(job.file, () => printer.print(null, requestAt(job.place)))
    else {
      for (const open of await placesAsked(terminal, asked)) {
        const place = await open()
        await within(place.id, () => printer.print(place.id, requestAt(place)))
      }
    }
    await printer.end()
  } finally {
    await printer.close()
  }
  return 0
}

function outcomesOf(job: Job, program: Program, names: readonly string[]): readonly string[] {
  if (names.length > 0) return names.flatMap((name) => outcomesNamed(program, name))
  const catalogue = job.catalogue ?? (hasCatalogue(job.model) ? readCatalogue(job.model) : undefined)
  const scorecard = catalogue?.outcomes.filter(({ group }) => group === 'scorecard') ?? []
  if (scorecard.length === 0) throw new UsageError('--outcome is missing, and this model has no scorecard')
  return scorecard.map(({ id }) => id)
}

function numberOf(args: Arguments, name: string): number {
  const value = wholeIn(args, name)
  if (value === undefined) throw new UsageError(`--${name} is missing`)
  return value
}

/** The sampler of `--sampler`. Throws UsageError. */
export function samplerIn(text: string): SamplerName {
  if (text === 'lhs' || text === 'sobol') return text
  throw new UsageError(`--sampler ${text}: choose lhs or sobol`)
}

function quantilesIn(text: string): number[] {
  const shares = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))
  if (shares.every((share) => share >= 0 && share <= 1)) return shares
  throw new UsageError(`--quantiles ${text}: write shares from 0 to 1, with commas between them`)
}
