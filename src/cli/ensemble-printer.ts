import type { EnsembleRequest } from '../engine/ensemble/request'

/** Runs the ensemble of one place after the other, or a single one without a place, and prints what comes out. */
export interface EnsemblePrinter {
  /** Throws FaultError. */
  print(place: string | null, request: EnsembleRequest): Promise<void>
  /** Writes what is left. Not for an ensemble that was broken off. */
  end(): Promise<void>
  close(): Promise<void>
}
