import type { Draft, DraftEdge, DraftNode } from './draft'

/**
 * Which lines run against the direction of reading, so that the rest runs in no circle. Pipes go before everything:
 * what flows is read from left to right. Then come lines that compute a flow, and those from stocks last, because a
 * feedback begins where something has gathered.
 *
 * @returns for each edge of the draft, whether it runs backwards
 */
export function backwards({ nodes, edges }: Draft): boolean[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const after = new Map<string, string[]>()
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set([from])
    const open = [from]
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (key === to) return true
      for (const next of after.get(key) ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        open.push(next)
      }
    }
    return false
  }
  const found = edges.map(() => false)
  const order = edges
    .map((edge, index) => ({ edge, index, rank: rankOf(edge, byKey.get(edge.from)!) }))
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
  for (const { edge, index } of order) {
    const isBackwards = reaches(edge.to, edge.from)
    found[index] = isBackwards
    const [from, to] = isBackwards ? [edge.to, edge.from] : [edge.from, edge.to]
    const known = after.get(from)
    if (known === undefined) after.set(from, [to])
    else known.push(to)
  }
  return withTwoColumns(edges, found, byKey)
}

/** More ghosts of one equation than this would be a column that no slide holds. */
const column = 18

/** Where an equation has very many ghosts of its own, half of them stand behind it. */
function withTwoColumns(
  edges: readonly DraftEdge[],
  isBackwards: readonly boolean[],
  byKey: ReadonlyMap<string, DraftNode>,
): boolean[] {
  const lines = new Map<string, number>()
  for (const { from } of edges) lines.set(from, (lines.get(from) ?? 0) + 1)
  const turned = [...isBackwards]
  for (const [key, { valve }] of byKey) {
    const twigs = edges.flatMap(({ kind, from, to }, i) => {
      const isTwig = kind === 'connector' && to === key && lines.get(from) === 1
      return isTwig && byKey.get(from)!.isGhost ? [i] : []
    })
    if (valve !== null || twigs.length <= column) continue
    for (const i of twigs.slice(Math.ceil(twigs.length / 2))) turned[i] = true
  }
  return turned
}

function rankOf({ kind }: DraftEdge, from: DraftNode): number {
  if (kind === 'pipe') return 0
  if (from.isGhost || from.kind === 'constant') return 1
  return from.kind === 'stock' ? 4 : from.kind === 'flow' ? 3 : 2
}
