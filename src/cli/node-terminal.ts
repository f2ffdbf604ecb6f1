import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { FaultError } from '../model/fault'
import { createPool } from '../worker/pool'
import { connectThread } from './node-runner'
import type { Terminal } from './terminal'

/** No model or scenario comes near this; reading more would only exhaust the machine. */
const largestFile = 64

/** The terminal of this process. */
export const nodeTerminal: Terminal = {
  home: homeFolder(),
  out: (text) => send(process.stdout, text),
  err: (text) => send(process.stderr, text),
  today: () => new Date().toISOString().slice(0, 10),
  environment: (name) => process.env[name],
  exists: (file) => Promise.resolve(existsSync(file)),
  read: readText,
  pool: () => createPool(connectThread, availableParallelism()),
  write: async (file) => {
    try {
      const handle = await open(file, 'w')
      return {
        write: (part) => handle.appendFile(part),
        close: () => handle.close(),
      }
    } catch (error) {
      throw notWritten(file, error)
    }
  },
  replace: async (file, content) => {
    const unfinished = `${file}.part`
    try {
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(unfinished, content)
      await rename(unfinished, file)
    } catch (error) {
      throw notWritten(file, error)
    }
  },
}

function notWritten(file: string, error: unknown): FaultError {
  return new FaultError([{ kind: 'file.not-written', where: { file }, values: { reason: reasonOf(error) } }])
}

/** The text of a file, decoded as UTF-8. */
export async function readText(file: string): Promise<string> {
  let size: number
  try {
    const found = await stat(file)
    if (!found.isFile()) throw new Error('not a file')
    size = found.size
  } catch {
    throw new FaultError([{ kind: 'file.not-found', where: { file } }])
  }
  if (size > largestFile * 2 ** 20) {
    throw new FaultError([{ kind: 'file.too-large', where: { file }, values: { limit: largestFile } }])
  }
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new FaultError([{ kind: 'file.not-found', where: { file } }])
  }
}

/** The nearest folder above this program that holds the product's scenarios, whether it runs built or from source. */
export function homeFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'scenarios', 'model')) && path.dirname(folder) !== folder) {
    folder = path.dirname(folder)
  }
  return folder
}

async function send(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
