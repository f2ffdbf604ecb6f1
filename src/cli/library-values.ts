import { FaultError } from '../model/fault'
import { checkLibrary, inOrder, type Sourced } from '../scenario/check-library'
import type { LibraryScenario } from '../scenario/library-scenario'
import { placeOf } from '../scenario/issues'
import { faultLine } from './fault-line'
import { patchJson, type Change } from './json-patch'
import { libraryRunner, type LibraryRun } from './library-run'
import { markdownTable } from './markdown-table'
import { libraryOf } from './scenario-library'
import { readingValue } from '../text/reading'
import { writeTo } from './sink'
import type { Terminal } from './terminal'
import type { Arguments } from './usage'

export const libraryOptions = { flags: ['write'] }

export const libraryHelp = `joined-up library [ID …] [--write]

Runs the scenarios of scenarios/library, or only those named, with what they are set against, and prints as Markdown
what the model gives beside what their files say. Files are checked first: against each other, against the evidence,
the model and the place. A scenario that names something the model does not have is said to, and left as it is.

  --write      writes the values into the files, with the hash of the model and the vintage of the place data

Exit code 1 if a scenario cannot be run, or if, without --write, a file says something else than the model gives.
`

/** `joined-up library`. */
export async function libraryValues(args: Arguments, terminal: Terminal): Promise<number> {
  const library = await libraryOf(terminal)
  const faults = checkLibrary(library)
  if (faults.length > 0) throw new FaultError(faults)
  const asked = args.positionals
  const known = new Set(library.scenarios.map(({ value }) => value.id))
  const unknown = asked.filter((id) => !known.has(id))
  if (unknown.length > 0) {
    throw new FaultError(unknown.map((name) => ({ kind: 'library.unknown-scenario', values: { name } })))
  }

  const write = args.flags.has('write')
  const run = libraryRunner(terminal)
  let stale = 0
  let waiting = 0
  let written = 0
  for (const entry of inOrder(library)) {
    if (asked.length > 0 && !asked.includes(entry.value.id)) continue
    const result = await run(entry)
    await terminal.out(section(entry.value, result))
    if (result.kind === 'faults') {
      waiting += 1
      for (const fault of result.faults) await terminal.err(faultLine(fault))
      continue
    }
    for (const warning of result.warnings) await terminal.err(faultLine(warning))
    const changes = changesOf(entry.value, result)
    if (changes.length === 0) continue
    stale += 1
    if (write && (await patched(terminal, library.texts, entry, changes))) written += 1
  }
  await terminal.err(
    `${counted(stale, 'scenario')} changed, ${written} written, ${waiting} could not be run.\n`,
  )
  return waiting > 0 || (stale > 0 && !write) ? 1 : 0
}

/** What of a file is not as the model gives it. */
function changesOf({ modelled, scenario }: LibraryScenario, run: LibraryRun & { kind: 'values' }): Change[] {
  const changes: Change[] = modelled.flatMap(({ value }, i) =>
    value === run.values[i] ? [] : [{ keys: ['modelled', String(i), 'value'], value: run.values[i]! }],
  )
  if (scenario.model.hash !== run.model.hash)
    changes.push({ keys: ['scenario', 'model', 'hash'], value: run.model.hash })
  if (scenario.data !== run.data) changes.push({ keys: ['scenario', 'data'], value: run.data })
  return changes
}

async function patched(
  terminal: Terminal,
  texts: ReadonlyMap<string, string>,
  { origin }: Sourced<LibraryScenario>,
  changes: readonly Change[],
): Promise<boolean> {
  const { file, locate } = origin
  const text = texts.get(file ?? '')
  if (file === undefined || locate === undefined || text === undefined) {
    throw new FaultError([{ kind: 'file.not-found', where: placeOf([], origin) }])
  }
  await writeTo(terminal, file, patchJson(text, locate, changes))
  return true
}

function section({ id, title, modelled }: LibraryScenario, run: LibraryRun): string {
  const rows = modelled.map((reading, i) => {
    const value = run.kind === 'values' ? run.values[i]! : null
    const { from, until } = reading.when
    return [
      reading.label,
      reading.unit,
      from === until ? from : `${from} to ${until}`,
      readingValue(reading, value),
      readingValue(reading, reading.value),
    ]
  })
  return `## ${title} (${id})\n\n${markdownTable(['figure', 'unit', 'when', 'model', 'in the file'], rows)}\n\n`
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
