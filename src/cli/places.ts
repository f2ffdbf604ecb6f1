import path from 'node:path'
import { placesBuild } from './places/places-folder'
import type { Terminal } from './terminal'
import { UsageError, type Arguments } from './usage'

export const placesHelp = `joined-up places build

Rebuilds scenarios/places from the open data in scenarios/data. Places that people added stay.
`

/** `joined-up places build`. */
export async function places({ positionals }: Arguments, terminal: Terminal): Promise<number> {
  const [what, more] = positionals
  if (what !== 'build')
    throw new UsageError(what === undefined ? 'What to do is missing' : `There is no 'places ${what}'`)
  if (more !== undefined) throw new UsageError(`'${more}' is too much`)
  const said: string[] = []
  placesBuild(path.join(terminal.home, 'scenarios'), (line) => said.push(line))
  await terminal.err(said.map((line) => `${line}\n`).join(''))
  return 0
}
