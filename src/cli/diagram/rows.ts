import type { DraftNode } from './draft'
import type { Placed, PlacedNode } from './placed'

const gap = 16
const margin = 12
/** Rows are at least as wide, whatever stands above them. */
const narrowest = 560

/** Adds symbols that are joined to nothing, in rows below what is placed. */
export function withRows(placed: Placed, lonely: readonly DraftNode[]): Placed {
  if (lonely.length === 0) return placed
  const widest = Math.max(placed.width, narrowest)
  const nodes: PlacedNode[] = []
  let x = margin
  let y = Math.max(margin, placed.height)
  let width = placed.width
  let row = 0
  for (const node of lonely) {
    if (x > margin && x + node.width + margin > widest) {
      x = margin
      y += row + gap
      row = 0
    }
    nodes.push({ ...node, x, y })
    x += node.width + gap
    row = Math.max(row, node.height)
    width = Math.max(width, x - gap + margin)
  }
  return { ...placed, width, height: y + row + margin, nodes: [...placed.nodes, ...nodes] }
}
