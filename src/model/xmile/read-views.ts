import { identifier } from '../name'
import type { Model } from '../model'
import type { Point, View, ViewConnector, ViewEnd, ViewSymbol } from '../view'
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml'

const kinds = ['stock', 'flow', 'aux', 'alias'] as const

/**
 * The stock-and-flow diagrams of a model's file, in its order. What else a view may hold, such as sliders and graphs,
 * is left out; a missing or senseless number counts as 0.
 *
 * Source: OASIS XMILE 1.0, chapters 5 and 6.
 */
export function readViews({ document }: Model): View[] {
  const models = childrenOf(document, 'model')
  const model = models.find((element) => attributeOf(element, 'name') === null) ?? models[0]
  const views = model === undefined ? null : childOf(model, 'views')
  return (views === null ? [] : childrenOf(views, 'view'))
    .filter((view) => (attributeOf(view, 'type') ?? 'stock_flow') === 'stock_flow')
    .map(readView)
}

function readView(view: XmlElement): View {
  const symbols = kinds.flatMap((kind) => childrenOf(view, kind).map((element) => readSymbol(element, kind)))
  const ofAlias = new Map(symbols.flatMap(({ uid, id, kind }) => (kind === 'alias' ? [[uid, id]] : [])))
  const end = (connector: XmlElement, name: string): ViewEnd => {
    const element = childOf(connector, name)
    const alias = element && childOf(element, 'alias')
    if (!alias) return { id: identifier(element === null ? '' : textOf(element)), alias: null }
    const uid = numberOf(alias, 'uid')
    return { id: ofAlias.get(uid) ?? '', alias: uid }
  }
  const connectors = childrenOf(view, 'connector').map((element): ViewConnector => ({
    from: end(element, 'from'),
    to: end(element, 'to'),
    points: pointsOf(element),
  }))
  const [group] = childrenOf(view, 'group')
  return {
    name: group === undefined ? '' : (attributeOf(group, 'name') ?? ''),
    width: numberOf(view, 'width'),
    height: numberOf(view, 'height'),
    symbols,
    connectors,
  }
}

function readSymbol(element: XmlElement, kind: ViewSymbol['kind']): ViewSymbol {
  const shape = childOf(element, 'shape')
  const width = numberOf(shape ?? element, 'width')
  const height = numberOf(shape ?? element, 'height')
  // With a size of its own an object is placed by its corner, with a shape by its centre (section 5.1.2).
  const corner = shape === null ? { x: width / 2, y: height / 2 } : { x: 0, y: 0 }
  const of = kind === 'alias' ? childOf(element, 'of') : null
  const uid = attributeOf(element, 'uid')
  return {
    kind,
    uid: uid === null ? null : Number(uid),
    id: identifier(of === null ? (attributeOf(element, 'name') ?? '') : textOf(of)),
    x: numberOf(element, 'x') + corner.x,
    y: numberOf(element, 'y') + corner.y,
    width,
    height,
    points: pointsOf(element),
  }
}

function pointsOf(element: XmlElement): Point[] {
  const list = childOf(element, 'pts')
  return (list === null ? [] : childrenOf(list, 'pt')).map((point) => ({
    x: numberOf(point, 'x'),
    y: numberOf(point, 'y'),
  }))
}

function numberOf(element: XmlElement, name: string): number {
  const value = Number(attributeOf(element, name) ?? 0)
  return Number.isFinite(value) ? value : 0
}
