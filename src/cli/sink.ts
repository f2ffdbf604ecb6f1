import type { Sink, Terminal } from './terminal'

/** Where results go: the file of `--out`, or standard output. Throws FaultError `file.not-written`. */
export async function sinkOf(terminal: Terminal, file: string | undefined): Promise<Sink> {
  if (file !== undefined) return terminal.write(file)
  return {
    write: (part) => terminal.out(typeof part === 'string' ? part : Buffer.from(part).toString()),
    close: () => Promise.resolve(),
  }
}

/** Writes a text as a whole, and closes where it went. Throws FaultError `file.not-written`. */
export async function writeTo(terminal: Terminal, file: string | undefined, text: string): Promise<void> {
  const sink = await sinkOf(terminal, file)
  try {
    await sink.write(text)
  } finally {
    await sink.close()
  }
}
