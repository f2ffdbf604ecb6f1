import { checkModel } from '../model/check'
import { FaultError, type Fault } from '../model/fault'
import { checkMarks } from '../scenario/calibrated'
import { checkScenario } from '../scenario/check'
import { hasCatalogue, readCatalogue } from '../scenario/read-catalogue'
import { faultLine, inFile } from './fault-line'
import { modelNamed, placeFaults, placeNamed } from './library'
import { readSubject, type Subject } from './subject'
import type { Terminal } from './terminal'
import { onlyFile, type Arguments } from './usage'

export const checkHelp = `joined-up check FILE

Prints findings about the structure and the units of a model (.xmile, .stmx), or about a scenario (.json)
beside its model and place, one a line, and counts them on the last line.
Exit code 1 if any is an error, 0 if there are only warnings or none.
`

/** `joined-up check`. */
export async function check(args: Arguments, terminal: Terminal): Promise<number> {
  const subject = await readSubject(terminal, onlyFile(args))
  const findings = inFile(await findingsOf(subject, terminal), subject.file)
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const errors = findings.length - warnings
  for (const finding of findings) await terminal.out(faultLine(finding))
  await terminal.out(`${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`)
  return errors > 0 ? 1 : 0
}

async function findingsOf(subject: Subject, terminal: Terminal): Promise<readonly Fault[]> {
  if (subject.kind === 'model') {
    const { model } = subject
    const metadata = hasCatalogue(model) ? faultsOf(() => readCatalogue(model)) : []
    return [...checkModel(model), ...metadata, ...checkMarks(model)]
  }
  const { scenario, origin } = subject
  try {
    const { catalogue } = await modelNamed(terminal, scenario.model.id)
    const place = await placeNamed(terminal, scenario.place)
    return [...checkScenario(scenario, catalogue, place, origin), ...placeFaults(place, catalogue)]
  } catch (error) {
    if (error instanceof FaultError) return error.faults
    throw error
  }
}

function faultsOf(work: () => unknown): readonly Fault[] {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof FaultError) return error.faults
    throw error
  }
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
