import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scalarIdentity } from '../../../src/model/name'
import type { SimulationSpecs } from '../../../src/model/model'
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

/** What Vensim lists among a run's variables also where the model does not define them. */
function runControls({ start, stop, dt, savestep }: SimulationSpecs): ReadonlyMap<string, number> {
  return new Map([
    ['initial_time', start],
    ['final_time', stop],
    ['time_step', dt],
    ['saveper', savestep],
  ])
}

/** Everything in which a run differs from what other tools give; empty when it agrees. */
export function differences(run: Run, specs: SimulationSpecs, expected: Expected): string[] {
  const found: string[] = []
  const controls = runControls(specs)
  for (const [id, values] of expected.columns) {
    const output = run.outputs.indexOf(id)
    const control = controls.get(id)
    if (output < 0 && control !== undefined) {
      if (values.some((wanted) => wanted !== null && wanted !== control)) found.push(`${id}: ${control}`)
      continue
    }
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
