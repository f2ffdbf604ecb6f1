import type { Model } from '../../model/model'
import type { Point, View, ViewConnector, ViewEnd, ViewSymbol } from '../../model/view'

/** A landscape page of A4 at 96 pixels to the inch. */
const page = { width: 1123, height: 794 }

/**
 * Views as a `<views>` element: stocks as rectangles, auxiliaries as their name plates, ghosts as aliases, connectors
 * with their turns.
 *
 * Source: OASIS XMILE 1.0, chapters 5 and 6.
 *
 * @param indent of the element; its lines begin with it, the first excepted
 */
export function viewsText(views: readonly View[], model: Model, indent: string): string {
  let last = Math.max(0, ...views.flatMap(({ symbols }) => symbols.map(({ uid }) => uid ?? 0)))
  const uids = () => ++last
  const lines = views.flatMap((view, order) =>
    viewLines(view, order, model, uids).map((line) => `${indent}  ${line}`),
  )
  return ['<views>', ...lines, `${indent}</views>`].join('\n')
}

function viewLines(view: View, order: number, model: Model, uids: () => number): string[] {
  const { width, height } = view
  const paging = `page_width="${page.width}" page_height="${page.height}" page_sequence="row" page_orientation="landscape" show_pages="false" home_page="0" home_view="${order === 0}"`
  return [
    `<view type="stock_flow" order="${order}" width="${width}" height="${height}" ${paging}>`,
    `  <group name="${escaped(view.name)}" x="0" y="0" width="${width}" height="${height}"/>`,
    ...view.symbols.map((symbol) => `  ${symbolText(symbol, model)}`),
    ...view.connectors.map((connector) => `  ${connectorText(connector, uids())}`),
    '</view>',
  ]
}

function symbolText({ kind, uid, id, x, y, width, height, points }: ViewSymbol, model: Model): string {
  const name = escaped(model.variables.get(id)!.name)
  const place = `x="${x}" y="${y}"`
  const size = `width="${width}" height="${height}"`
  const plate = `<shape type="name_only" ${size}/>`
  switch (kind) {
    case 'stock':
      return `<stock name="${name}" ${place} label_side="center"><shape type="rectangle" ${size}/></stock>`
    case 'flow':
      return `<flow name="${name}" ${place} label_side="bottom">${pointsText(points)}</flow>`
    case 'aux':
      return `<aux name="${name}" ${place}>${plate}</aux>`
    case 'alias':
      return `<alias uid="${uid ?? 0}" ${place}><of>${escaped(id)}</of>${plate}</alias>`
  }
}

function connectorText({ from, to, points }: ViewConnector, uid: number): string {
  const end = (name: string, { id, alias }: ViewEnd) =>
    `<${name}>${alias === null ? escaped(id) : `<alias uid="${alias}"/>`}</${name}>`
  return `<connector uid="${uid}" angle="${angle(points)}">${end('from', from)}${end('to', to)}${pointsText(points)}</connector>`
}

/** Degrees from the begin to the end, against the clock: what tools draw that do not know the turns. */
function angle(points: readonly Point[]): number {
  const [a] = points
  const b = points.at(-1)
  if (a === undefined || b === undefined) return 0
  return Math.round((Math.atan2(a.y - b.y, b.x - a.x) * 180) / Math.PI)
}

function pointsText(points: readonly Point[]): string {
  return `<pts>${points.map(({ x, y }) => `<pt x="${x}" y="${y}"/>`).join('')}</pts>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as content or value of XML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => escapes[mark]!)
}
