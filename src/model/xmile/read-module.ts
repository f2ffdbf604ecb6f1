import { identifier } from '../name'
import type { SimulationSpecs } from '../model'
import type { Connection } from './connection'
import { ReadContext } from './context'
import { readSpecs } from './read-specs'
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml'

/** What a module needs to know of the file around it. */
export interface ModuleSurroundings {
  /** Models of the file by identity of their names. */
  readonly definitions: ReadonlyMap<string, XmlElement>
  readonly specs: SimulationSpecs
  /** Names of the models being read, outermost first, so that a model inside itself is refused. */
  readonly path: readonly string[]
  /** Empty, or the module around and a dot. */
  readonly scope: string
  readonly connections: Connection[]
}

/**
 * A `<module>` stands for the model of its name: its variables are read with the module's name and a dot before theirs.
 *
 * @param readInto reads a model, given what stands before its names and the path to it
 */
export function readModule(
  element: XmlElement,
  around: ModuleSurroundings,
  context: ReadContext,
  readInto: (model: XmlElement, scope: string, path: readonly string[]) => void,
): void {
  const name = context.name(element)
  const id = identifier(name)
  const definition = identifier(attributeOf(element, 'isee:model') ?? name)
  const model = around.definitions.get(definition)
  const elsewhere = attributeOf(element, 'resource') ?? (model && attributeOf(model, 'resource'))
  const isEmpty = model === undefined || childOf(model, 'variables') === null
  if (isEmpty && typeof elsewhere === 'string') {
    context.fault('module.elsewhere', element.at, { module: name, file: elsewhere })
  } else if (model === undefined) context.fault('module.no-model', element.at, { module: name })
  else if (around.path.includes(definition)) {
    context.fault('module.inside-itself', element.at, { module: name })
  } else if (childOf(model, 'sim_specs') !== null && stepsAlone(model, around.specs, context)) {
    context.fault('module.own-specs', element.at, { module: name })
  } else {
    for (const child of childrenOf(element, 'connect')) {
      around.connections.push({ element: child, module: id, scope: around.scope })
    }
    readInto(model, `${around.scope}${id}.`, [...around.path, definition])
  }
}

/** Whether a model asks to be run in other steps than the file. */
function stepsAlone(model: XmlElement, specs: SimulationSpecs, { text, source }: ReadContext): boolean {
  // What is wrong with specs that are not used does not matter.
  const own = readSpecs(model, new ReadContext(text, source))
  return (
    own.start !== specs.start || own.stop !== specs.stop || own.dt !== specs.dt || own.method !== specs.method
  )
}
