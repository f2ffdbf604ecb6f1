import { identifier } from '../name'
import type { ReadContext } from './context'
import { attributeOf, type XmlElement } from './xml'

/**
 * A `<module>` stands for the model of its name: its variables are read with the module's name and a dot before theirs.
 *
 * @param modules names of the models being read, outermost first, so that a model inside itself is refused
 */
export function readModule(
  element: XmlElement,
  definitions: ReadonlyMap<string, XmlElement>,
  modules: readonly string[],
  scope: string,
  context: ReadContext,
  readInto: (model: XmlElement, scope: string, modules: readonly string[]) => void,
): void {
  const name = context.name(element)
  const id = identifier(name)
  const definition = identifier(attributeOf(element, 'isee:model') ?? name)
  const model = definitions.get(definition)
  if (model === undefined) {
    context.fault('module.no-model', element.at, { module: name })
    return
  }
  if (modules.includes(definition)) {
    context.fault('module.inside-itself', element.at, { module: name })
    return
  }
  readInto(model, `${scope}${id}.`, [...modules, definition])
}
