import type { Graph } from '../model'
import type { ReadContext } from './context'
import { identifier } from '../name'
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml'

/** Graphical functions that stand alone, by identity of their names: others may refer to them. */
export type NamedGraphs = ReadonlyMap<string, XmlElement>

/** Graphical functions of a list of variables that have a name of their own. */
export function namedGraphs(list: XmlElement | null): NamedGraphs {
  const graphs = list === null ? [] : childrenOf(list, 'gf')
  return new Map(graphs.map((graph) => [identifier(attributeOf(graph, 'name') ?? ''), graph]))
}

/** The graphical function of an element: its own, or the one that `<gf name="…"/>` refers to. */
export function graphOf(
  parent: XmlElement,
  named: NamedGraphs,
  context: ReadContext,
  variable: string,
): Graph | null {
  const element = childOf(parent, 'gf')
  if (element === null) return null
  const name = attributeOf(element, 'name')
  const referred = name === null ? undefined : named.get(identifier(name))
  const isEmpty = childOf(element, 'ypts') === null
  return readGraph(isEmpty && referred !== undefined ? referred : element, context, variable)
}

/**
 * Reads a `<gf>`: points as `<xpts>` and `<ypts>`, or `<ypts>` spread evenly over `<xscale>`.
 *
 * @returns `null` when it is wrong, which is reported in the context
 */
export function readGraph(element: XmlElement, context: ReadContext, variable: string): Graph | null {
  // Files from before the standard say discrete="true".
  const isDiscrete = attributeOf(element, 'discrete')?.trim().toLowerCase() === 'true'
  const type = attributeOf(element, 'type')?.trim().toLowerCase() ?? (isDiscrete ? 'discrete' : 'continuous')
  if (type !== 'continuous' && type !== 'extrapolate' && type !== 'discrete') {
    context.fault('graph.type', element.at, { variable, found: type })
    return null
  }
  const y = points(childOf(element, 'ypts'), context)
  if (y === null || y.length === 0) {
    context.fault('graph.no-points', element.at, { variable })
    return null
  }
  const x = points(childOf(element, 'xpts'), context) ?? spread(childOf(element, 'xscale'), y.length, context)
  if (x === null) {
    context.fault('graph.no-scale', element.at, { variable })
    return null
  }
  if (x.length !== y.length) {
    context.fault('graph.lengths', element.at, { variable, x: x.length, y: y.length })
    return null
  }
  const fall = x.findIndex((value, i) => i > 0 && value < x[i - 1]!)
  if (fall >= 0) {
    context.fault('graph.not-ascending', element.at, { variable, before: x[fall - 1]!, after: x[fall]! })
    return null
  }
  if (!x.every(Number.isFinite) || !y.every(Number.isFinite)) return null
  return { type, x, y, at: element.at }
}

function points(element: XmlElement | null, context: ReadContext): number[] | null {
  if (element === null) return null
  const written = attributeOf(element, 'sep') ?? ','
  // Numbers set apart by white space may stand in columns and on lines.
  const separator = written.trim() === '' ? /\s+/ : written
  const text = written.trim() === '' ? textOf(element).trim() : textOf(element)
  return text
    .split(separator)
    .filter((written, i, all) => written.trim() !== '' || i < all.length - 1)
    .map((written) => context.parseNumber(written, element.contentAt, element.local))
}

function spread(element: XmlElement | null, count: number, context: ReadContext): number[] | null {
  if (element === null) return null
  const min = context.parseNumber(attributeOf(element, 'min') ?? '', element.at, 'xscale')
  const max = context.parseNumber(attributeOf(element, 'max') ?? '', element.at, 'xscale')
  if (count === 1) return [min]
  return Array.from({ length: count }, (_, i) => min + ((max - min) * i) / (count - 1))
}
