import { FaultError } from '../model/fault'
import { checkLibrary } from '../scenario/check-library'
import { evidencePage } from './evidence-page'
import { libraryOf } from './scenario-library'
import { writeTo } from './sink'
import type { Terminal } from './terminal'
import { UsageError, type Arguments } from './usage'

export const evidenceOptions = { one: ['out'] }

export const evidenceHelp = `joined-up evidence [--out FILE]

Writes the evidence page as Markdown: every published figure of scenarios/evidence, its design, the model's figure
as scenarios/library holds it, the difference and why; and the cross-walk of the ten elements of the 2012 report.

  --out FILE           writes the page to FILE
`

/** `joined-up evidence`. */
export async function evidence(args: Arguments, terminal: Terminal): Promise<number> {
  const [more] = args.positionals
  if (more !== undefined) throw new UsageError(`'${more}' is not expected`)
  const library = await libraryOf(terminal)
  const faults = checkLibrary(library)
  if (faults.length > 0) throw new FaultError(faults)
  await writeTo(terminal, args.one.get('out'), evidencePage(library))
  return 0
}
