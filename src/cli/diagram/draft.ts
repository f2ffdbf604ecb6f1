import { arialMeasure } from '../../chart/arial'
import type { DiagramKind } from '../../chart/diagram'
import { cloud, symbolSize } from '../../chart/symbol-size'
import type { Variable } from '../../model/model'
import { diagramKind } from '../../page/diagram/diagram-data'
import { flowsOf, isUndrawn, isUnit, type Web } from './web'

/** Something to be placed. A ghost has a key of its own. */
export interface DraftNode {
  readonly key: string
  readonly kind: DiagramKind
  /** Identity of its variable. */
  readonly id: string
  readonly isGhost: boolean
  readonly width: number
  readonly height: number
  /** Of a flow: the valve's distance from the left, and whether there is a cloud before and after it. */
  readonly valve: { readonly x: number; readonly before: boolean; readonly after: boolean } | null
}

/** A line from one to the other: half of a flow's pipe, between its valve and a stock, or a connector. */
export interface DraftEdge {
  readonly kind: 'pipe' | 'connector'
  readonly from: string
  readonly to: string
}

/** What a sector's diagram shows, before anything is placed. */
export interface Draft {
  readonly nodes: readonly DraftNode[]
  readonly edges: readonly DraftEdge[]
}

/**
 * Drafts a sector's diagram: its variables, clouds at open ends of its flows, connectors for what its equations name,
 * and ghosts of what they name in other sectors. What stocks start from is joined only inside the sector; definitions of
 * other sectors and what is drawn nowhere are not joined at all.
 */
export function draftOf(drawn: readonly Variable[], web: Web): Draft {
  const { model, dependencies } = web
  const nodes = new Map<string, DraftNode>()
  const edges: DraftEdge[] = []
  const add = (id: string, isGhost: boolean, place = ''): string => {
    const key = isGhost ? `ghost ${id}${place}` : id
    const variable = model.variables.get(id)!
    if (!nodes.has(key)) nodes.set(key, nodeOf(key, variable, isGhost, web))
    return key
  }
  for (const { id } of drawn) add(id, false)
  const own = new Set(drawn.map(({ id }) => id))
  const join = (from: string, to: string): void => {
    const other = model.variables.get(from)!
    if (isUndrawn(other) || (!own.has(from) && isUnit(other))) return
    edges.push({ kind: 'connector', from: add(from, !own.has(from)), to })
  }
  for (const variable of drawn) {
    const { id, kind } = variable
    const { always, atStart } = dependencies.get(id)!
    for (const other of [...always, ...atStart.filter((other) => own.has(other))])
      if (other !== id) join(other, id)
    if (kind === 'stock') {
      for (const flow of flowsOf(variable)) {
        const isPipe = own.has(flow) && (web.from.get(flow) === id || web.to.get(flow) === id)
        if (!isPipe) join(flow, id)
      }
    }
    if (kind !== 'flow') continue
    const before = web.from.get(id)
    const after = web.to.get(id)
    if (before !== undefined)
      edges.push({ kind: 'pipe', from: add(before, !own.has(before), ` before ${id}`), to: id })
    if (after !== undefined)
      edges.push({ kind: 'pipe', from: id, to: add(after, !own.has(after), ` after ${id}`) })
  }
  return { nodes: [...nodes.values()].map((node) => withRoomForPipes(node, edges)), edges }
}

/** A stock tall enough for all that meets it at one side. */
function withRoomForPipes(node: DraftNode, edges: readonly DraftEdge[]): DraftNode {
  if (node.kind !== 'stock' || node.isGhost) return node
  const count = (kind: DraftEdge['kind'], end: 'from' | 'to') =>
    edges.filter((edge) => edge.kind === kind && edge[end] === node.key).length
  const pipes = Math.max(count('pipe', 'from'), count('pipe', 'to'))
  const lines = Math.min(2, Math.max(count('connector', 'from') > 0 ? 1 : 0, count('connector', 'to')))
  return { ...node, height: Math.max(node.height, 20 * pipes + 10 * lines + 6) }
}

function nodeOf(key: string, variable: Variable, isGhost: boolean, web: Web): DraftNode {
  const { id, name } = variable
  const kind = diagramKind(web.model, variable)
  const { width, height } = symbolSize(isGhost ? 'auxiliary' : kind, name, arialMeasure)
  const node = { key, kind, id, isGhost, width, height, valve: null }
  if (isGhost || kind !== 'flow') return node
  const [before, after] = [!web.from.has(id), !web.to.has(id)]
  const reach = (isOpen: boolean) => Math.max(width / 2, isOpen ? cloud.away + cloud.x + 1 : 0)
  return { ...node, width: reach(before) + reach(after), valve: { x: reach(before), before, after } }
}
