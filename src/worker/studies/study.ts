import type { Program } from '../../engine/compile'
import type { Catalogue } from '../../scenario/catalogue'
import type { Pool } from '../pool'

/** The model that studies are made of. */
export interface StudyModel {
  readonly catalogue: Catalogue
  readonly program: Program
}

/** Who wants to know of a study while it is made. */
export interface StudyWatching<Answer> {
  /** Told how many runs are done, of how many. */
  readonly onProgress: (done: number, of: number) => void
  /** Given a coarser answer before the last. */
  readonly onStage: (answer: Answer) => void
  /** Ends the study: runs that are being made are finished, no others are begun. */
  readonly signal: AbortSignal
}

/**
 * Something that is found out by many runs of a model.
 *
 * @returns `null` when it was cancelled
 * @throws FaultError
 */
export type Study<Question, Answer> = (
  model: StudyModel,
  pool: Pool,
  question: Question,
  watching: StudyWatching<Answer>,
) => Promise<Answer | null>
