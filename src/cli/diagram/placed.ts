import type { DraftEdge, DraftNode } from './draft'
import type { Point } from '../../model/view'

/** A node with its upper left corner. */
export interface PlacedNode extends DraftNode {
  readonly x: number
  readonly y: number
}

export interface PlacedEdge extends DraftEdge {
  readonly points: readonly Point[]
}

export interface Placed {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}
