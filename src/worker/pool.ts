import { withLockstep, type Program } from '../engine/compile'
import { concatenate } from '../engine/ensemble/concatenate'
import { checkEnsemble, seriesOf, type EnsembleRequest } from '../engine/ensemble/request'
import type { Share } from '../engine/ensemble/share'
import { savedTimes } from '../engine/simulator'
import { timetable } from '../engine/timetable'
import type { Fault } from '../model/fault'
import { scalarIdentity } from '../model/name'
import type { Connection } from './connection'
import { faultsOf } from './faults-of'
import { Kept } from './kept'
import { piecesOf, type Piece } from './pieces'
import type { RunnerService } from './runner'
import { createTeam, type Team } from './team'
import { Turns, type Rank, type Turn } from './turns'

/** An ensemble to run, and what is wanted of it. */
export interface EnsembleJob {
  readonly program: Program
  readonly request: EnsembleRequest
  /** Shares of the runs, between 0 and 1. */
  readonly quantiles: readonly number[]
  /** How many of the first runs are wanted as lines over time; without it, none. */
  readonly lines?: number
  /** Runs that a worker makes between two looks at whether they are still wanted; without it, as many as the pool has them make. */
  readonly perShare?: number
  /** Numbers of runs after which a first, coarser answer is given. */
  readonly stages?: readonly number[]
  /** Its place among what else the workers are asked for; without it, usual. */
  readonly rank?: Rank
  /** The first runs, where they have been made before: of the same request but for the number of runs. They stay with who has them. */
  readonly made?: readonly Share[]
  /** Whether all runs are wanted with the answer, to go on from them. */
  readonly keep?: boolean
}

/** What came out of the first `runs` runs of an ensemble. */
export interface Bands {
  readonly runs: number
  /** Moments in the model's unit of time. */
  readonly times: Float64Array
  readonly outputs: readonly string[]
  /** [output][quantile][time] */
  readonly quantiles: Float64Array
  /** Of the first runs, as many as were asked for: by outcome, as [run][time]. */
  readonly lines: readonly Float64Array[]
  /** For each summary of the request, its value in each run. */
  readonly summaries: readonly Float64Array[]
  /** The runs themselves, where they are to be kept; else none. */
  readonly shares: readonly Share[]
}

/** The answer of a pool. */
export type BandsReply =
  { readonly ok: true; readonly bands: Bands } | { readonly ok: false; readonly faults: readonly Fault[] }

/** Who wants to know of an ensemble while it is made. */
export interface Watching {
  /** Told how many runs are done. */
  readonly onProgress?: (done: number) => void
  /** Given the answer of each stage. */
  readonly onStage?: (bands: Bands) => void
  /** Ends the ensemble: runs that are being made are finished, no others are begun. */
  readonly signal?: AbortSignal
}

/** Workers that make ensembles, one at a time: an ensemble of higher rank comes between the runs of another. */
export interface Pool {
  /**
   * Runs an ensemble. The result is the same bits however many workers there are. Never rejects.
   *
   * @returns `null` when it was cancelled
   */
  run(job: EnsembleJob, watching?: Watching): Promise<BandsReply | null>
  /** For some milliseconds only ensembles of the first rank go on. */
  rest(milliseconds: number): void
  close(): void
}

const usualShare = 50
/** How often an ensemble is begun anew before workers that die make an end of it. */
const attempts = 2

/**
 * @param connect starts a worker that offers a {@link RunnerService}
 * @param size how many workers work side by side
 * @param share runs that a worker makes between two looks at whether they are still wanted, unless a job says otherwise
 */
export function createPool(connect: () => Connection<RunnerService>, size: number, share = usualShare): Pool {
  const team = createTeam(connect, size)
  const programs = new Kept<Program>()
  const turns = new Turns()
  return {
    run: async (job, watching = {}) => {
      const turn = turns.enter(job.rank ?? 'usual')
      try {
        for (let attempt = 1; ; attempt++) {
          try {
            return await runJob({ team, size, turn, programs }, { perShare: share, ...job }, watching)
          } catch (error) {
            const faults = faultsOf(error)
            // What a lost worker held is lost with it: everything is run again.
            if (attempt === attempts || faults[0]?.kind !== 'worker.crashed') return { ok: false, faults }
          }
        }
      } finally {
        turn.leave()
      }
    },
    rest: (milliseconds) => {
      turns.rest(milliseconds)
    },
    close: () => {
      team.close()
    },
  }
}

