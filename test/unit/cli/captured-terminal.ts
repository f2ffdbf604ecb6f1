import { existsSync } from 'node:fs'
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
  /** What was written to files as bytes. */
  readonly bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** Runs a command in this process, with some files held in memory and the rest read from the disk. */
export async function captured(
  argv: readonly string[],
  {
    home,
    files = {},
    environment = {},
    workers = 2,
    onReplace = () => undefined,
  }: {
    home: string
    files?: Readonly<Record<string, string>>
    environment?: Readonly<Record<string, string>>
    workers?: number
    /** May throw, as a machine that is switched off would. */
    onReplace?: (file: string, content: string | Uint8Array) => void
  },
): Promise<Captured> {
  let out = ''
  let err = ''
  const written = new Map<string, string>()
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>()
  const terminal: Terminal = {
    home,
    out: (text) => Promise.resolve(void (out += text)),
    err: (text) => Promise.resolve(void (err += text)),
    environment: (name) => environment[name],
    exists: (file) => Promise.resolve(Object.hasOwn(files, file) || existsSync(file)),
    replace: (file, content) => {
      onReplace(file, content)
      if (typeof content === 'string') written.set(file, content)
      else bytes.set(file, Uint8Array.from(content))
      return Promise.resolve()
    },
    today: () => '2026-05-04',
    read: (file) => (Object.hasOwn(files, file) ? Promise.resolve(files[file]!) : readText(file)),
    pool: () =>
      createPool(
        () => ({ service: createRunner(), lost: new Promise(() => undefined), close: () => undefined }),
        workers,
      ),
    write: (file) => {
      if (file.startsWith('no-such-folder/')) {
        const values = { reason: 'ENOENT' }
        return Promise.reject(new FaultError([{ kind: 'file.not-written', where: { file }, values }]))
      }
      written.set(file, '')
      return Promise.resolve({
        write: (part) => {
          if (typeof part === 'string') written.set(file, written.get(file)! + part)
          else bytes.set(file, Uint8Array.from([...(bytes.get(file) ?? []), ...part]))
          return Promise.resolve()
        },
        close: () => Promise.resolve(),
      })
    },
  }
  const code = await runCommand(argv, terminal)
  return { code, out, err, written, bytes }
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
