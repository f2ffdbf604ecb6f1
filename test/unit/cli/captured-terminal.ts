import { runCommand } from '../../../src/cli/commands'
import { readText } from '../../../src/cli/node-terminal'
import { FaultError } from '../../../src/model/fault'
import type { Terminal } from '../../../src/cli/terminal'
import { createPool } from '../../../src/worker/pool'
import { createRunner } from '../../../src/worker/runner'

export interface Captured {
  readonly code: number
  readonly out: string
  readonly err: string
  /** What was written to files, by name. */
  readonly written: ReadonlyMap<string, string>
}

/** Runs a command in this process, with some files held in memory and the rest read from the disk. */
export async function captured(
  argv: readonly string[],
  { home, files = {} }: { home: string; files?: Readonly<Record<string, string>> },
): Promise<Captured> {
  let out = ''
  let err = ''
  const written = new Map<string, string>()
  const terminal: Terminal = {
    home,
    out: (text) => Promise.resolve(void (out += text)),
    err: (text) => Promise.resolve(void (err += text)),
    today: () => '2026-05-04',
    read: (file) => (Object.hasOwn(files, file) ? Promise.resolve(files[file]!) : readText(file)),
    pool: () =>
      createPool(
        () => ({ service: createRunner(), lost: new Promise(() => undefined), close: () => undefined }),
        2,
      ),
    write: (file) => {
      if (file.startsWith('no-such-folder/')) {
        const values = { reason: 'ENOENT' }
        return Promise.reject(new FaultError([{ kind: 'file.not-written', where: { file }, values }]))
      }
      written.set(file, '')
      return Promise.resolve({
        write: (text) => Promise.resolve(void written.set(file, written.get(file)! + text)),
        close: () => Promise.resolve(),
      })
    },
  }
  const code = await runCommand(argv, terminal)
  return { code, out, err, written }
}

/** The cells of a CSV whose only quoted cells are names of elements, by row. */
export function cellsOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\n')
    .map((line) =>
      Array.from(
        line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g),
        ([, quoted, plain]) => quoted ?? plain ?? '',
      ),
    )
}
