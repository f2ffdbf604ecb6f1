import { FaultError } from '../model/fault'

/** A number, or a text that the product itself wrote. Text that a person typed goes through `typed` first. */
export type Cell = string | number

/**
 * Lines of CSV as RFC 4180 has them: commas, and double quotes around what needs them.
 *
 * @param lineEnd RFC 4180 asks for `\r\n`, which downloads use; command-line tools expect `\n`
 */
export class Csv {
  readonly #columns: number
  readonly #lineEnd: '\r\n' | '\n'
  readonly #heading: string
  #rows = 0

  constructor(heading: readonly string[], lineEnd: '\r\n' | '\n' = '\r\n') {
    this.#columns = heading.length
    this.#lineEnd = lineEnd
    this.#heading = line(heading) + lineEnd
  }

  /** The first line. */
  heading(): string {
    return this.#heading
  }

  /** One more line. Throws FaultError `csv.column-count` when its cells do not match the heading. */
  row(cells: readonly Cell[]): string {
    this.#rows += 1
    if (cells.length !== this.#columns) {
      const values = { row: this.#rows, found: cells.length, expected: this.#columns }
      throw new FaultError([{ kind: 'csv.column-count', values }])
    }
    return line(cells) + this.#lineEnd
  }
}

/**
 * Makes a text that a person typed safe for spreadsheets, which run cells that begin like a formula: such a text gets
 * an apostrophe in front. Names of the model do not need it, and numbers must not have it.
 */
export function typed(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** A number so that reading it gives the same double, the sign of zero included. */
export function exact(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

function line(cells: readonly Cell[]): string {
  return cells.map((cell) => (typeof cell === 'number' ? exact(cell) : quoted(cell))).join(',')
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