interface Workers {
  readonly team: Team
  readonly size: number
  readonly turn: Turn
  readonly programs: Kept<Program>
}

async function runJob(
  { team, size, turn, programs }: Workers,
  job: EnsembleJob & { readonly perShare: number },
  watching: Watching,
): Promise<BandsReply | null> {
  const { request, perShare } = job
  const times = savedTimes(timetable(job.program.model.specs))
  checkEnsemble(request, times.length)
  const wanted = () => watching.signal?.aborted !== true
  await turn.ready()
  if (!wanted()) return null
  // The workers start while the program is written for them: once for all.
  team.start()
  // What is written depends on the outcomes as well: workers keep it by both.
  const key = [job.program.hash, ...request.outputs.map(scalarIdentity)].join(' ')
  const program = programs.get(key) ?? withLockstep(job.program, request.outputs)
  programs.set(key, program)
  // A copy, so that the same request of another program is another one.
  const work = { key, program, request: { ...request } }
  const made = job.made ?? []
  const shares: Share[] = [...made]
  let asked = made.reduce((sum, { count }) => sum + count, 0)
  let done = asked
  const stages = [...(job.stages ?? []).filter((runs) => runs < request.runs), request.runs]
  for (const stage of stages.sort((a, b) => a - b)) {
    const before = shares.length
    const plan = piecesOf(asked, stage, perShare, size)
    asked = stage
    const make = async ({ first, count }: Piece, i: number): Promise<void> => {
      await turn.ready()
      if (!wanted()) return
      shares[before + i] = await team.share(work, first, count)
      done += count
      watching.onProgress?.(done)
    }
    await team.each(plan, make, wanted)
    if (!wanted()) return null
    const isLast = stage === request.runs
    const isOurs = (share: Share) => isLast && job.keep !== true && !made.includes(share)
    const bands = await bandsOf(team, job, shares, times, isOurs)
    if (!wanted()) return null
    if (isLast) return { ok: true, bands: { ...bands, shares: job.keep === true ? shares : [] } }
    watching.onStage?.(bands)
  }
  return null
}

/**
 * The values of one outcome at a time go to a worker, as a copy of what is wanted afterwards. Everything else is given away:
 * nothing is held twice.
 */
async function bandsOf(
  team: Team,
  { request, quantiles, lines = 0 }: EnsembleJob,
  shares: readonly Share[],
  times: Float64Array,
  isOurs: (share: Share) => boolean,
): Promise<Bands> {
  const outputs = seriesOf(request)
  const found = new Float64Array(outputs.length * quantiles.length * times.length)
  const runs = shares.reduce((sum, { count }) => sum + count, 0)
  const first = outputs.map((_, o) => firstRuns(shares, o, Math.min(lines, runs), times.length))
  await team.each([...outputs.keys()], async (o) => {
    const parts = shares.map((share) => ({
      count: share.count,
      values: isOurs(share) ? share.values[o]! : share.values[o]!.slice(),
    }))
    found.set(await team.quantiles(parts, times.length, quantiles), o * quantiles.length * times.length)
  })
  const summaries = (request.summaries ?? []).map((_, s) =>
    concatenate(shares.map((share) => share.summaries[s]!)),
  )
  return { runs, times, outputs, quantiles: found, lines: first, summaries, shares: [] }
}

/** One outcome of the first runs, as [run][time]. */
function firstRuns(shares: readonly Share[], output: number, runs: number, times: number): Float64Array {
  const lines = new Float64Array(runs * times)
  for (const { first, count, values } of shares) {
    for (let run = first; run < Math.min(first + count, runs); run++) {
      for (let t = 0; t < times; t++) lines[run * times + t] = values[output]![t * count + run - first]!
    }
  }
  return lines
}
