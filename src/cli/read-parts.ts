import { compile } from '../engine/compile'
import { FaultError } from '../model/fault'
import { readXmile } from '../model/xmile/read'
import { partsOf, type Parts } from '../scenario/parts'
import { faultLine } from './fault-line'

/**
 * The two parts of a model file, for the tool that builds the page. The model is compiled as well, so that a fault is
 * found here, with its place in the file: what the browser is sent has no places any more.
 *
 * @param text the file's text
 * @param file its name
 * @throws Error with a line for each fault
 */
export function readParts(text: string, file: string): Parts {
  try {
    const model = readXmile(text, file)
    compile(model)
    return partsOf(model)
  } catch (error) {
    throw error instanceof FaultError ? new Error(error.faults.map(faultLine).join('').trimEnd()) : error
  }
}
