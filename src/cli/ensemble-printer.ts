import type { EnsembleRequest } from '../engine/ensemble/request'

/** Runs the ensemble of one place after the other, or a single one without a place, and prints what comes out. */
export interface EnsemblePrinter {
  begin(): Promise<void>
  /** Throws FaultError. */
  print(place: string | null, request: EnsembleRequest): Promise<void>
  close(): void
}
