import { FaultError, type Fault, type Place } from '../model/fault'
import { faultSentence } from '../text/fault-sentence'
import { faults } from '../text/faults'

/** A fault as compilers print theirs: `file:line:column: message`, with as much of the place as is known. */
export function faultLine(fault: Fault): string {
  const { file, line, column } = fault.where ?? {}
  const place = [file, line, column].filter((part) => part !== undefined).map((part) => `${part}:`)
  const severity = fault.severity === 'warning' ? 'warning: ' : ''
  const where = place.length > 0 ? `${place.join('')} ` : ''
  return `${where}${severity}${faultSentence(fault, faults)}\n`
}

/** The same faults, said to be in a file, or at a place in one, where they do not say so themselves. */
export function inFile(faults: readonly Fault[], file: string | Place): readonly Fault[] {
  const here = typeof file === 'string' ? { file } : file
  return faults.map((fault) =>
    // A line of one file must not be said of another.
    ({ ...fault, where: fault.where?.file === undefined ? { ...here, ...fault.where } : fault.where }),
  )
}

/** Does some work for a file, a place in one, or a local place, and has its faults say so. */
export async function within<T>(file: string | Place, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof FaultError ? new FaultError(inFile(error.faults, file)) : error
  }
}
