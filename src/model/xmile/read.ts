import { identifier } from '../name'
import type { Group, Macro, Model, UnitDefinition, Variable, VariableKind } from '../model'
import { sourceOf } from '../source'
import { brief, ReadContext } from './context'
import { namespaces } from './namespace'
import { readDimensions } from './read-dimensions'
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
  const specs = readSpecs(root, context)
  const dimensions = readDimensions(root, context)
  const models = childrenOf(root, 'model')
  const main = models.find((model) => attributeOf(model, 'name') === null) ?? models[0]
  if (main === undefined) {
    context.fault('xmile.missing', root.at, { element: 'model', parent: 'xmile' })
    context.finish()
  }
  const nonNegative = readBehaviour(root, { stock: false, flow: false })
  const variables = new Map<string, Variable>()
  const groups: Group[] = []
  if (main !== undefined) {
    const definitions = new Map(models.map((model) => [identifier(attributeOf(model, 'name') ?? ''), model]))
    const readInto = (model: XmlElement, around: Surroundings, modules: readonly string[]): void => {
      const here = { ...around, nonNegative: readBehaviour(model, around.nonNegative) }
      groups.push(...readGroups(model, around.scope))
      const list = childOf(model, 'variables')
      for (const element of list?.children ?? []) {
        if (typeof element === 'string' || element.namespace !== root.namespace) continue
        const kind = kinds.get(element.local)
        if (kind !== undefined) add(readVariable(element, kind, here, context), variables, context)
        else if (element.local === 'module') {
          readModule(element, definitions, modules, around.scope, context, (inner, scope, path) => {
            readInto(inner, { ...here, scope }, path)
          })
        } else if (element.local !== 'group') {
          context.fault('xmile.unsupported', element.at, {
            feature: element.local,
            variable: attributeOf(element, 'name') ?? '',
          })
        }
      }
      connectModules(model, around.scope, variables, context)
    }
    readInto(main, { dimensions, nonNegative, scope: '' }, [])
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
    source,
    document: root,
  }
}

function add(variable: Variable, variables: Map<string, Variable>, context: ReadContext): void {
  if (variable.id === variable.scope) return
  if (variables.has(variable.id)) {
    context.fault('variable.duplicate', variable.at, { variable: variable.name })
    return
  }
  variables.set(variable.id, variable)
}

/** A module's inputs take the value that the outer model connects to them. */
function connectModules(
  model: XmlElement,
  scope: string,
  variables: Map<string, Variable>,
  context: ReadContext,
): void {
  const list = childOf(model, 'variables')
  for (const element of list === null ? [] : childrenOf(list, 'module')) {
    for (const connection of childrenOf(element, 'connect')) {
      const to = attributeOf(connection, 'to') ?? ''
      const from = attributeOf(connection, 'from') ?? ''
      const inner = identifier(attributeOf(element, 'name') ?? '')
      // Tools write the input's name with the module's before it, or relative to the module.
      const target =
        variables.get(scope + identifier(to.replace(/^\./, ''))) ??
        variables.get(`${scope}${inner}.${identifier(to)}`)
      if (target === undefined) {
        context.fault('module.unknown-input', connection.at, { module: inner, input: to })
        continue
      }
      const name = from.replace(/^\./, '')
      variables.set(target.id, {
        ...target,
        kind: target.kind === 'lookup' ? 'aux' : target.kind,
        equation: {
          text: name,
          expression: {
            kind: 'name',
            name,
            id: identifier(name),
            subscripts: target.dimensions.map((id) => ({
              kind: 'expression',
              expression: { kind: 'name', name: id, id, subscripts: [], at: connection.at },
              at: connection.at,
            })),
            at: connection.at,
          },
          at: connection.at,
        },
        graph: null,
        elements: [],
        scope,
      })
    }
  }
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

function readGroups(model: XmlElement, scope: string): Group[] {
  const variables = childOf(model, 'variables')
  const elements = [
    ...childrenOf(model, 'group'),
    ...(variables === null ? [] : childrenOf(variables, 'group')),
  ]
  return elements.map((element) => {
    const doc = childOf(element, 'doc')
    return {
      name: attributeOf(element, 'name') ?? '',
      doc: doc === null ? '' : textOf(doc).trim(),
      variables: childrenOf(element, 'entity').map((e) => scope + identifier(attributeOf(e, 'name') ?? '')),
    }
  })
}
