import { laidOut } from './diagram/laid-out'
import { writeTo } from './sink'
import type { Terminal } from './terminal'
import { onlyFile, type Arguments } from './usage'

export const layoutOptions = { one: ['out'] }

export const layoutHelp = `joined-up layout FILE [--out FILE]

Writes a model (.xmile) with a stock-and-flow diagram for each sector: its groups and views, new or in place of those
that it has. Every other byte stays, the model runs the same, and a second layout changes nothing.

Sectors are the headings of the file: comments of one line between its variables, such as <!-- Money -->, or
<!-- Money: what is saved --> for a part. Variables named Start … that only compute the starting state are drawn apart.
What is too much for one diagram is cut where few lines cross, and named after its chief stock or variable.

  --out FILE           writes the model to FILE, which may be the one that was read
`

/** `joined-up layout`. */
export async function layout(args: Arguments, terminal: Terminal): Promise<number> {
  const file = onlyFile(args)
  const text = await laidOut(await terminal.read(file), file)
  await writeTo(terminal, args.one.get('out'), text)
  return 0
}
