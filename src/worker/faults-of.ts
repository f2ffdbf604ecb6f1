import { FaultError, type Fault } from '../model/fault'

/** What went wrong, as data: a thrown error would lose its class on the way to the page. */
export function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof FaultError) return error.faults
  return [
    {
      kind: 'worker.unexpected',
      values: { message: error instanceof Error ? error.message : String(error) },
    },
  ]
}
