/**
 * A fault found in something a person wrote: a model, a scenario file, a link. Faults are data; the page and the
 * command line turn them into sentences through `src/text`, so that each can say it in the reader's language.
 */
export interface Fault {
  /** What is wrong, as a dotted word that `src/text/faults.ts` has a sentence for, such as `equation.unknown-name`. */
  readonly kind: string
  /** Where it stands. Lines and columns count from 1. */
  readonly where?: Place
  /** What the sentence needs to name: names, found and expected values, units. */
  readonly values?: Readonly<Record<string, string | number>>
  /** An error stops the work; a warning is counted and shown. Left out: an error. */
  readonly severity?: 'error' | 'warning'
}

/** A position in a file, and the path to it inside the document where there is one (`levers.teams.value`). */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly path?: string
}

/** Thrown by the pure folders when they cannot go on: one or more faults, all that were found. */
export class FaultError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => fault.kind).join('; '))
    this.name = 'FaultError'
    this.faults = faults
  }
}
