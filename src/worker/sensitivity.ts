import { keptInputs } from '../analysis/sensitivity/kept'
import { sensitivityOf, ensemblesOf, runsOfStudy } from '../analysis/sensitivity/study'
import type { Sensitivity, SensitivityStudy } from '../analysis/sensitivity/study'
import type { Program } from '../engine/compile'
import type { Fault } from '../model/fault'
import type { Pool } from './pool'

/** Who wants to know of a study while it is made. */
export interface StudyWatching {
  /** Told how many runs are done, of how many; where inputs are screened first, of the part of the study at work. */
  readonly onProgress?: (done: number, of: number) => void
  /** Ends the study. */
  readonly signal?: AbortSignal
}

interface Refusal {
  readonly ok: false
  readonly faults: readonly Fault[]
}

export type SensitivityReply = Refusal | { readonly ok: true; readonly sensitivity: Sensitivity }

export type ScreenedReply =
  | Refusal
  | {
      readonly ok: true
      readonly screening: Sensitivity & { readonly method: 'morris' }
      /** Of the inputs that are not negligible; `null` where none has any effect. */
      readonly sensitivity: Sensitivity | null
      /** Inputs that were screened out, and held at what they are set to. */
      readonly held: readonly string[]
    }

/**
 * Makes a study of sensitivity on a pool. The same study gives the same bits, however many workers there are. Never
 * rejects.
 *
 * @returns `null` when it was cancelled
 */
export async function runSensitivity(
  pool: Pool,
  program: Program,
  study: SensitivityStudy,
  { onProgress, signal }: StudyWatching = {},
): Promise<SensitivityReply | null> {
  const all = runsOfStudy(study)
  const values: Float64Array[] = []
  let before = 0
  for (const request of ensemblesOf(study)) {
    const reply = await pool.run(
      { program, request, quantiles: [] },
      {
        onProgress: (done) => onProgress?.(before + done, all),
        ...(signal && { signal }),
      },
    )
    if (reply?.ok !== true) return reply
    before += request.runs
    values.push(reply.bands.summaries[0]!)
  }
  const inputs = { ids: [...study.vary.keys()], ranges: [...study.vary.values()] }
  return { ok: true, sensitivity: sensitivityOf({ ...study, ...inputs }, values) }
}

/** How inputs are screened before a closer study. */
export interface Screen {
  /** Of the screening. */
  readonly bases: number
  /** Inputs that the closer study takes at most, those with the largest effects; without it, all that are not negligible. */
  readonly most?: number
}

/**
 * Screens all inputs first, and studies those that are not negligible (`notNegligible`) as the study says, the others
 * held. Never rejects.
 *
 * @returns `null` when it was cancelled
 */
export async function runScreened(
  pool: Pool,
  program: Program,
  study: SensitivityStudy,
  { bases, most = Infinity }: Screen,
  watching: StudyWatching = {},
): Promise<ScreenedReply | null> {
  const first = await runSensitivity(pool, program, { ...study, method: 'morris', groups: bases }, watching)
  if (first?.ok !== true) return first
  const screening = first.sensitivity as Sensitivity & { method: 'morris' }
  const kept = new Set(keptInputs(screening.found, most).inputs.map((input) => screening.ids[input]!))
  const held = screening.ids.filter((id) => !kept.has(id))
  if (kept.size === 0) return { ok: true, screening, sensitivity: null, held }
  const vary = new Map([...study.vary].filter(([id]) => kept.has(id)))
  const second = await runSensitivity(pool, program, { ...study, vary }, watching)
  if (second?.ok !== true) return second
  return { ok: true, screening, sensitivity: second.sensitivity, held }
}
