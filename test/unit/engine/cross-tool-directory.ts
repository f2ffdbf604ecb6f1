import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scalarIdentity } from '../../../src/model/name'
import type { Run } from '../../../src/engine/run'

/** A model beside the output that other tools agree on. */
export interface CrossToolCase {
  readonly name: string
  readonly xmile: string
  readonly expected: Expected
}

interface Expected {
  readonly times: readonly number[]
  /** By identity; `null` where a tool prints constants only once. */
  readonly columns: ReadonlyMap<string, readonly (number | null)[]>
}

export function crossToolCases(folder: string): CrossToolCase[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const files = readdirSync(join(folder, name))
      const output = files.find((file) => file.startsWith('output.'))!
      return {
        name,
        xmile: readFileSync(join(folder, name, 'model.xmile'), 'utf8'),
        expected: readOutput(textOf(readFileSync(join(folder, name, output))), output),
      }
    })
}

/** Some of the tools write Latin-1. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}

function readOutput(text: string, file: string): Expected {
  const separator = file.endsWith('.tab') ? '\t' : ','
  const rows = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => cells(line, separator))
  const [header, ...body] = rows
  const columns = new Map<string, (number | null)[]>()
  header!.forEach((name, column) => {
    if (column === 0) return
    columns.set(
      scalarIdentity(name.trim()),
      body.map((row) => ((row[column] ?? '').trim() === '' ? null : Number(row[column]))),
    )
  })
  return { times: body.map((row) => Number(row[0])), columns }
}

function cells(line: string, separator: string): string[] {
  const found: string[] = []
  let cell = ''
  let quoted = false
  for (const unit of line) {
    if (unit === '"') quoted = !quoted
    else if (unit === separator && !quoted) {
      found.push(cell)
      cell = ''
    } else cell += unit
  }
  return [...found, cell]
}

/**
 * Files that the tool which exported them has emptied: equations that are “???”, calls of macros that are not in the
 * file. No engine can know what stood there. They have to be refused, with the place and the name.
 */
export const emptied: ReadonlyMap<string, string> = new Map([
  ['macro_multi_expression', 'equation.unknown-function'],
  ['macro_multi_macros', 'equation.unknown-function'],
  ['subscript_1d_arrays', 'equation.lost'],
  ['subscript_constant_call', 'equation.lost'],
  ['subscript_multiples', 'equation.lost'],
  ['subscript_subranges', 'equation.lost'],
  ['subscript_updimensioning', 'equation.lost'],
  ['subscripted_flows', 'equation.lost'],
])
/** Output with columns of variables that the model file does not have. */
export const missingVariables: ReadonlyMap<string, readonly string[]> = new Map([
  ['smooth_and_stock', ['no column input', 'no column smoothed_input', 'no column smoothing_time']],
])
/**
 * The file asks for RK4 with dt 1; the published numbers are Euler's: they have the outflow “Time” take 0 in the step
 * from 0 to 1, where the standard's RK4 takes one half. No reading of the file gives both.
 */
export const byEuler: ReadonlySet<string> = new Set(['zeroled_decimals'])

/** Everything in which a run differs from what other tools give; empty when it agrees. */
export function differences(run: Run, expected: Expected): string[] {
  const found: string[] = []
  for (const [id, values] of expected.columns) {
    const output = run.outputs.indexOf(id)
    if (output < 0) {
      found.push(`no column ${id}`)
      continue
    }
    for (const [row, wanted] of values.entries()) {
      if (wanted === null) continue
      const at = run.times.findIndex((time) => Math.abs(time - expected.times[row]!) <= 1e-4)
      const value = at < 0 ? NaN : run.values[output * run.times.length + at]!
      if (!(Math.abs(value - wanted) <= 1e-5 + 1e-4 * Math.max(Math.abs(value), Math.abs(wanted)))) {
        found.push(`${id} at ${expected.times[row]!}: ${value}, not ${wanted}`)
        break
      }
    }
  }
  return found
}
