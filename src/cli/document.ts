import { readXmile } from '../model/xmile/read'
import { listingOf } from './listing'
import { writeTo } from './sink'
import type { Terminal } from './terminal'
import { onlyFile, type Arguments } from './usage'

export const documentOptions = { one: ['out'] }

export const documentHelp = `joined-up document FILE [--out FILE]

Writes the full listing of a model (.xmile, .stmx) as Markdown: every variable with its unit, its sentence and its
equations, and every constant with its range, status and source, by the groups of the file.

  --out FILE           writes the listing to FILE
`

/** `joined-up document`. */
export async function document(args: Arguments, terminal: Terminal): Promise<number> {
  const file = onlyFile(args)
  const text = listingOf(readXmile(await terminal.read(file), file))
  await writeTo(terminal, args.one.get('out'), text)
  return 0
}
