/** A stock-and-flow diagram in pixels: what is where. Everything is decided but how it looks. */
export interface Diagram {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly symbols: readonly DiagramSymbol[]
  readonly links: readonly DiagramLink[]
}

export interface DiagramPoint {
  readonly x: number
  readonly y: number
}

export type DiagramKind = 'stock' | 'flow' | 'auxiliary' | 'constant'

/** `x` and `y` are the centre; of a flow, that of its valve. */
export interface DiagramSymbol {
  /** Of what it stands for: a ghost has that of the symbol whose ghost it is. */
  readonly id: string
  readonly kind: DiagramKind
  readonly name: string
  /** Stands for what is drawn elsewhere. */
  readonly isGhost: boolean
  /** What a person sets, or looks for. */
  readonly role: 'input' | 'result' | null
  readonly x: number
  readonly y: number
  /** 0 for the size that the name needs. */
  readonly width: number
  readonly height: number
  readonly pipe: DiagramPipe | null
}

/** A flow's pipe, from where it begins through its turns to where it ends. */
export interface DiagramPipe {
  readonly points: readonly DiagramPoint[]
  /** Whether it begins, and ends, outside the model. */
  readonly fromCloud: boolean
  readonly toCloud: boolean
}

/** An arrow between symbols. */
export interface DiagramLink {
  /** What the symbols at its ends stand for. */
  readonly from: string
  readonly to: string
  readonly points: readonly DiagramPoint[]
  /** Holds at the start only. */
  readonly isAtStart: boolean
}
