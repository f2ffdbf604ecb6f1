import { arialMeasure } from '../../chart/arial'
import type { Diagram, DiagramKind, DiagramPoint, DiagramSymbol } from '../../chart/diagram'
import { symbolSize } from '../../chart/symbol-size'
import { dependenciesOf } from '../../model/dependency'
import type { Model, Variable } from '../../model/model'
import type { View, ViewEnd, ViewSymbol } from '../../model/view'
import { constantsOf } from '../../scenario/constant'
import type { DiagramFacts } from '../../text/diagram'

const roles: ReadonlyMap<string, DiagramSymbol['role']> = new Map([
  ['lever', 'input'],
  ['place', 'input'],
  ['outcome', 'result'],
])

/** How a variable is drawn: what is a plain number in every element is a constant. */
export function diagramKind(model: Model, variable: Variable): DiagramKind {
  if (variable.kind === 'stock' || variable.kind === 'flow') return variable.kind
  const isConstant = constantsOf(model, variable).every(({ value }) => value !== undefined)
  return isConstant ? 'constant' : 'auxiliary'
}

/** A view of a model as a diagram. What the view draws of variables that the model does not have is left out. */
export function diagramOf(model: Model, view: View): Diagram {
  const known = view.symbols.filter(({ id }) => model.variables.has(id)).map((symbol) => sized(model, symbol))
  const isOnStock = ({ x, y }: DiagramPoint): boolean =>
    known.some(
      (symbol) =>
        model.variables.get(symbol.id)!.kind === 'stock' &&
        Math.abs(x - symbol.x) <= symbol.width / 2 + 1 &&
        Math.abs(y - symbol.y) <= symbol.height / 2 + 1,
    )
  const find = ({ id, alias }: ViewEnd): ViewSymbol | undefined =>
    known.find((symbol) =>
      alias === null ? symbol.kind !== 'alias' && symbol.id === id : symbol.uid === alias,
    )
  return {
    title: view.name === '' ? model.name : view.name,
    width: view.width || Math.max(0, ...known.map(({ x, width }) => x + width / 2 + 80)),
    height: view.height || Math.max(0, ...known.map(({ y, height }) => y + height / 2 + 60)),
    symbols: known.map(({ kind, id, x, y, width, height, points }): DiagramSymbol => {
      const variable = model.variables.get(id)!
      const [begin, end] = [points[0], points.at(-1)]
      const hasPipe = kind === 'flow' && begin !== undefined && end !== undefined
      return {
        id,
        kind: diagramKind(model, variable),
        name: variable.name,
        isGhost: kind === 'alias',
        role: roles.get(variable.attributes.get('role') ?? '') ?? null,
        x,
        y,
        width,
        height,
        pipe: hasPipe ? { points, fromCloud: !isOnStock(begin), toCloud: !isOnStock(end) } : null,
      }
    }),
    links: view.connectors.flatMap(({ from, to, points }) => {
      const [begin, end] = [find(from), find(to)]
      const variable = model.variables.get(to.id)
      if (begin === undefined || end === undefined || variable === undefined) return []
      const isAtStart = dependenciesOf(model, variable).atStart.includes(from.id)
      const ends = { from: from.id, to: to.id }
      return [{ ...ends, points: points.length > 1 ? points : [rim(begin, end), rim(end, begin)], isAtStart }]
    }),
  }
}

/** A symbol with a size: its own, or what its name needs. A flow is as big as its valve. */
function sized(model: Model, symbol: ViewSymbol): ViewSymbol {
  if (symbol.kind === 'flow' || symbol.width > 0) return symbol
  const variable = model.variables.get(symbol.id)!
  const kind = symbol.kind === 'alias' ? 'auxiliary' : diagramKind(model, variable)
  const { width, height } = symbolSize(kind, variable.name, arialMeasure)
  return { ...symbol, width, height }
}

/** What a view's own symbols are, for a description in words. */
export function diagramFacts(model: Model, view: View): DiagramFacts {
  const own = view.symbols.flatMap(({ kind, id }) => {
    const variable = kind === 'alias' ? undefined : model.variables.get(id)
    return variable === undefined ? [] : [variable]
  })
  const names = (kinds: readonly Variable['kind'][]) =>
    own.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
  const stocks = [...model.variables.values()].filter(({ kind }) => kind === 'stock')
  const holder = (end: 'inflows' | 'outflows', flow: string): string | null =>
    stocks.find((stock) => stock[end].some(({ id }) => id === flow))?.name ?? null
  return {
    stocks: names(['stock']),
    flows: own
      .filter(({ kind }) => kind === 'flow')
      .map(({ id, name }) => ({ name, from: holder('outflows', id), to: holder('inflows', id) })),
    others: names(['aux', 'lookup']),
  }
}

/** Where a straight line from a symbol's centre to another's leaves the symbol. */
function rim({ x, y, width, height }: ViewSymbol, towards: ViewSymbol): DiagramPoint {
  const [dx, dy] = [towards.x - x, towards.y - y]
  const [halfWidth, halfHeight] = [width / 2 || 10, height / 2 || 10]
  const part = Math.min(1, halfWidth / Math.abs(dx || 1e-9), halfHeight / Math.abs(dy || 1e-9))
  return { x: Math.round(x + dx * part), y: Math.round(y + dy * part) }
}
