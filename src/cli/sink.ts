import type { Sink, Terminal } from './terminal'

/** Where results go: the file of `--out`, or standard output. Throws FaultError `file.not-written`. */
export async function sinkOf(terminal: Terminal, file: string | undefined): Promise<Sink> {
  if (file !== undefined) return terminal.write(file)
  return { write: (text) => terminal.out(text), close: () => Promise.resolve() }
}
