import type { Pool } from '../worker/pool'

/**
 * What a command may touch of the machine it runs on: handed in, so that tests run commands without a process.
 */
export interface Terminal {
  /** The product's own folder, which holds `scenarios`. */
  readonly home: string
  /** Results. Resolves when there is room for more. */
  out(text: string): Promise<void>
  /** Progress and messages. */
  err(text: string): Promise<void>
  /** The day it is, `YYYY-MM-DD`. */
  today(): string
  /** Text of a file. Throws FaultError `file.*`. */
  read(file: string): Promise<string>
  /** A variable of the environment; `undefined` where it is not set. */
  environment(name: string): string | undefined
  /** Whether there is such a file. */
  exists(file: string): Promise<boolean>
  /** Workers for many runs; to be closed by who asked for them. */
  pool(): Pool
  /** A file to write results to, in parts. Throws FaultError `file.not-written`. */
  write(file: string): Promise<Sink>
  /**
   * Puts a file in its place as a whole: who stops the program in between finds the old one. Folders that are
   * missing are made. Throws FaultError `file.not-written`.
   */
  replace(file: string, content: string | Uint8Array): Promise<void>
}

/** Takes results in parts. */
export interface Sink {
  /** Bytes go to files only. */
  write(part: string | Uint8Array): Promise<void>
  close(): Promise<void>
}
