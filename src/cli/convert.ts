import { readXmile } from '../model/xmile/read'
import { writeXmile } from '../model/xmile/write'
import { writeTo } from './sink'
import type { Terminal } from './terminal'
import { UsageError, type Arguments } from './usage'

export const convertHelp = `joined-up convert IN OUT

Reads a model (.xmile, .stmx) and writes it to OUT as XMILE of the standard's own namespace, evenly indented.
Documentation, units, views, comments and what other tools added stay; the model runs the same, bit for bit.
`

/** `joined-up convert`. */
export async function convert({ positionals }: Arguments, terminal: Terminal): Promise<number> {
  const [from, to, more] = positionals
  if (from === undefined) throw new UsageError('IN is missing')
  if (to === undefined) throw new UsageError('OUT is missing')
  if (more !== undefined) throw new UsageError(`'${more}' is too much`)
  const text = writeXmile(readXmile(await terminal.read(from), from))
  // Nothing is written that this product could not read again.
  readXmile(text, to)
  await writeTo(terminal, to, text)
  return 0
}
