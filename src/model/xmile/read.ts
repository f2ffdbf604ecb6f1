import { identifier } from '../name'
import type { Group, Macro, Model, Tool, UnitDefinition, Variable, VariableKind } from '../model'
import { sourceOf } from '../source'
import { connect, type Connection } from './connection'
import { brief, isBlank, ReadContext } from './context'
import { namespaces } from './namespace'
import { readDimensions } from './read-dimensions'
import { namedGraphs } from './read-graph'
import { readMacros } from './read-macro'
import { readModule } from './read-module'
import { readSpecs } from './read-specs'
import { readVariable, type Surroundings } from './read-variable'
import { attributeOf, childOf, childrenOf, readXml, textOf, type XmlElement } from './xml'

const kinds: ReadonlyMap<string, VariableKind> = new Map([
  ['stock', 'stock'],
  ['flow', 'flow'],
  ['aux', 'aux'],
  ['gf', 'lookup'],
])

/**
 * Reads a model from the text of an XMILE file.
 *
 * Source: OASIS XML Interchange Language for System Dynamics (XMILE) 1.0.
 *
 * @param text the file's text
 * @param file its name, for positions
 * @throws FaultError with every fault found, each with line and column: malformed XML, a foreign namespace, equations
 *   that do not parse, unknown dimensions, duplicate names, impossible simulation specs
 */
export function readXmile(text: string, file?: string): Model {
  const source = sourceOf(text, file)
  const context = new ReadContext(text, source)
  const root = readXml(text, source)
  if (root.local !== 'xmile' || root.namespace === null || !namespaces.has(root.namespace)) {
    context.fault('xmile.namespace', root.at, { element: root.local, namespace: brief(root.namespace ?? '') })
    context.finish()
  }
  const dimensions = readDimensions(root, context)
  const models = childrenOf(root, 'model')
  const main = models.find((model) => attributeOf(model, 'name') === null) ?? models[0]
  if (main === undefined) {
    context.fault('xmile.missing', root.at, { element: 'model', parent: 'xmile' })
    context.finish()
  }
  const isOwn = main !== undefined && childOf(main, 'sim_specs') !== null
  const specs = readSpecs(isOwn ? main : root, context)
  for (const include of childrenOf(root, 'include')) {
    context.fault('xmile.include', include.at, { file: brief(attributeOf(include, 'resource') ?? '') })
  }
  const nonNegative = readBehaviour(root, { stock: false, flow: false })
  const variables = new Map<string, Variable>()
  const groups: Group[] = []
  const connections: Connection[] = []
  const inputs: string[] = []
  if (main !== undefined) {
    const definitions = new Map<string, XmlElement>()
    for (const model of models) {
      const name = attributeOf(model, 'name') ?? ''
      if (definitions.has(identifier(name))) {
        context.fault('variable.duplicate', model.at, { variable: name === '' ? 'model' : name })
      }
      definitions.set(identifier(name), model)
    }
    const readInto = (model: XmlElement, around: Surroundings, path: readonly string[]): void => {
      const list = childOf(model, 'variables')
      if (list === null) context.fault('xmile.missing', model.at, { element: 'variables', parent: 'model' })
      const here = {
        ...around,
        nonNegative: readBehaviour(model, around.nonNegative),
        graphs: namedGraphs(list),
      }
      const module = { definitions, specs, path, scope: around.scope, connections }
      groups.push(...readGroups(model, around.scope, context))
      for (const element of list?.children ?? []) {
        if (typeof element === 'string' || element.namespace !== root.namespace) continue
        const kind = kinds.get(element.local)
        if (kind !== undefined) {
          const variable = readVariable(element, kind, here, context)
          add(variable, variables, context)
          if (isOpenInput(element)) inputs.push(variable.id)
        } else if (element.local === 'module') {
          readModule(element, module, context, (inner, scope, deeper) => {
            readInto(inner, { ...here, scope }, deeper)
          })
        } else if (element.local !== 'group') {
          context.fault('xmile.unsupported', element.at, {
            feature: element.local,
            variable: attributeOf(element, 'name') ?? '',
          })
        }
      }
    }
    readInto(main, { dimensions, nonNegative, scope: '', graphs: new Map() }, [])
    connect(connections, variables, context)
    for (const id of inputs) {
      const input = variables.get(id)
      if (input === undefined || input.equation !== null || input.graph !== null) continue
      if (input.elements.length > 0) continue
      context.fault('module.unconnected', input.at, { variable: input.name })
    }
  }
  const macros: Map<string, Macro> = readMacros(root, dimensions, context)
  context.finish()
  const header = childOf(root, 'header')
  const child = (name: string): string => {
    const element = header === null ? null : childOf(header, name)
    return element === null ? '' : textOf(element).trim()
  }
  return {
    name: child('name'),
    doc: child('caption'),
    specs,
    dimensions,
    variables,
    macros,
    units: readUnits(root),
    groups,
    tool: toolOf(`${child('vendor')} ${child('product')}`),
    source,
    document: root,
  }
}

