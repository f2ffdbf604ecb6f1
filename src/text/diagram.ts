/** What a stock-and-flow diagram holds, in words. */
export interface DiagramFacts {
  readonly stocks: readonly string[]
  /** Each with the stocks that it leaves and enters; `null` is outside the diagram's model. */
  readonly flows: readonly {
    readonly name: string
    readonly from: string | null
    readonly to: string | null
  }[]
  readonly others: readonly string[]
}

/** A diagram for people who do not see it, in British English: its stocks, its flows and what else it computes. */
export function diagramInWords({ stocks, flows, others }: DiagramFacts): string {
  const flow = ({ name, from, to }: DiagramFacts['flows'][number]) =>
    `${name} (${from === null ? 'from outside' : `from ${from}`} ${to === null ? 'to outside' : `to ${to}`})`
  return [
    ...(stocks.length === 0 ? [] : [`Stocks: ${stocks.join(', ')}.`]),
    ...(flows.length === 0 ? [] : [`Flows: ${flows.map(flow).join(', ')}.`]),
    ...(others.length === 0 ? [] : [`Auxiliaries and constants: ${others.join(', ')}.`]),
  ].join(' ')
}
