import { qualifiedIdentifier } from '../name'
import type { Equation, Variable } from '../model'
import type { ReadContext } from './context'
import { attributeOf, type XmlElement } from './xml'

/** A `<connect>` of a module: an input inside takes the value of a variable outside. */
export interface Connection {
  readonly element: XmlElement
  /** Identity of the module, and of what stands before the names around it: empty, or a module and a dot. */
  readonly module: string
  readonly scope: string
}

/**
 * Gives the inputs of modules the values that are connected to them. Called when all variables are known, because a
 * connection may lead from a module that stands later in the file.
 *
 * Source: OASIS XMILE 1.0, section 4.7.1. Names are relative to the model that the module stands in; a dot before a
 * name means the outermost model.
 */
export function connect(
  connections: readonly Connection[],
  variables: Map<string, Variable>,
  context: ReadContext,
): void {
  const before = new Map(variables)
  const taken = new Set<string>()
  for (const { element, module, scope } of connections) {
    const from = attributeOf(element, 'from') ?? ''
    const to = attributeOf(element, 'to') ?? ''
    const find = (written: string, ...nearest: readonly string[]): Variable | undefined => {
      const id = qualifiedIdentifier(written)
      const bare = id.replace(/^\./, '')
      const prefixes = id === bare ? [...nearest, scope, ''] : ['', scope]
      return prefixes.map((prefix) => before.get(prefix + bare)).find((found) => found !== undefined)
    }
    // Tools write the input's name with the module's before it, or as it is inside.
    const target = find(to, `${scope}${module}.`)
    const source = find(from)
    if (target !== undefined && taken.has(target.id)) {
      context.fault('variable.duplicate', element.at, { variable: target.name })
    } else if (target !== undefined) taken.add(target.id)
    if (target === undefined) context.fault('module.unknown-input', element.at, { module, input: to })
    else if (source === undefined) context.fault('module.unknown-source', element.at, { module, name: from })
    else variables.set(target.id, connected(target, source, element.at))
  }
}

function connected(target: Variable, source: Variable, at: number): Variable {
  if (source.kind === 'lookup') {
    const { graph, elements, dimensions } = source
    return { ...target, kind: 'lookup', equation: null, initial: null, graph, elements, dimensions }
  }
  return {
    ...target,
    kind: target.kind === 'flow' ? 'flow' : 'aux',
    equation: reading(source, at),
    initial: null,
    graph: null,
    elements: [],
    inflows: [],
    outflows: [],
    scope: '',
  }
}

/** The equation that is no more than the name of another variable, element by element. */
function reading({ id, name, dimensions }: Variable, at: number): Equation {
  const subscripts = dimensions.map((dimension) => ({
    kind: 'expression' as const,
    expression: { kind: 'name' as const, name: dimension, id: dimension, subscripts: [], at },
    at,
  }))
  return { text: name, expression: { kind: 'name', name, id, subscripts, at }, at }
}
