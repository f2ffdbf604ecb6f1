/** A stock-and-flow diagram of a part of a model, as its file draws it. Pixels; x to the right, y down. */
export interface View {
  /** The sector that it draws; empty where the file does not say. */
  readonly name: string
  readonly width: number
  readonly height: number
  readonly symbols: readonly ViewSymbol[]
  readonly connectors: readonly ViewConnector[]
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** What a view draws of a variable. `x` and `y` are its centre; of a flow, that of its valve. */
export interface ViewSymbol {
  readonly kind: 'stock' | 'flow' | 'aux' | 'alias'
  /** Unique in the file; `null` where it has none. */
  readonly uid: number | null
  /** Identity of its variable; for an alias, of the variable that it stands for. */
  readonly id: string
  readonly x: number
  readonly y: number
  /** 0 where the file leaves the size to whoever draws it. */
  readonly width: number
  readonly height: number
  /** Of a flow: where its pipe begins, turns and ends. An end that lies on no stock is a cloud. */
  readonly points: readonly Point[]
}

/** A line that says: the value of `to` is computed from that of `from`. */
export interface ViewConnector {
  readonly from: ViewEnd
  readonly to: ViewEnd
  /** Where it begins, turns and ends; none where the file gives only an angle. */
  readonly points: readonly Point[]
}

/** A variable's own symbol, or one of its aliases by uid. */
export interface ViewEnd {
  readonly id: string
  readonly alias: number | null
}
