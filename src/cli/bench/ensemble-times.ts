/** Milliseconds until the first coarse answer, and until all runs are done. */
export interface EnsembleTimes {
  readonly coarse: number
  readonly all: number
}
