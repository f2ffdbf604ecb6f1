/** One of several equal parts of a study, counted from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}
