import type { Browser } from 'playwright-core'

/** One measured number, ready for a table. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** Decimal places printed. */
  readonly digits: number
  /** The most that we want to see, in the same unit, where a limit was set before measuring. */
  readonly limit?: number
}

/** What a bench may use: it opens what it needs and closes what it opened. */
export interface Workbench {
  /** Address of the built page. */
  readonly site: string
  /** Address of the page that measures the worker alone. */
  readonly workerPage: string
  /** A new process of the browser, with nothing in its caches. */
  readonly startBrowser: () => Promise<Browser>
}

/** A thing worth measuring, and how it is measured. */
export interface Bench {
  /** The word that chooses it: `npm run bench -- slider`. */
  readonly name: string
  readonly title: string
  /** How the numbers come about, in sentences for a reader who doubts them. */
  readonly method: string
  run(workbench: Workbench): Promise<readonly Figure[]>
}