function toolOf(maker: string): Tool {
  if (/vensim|ventana/i.test(maker)) return 'vensim'
  return /\bisee\b|stella|ithink/i.test(maker) ? 'stella' : 'other'
}

/** Whether a variable waits for a value from outside its module. */
function isOpenInput(element: XmlElement): boolean {
  const equation = childOf(element, 'eqn')
  return attributeOf(element, 'access') === 'input' && (equation === null || isBlank(textOf(equation)))
}

function add(variable: Variable, variables: Map<string, Variable>, context: ReadContext): void {
  if (variable.id === variable.scope) return
  if (variables.has(variable.id)) {
    context.fault('variable.duplicate', variable.at, { variable: variable.name })
    return
  }
  variables.set(variable.id, variable)
}

function readBehaviour(
  parent: XmlElement,
  outer: Surroundings['nonNegative'],
): { stock: boolean; flow: boolean } {
  const behaviour = childOf(parent, 'behavior')
  if (behaviour === null) return { ...outer }
  const isSet = (element: XmlElement | null, byDefault: boolean): boolean => {
    const own = element === null ? null : childOf(element, 'non_negative')
    return own === null ? byDefault : textOf(own).trim().toLowerCase() !== 'false'
  }
  return {
    stock: isSet(childOf(behaviour, 'stock'), isSet(behaviour, outer.stock)),
    flow: isSet(childOf(behaviour, 'flow'), isSet(behaviour, outer.flow)),
  }
}

function readUnits(root: XmlElement): UnitDefinition[] {
  const list = childOf(root, 'model_units')
  return (list === null ? [] : childrenOf(list, 'unit')).map((element) => {
    const equation = childOf(element, 'eqn')
    return {
      name: attributeOf(element, 'name') ?? '',
      equation: equation === null ? '' : textOf(equation).trim(),
      aliases: childrenOf(element, 'alias').map((alias) => textOf(alias).trim()),
      at: element.at,
    }
  })
}

function readGroups(model: XmlElement, scope: string, context: ReadContext): Group[] {
  const variables = childOf(model, 'variables')
  const elements = [
    ...childrenOf(model, 'group'),
    ...(variables === null ? [] : childrenOf(variables, 'group')),
  ]
  return elements.map((element) => {
    if (attributeOf(element, 'run')?.trim().toLowerCase() === 'true') {
      context.fault('xmile.unsupported', element.at, {
        feature: 'group run="true"',
        variable: attributeOf(element, 'name') ?? '',
      })
    }
    const doc = childOf(element, 'doc')
    return {
      name: attributeOf(element, 'name') ?? '',
      doc: doc === null ? '' : textOf(doc).trim(),
      variables: childrenOf(element, 'entity').map((e) => scope + identifier(attributeOf(e, 'name') ?? '')),
    }
  })
}
