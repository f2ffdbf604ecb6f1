import { identifier } from '../name'
import type { Dimension, DimensionElement } from '../model'
import type { ReadContext } from './context'
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml'

const largest = 100_000

/** Reads `<dimensions>`: elements by name, or numbered from 1 where only a size is given. */
export function readDimensions(root: XmlElement, context: ReadContext): Map<string, Dimension> {
  const dimensions = new Map<string, Dimension>()
  const list = childOf(root, 'dimensions')
  for (const element of list === null ? [] : childrenOf(list, 'dim')) {
    const name = context.name(element)
    const id = identifier(name)
    if (dimensions.has(id)) context.fault('dimension.duplicate', element.at, { dimension: name })
    dimensions.set(id, { id, name, elements: readElements(element, context, name), at: element.at })
  }
  return dimensions
}

function readElements(element: XmlElement, context: ReadContext, dimension: string): DimensionElement[] {
  const named = childrenOf(element, 'elem')
  const size = attributeOf(element, 'size')
  if (named.length === 0 && size !== null) {
    const count = Number(size)
    if (!Number.isInteger(count) || count < 1 || count > largest) {
      context.fault('dimension.size', element.at, { dimension, found: size, limit: largest })
      return []
    }
    return Array.from({ length: count }, (_, i) => ({ id: String(i + 1), name: String(i + 1) }))
  }
  if (named.length === 0) context.fault('dimension.empty', element.at, { dimension })
  const seen = new Set<string>()
  return named.map((child) => {
    const name = context.name(child)
    const id = identifier(name)
    if (seen.has(id)) context.fault('element.duplicate', child.at, { dimension, element: name })
    seen.add(id)
    return { id, name }
  })
}
