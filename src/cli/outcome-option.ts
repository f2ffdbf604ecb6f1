import type { Program } from '../engine/compile'
import { FaultError } from '../model/fault'
import { scalarIdentity } from '../model/name'
import { UsageError } from './usage'

/**
 * Identities of the scalars that the name of an outcome means: its own, or those of all elements of an array.
 *
 * @throws FaultError `run.unknown-output`
 */
export function outcomesNamed({ model }: Program, name: string): readonly string[] {
  const id = scalarIdentity(name)
  const elements = [...model.byId.keys()].filter((one) => one.startsWith(`${id}[`))
  if (elements.length > 0) return elements
  if (model.byId.has(id)) return [id]
  throw new FaultError([
    { kind: 'run.unknown-output', where: { file: `--outcome ${name}` }, values: { name: id } },
  ])
}

/** The one scalar that a name means. Throws UsageError for an array, FaultError `run.unknown-output`. */
export function outcomeNamed(program: Program, name: string): string {
  const [id = '', second] = outcomesNamed(program, name)
  if (second === undefined) return id
  throw new UsageError(`--outcome ${name}: this is an array; name one of its elements, such as ${id}`)
}
