import { FaultError, type Fault } from '../model/fault'

/** What an error has to say, as faults; an error that nobody foresaw is one fault with its message. */
export function faultsOf(error: unknown): readonly Fault[] {
  return error instanceof FaultError
    ? error.faults
    : [{ kind: 'page.unexpected', values: { message: messageOf(error) } }]
}

/** The warning that the browser does not keep the work: because there is no room left, or because it may not. */
export function refused(error: unknown): Fault {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return { kind: 'storage.full', severity: 'warning' }
  }
  return { kind: 'storage.refused', values: { message: messageOf(error) }, severity: 'warning' }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
