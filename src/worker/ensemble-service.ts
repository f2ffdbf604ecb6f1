import type { Program } from '../engine/compile'
import type { Bands, BandsReply, EnsembleJob } from './pool'

/** A job without its program, which the leader may have been sent before. */
export interface SentJob extends Omit<EnsembleJob, 'program'> {
  readonly hash: string
  readonly program: Program | null
}

/** What the worker that leads a pool offers: the page must not be busy with the values of thousands of runs. */
export interface EnsembleService {
  /** Called once, before any ensemble. @param size workers that make runs */
  open(size: number): Promise<void>
  run(
    id: number,
    job: SentJob,
    onProgress: (done: number) => void,
    onStage: (bands: Bands) => void,
  ): Promise<BandsReply | null>
  cancel(id: number): void
}
