import type { Catalogue } from '../../scenario/catalogue'

/** Which outcomes the two charts show: the reader's choice, or where there is none the first of the first two groups. */
export class ChartChoice {
  one = $state<string | null>(null)
  two = $state<string | null>(null)

  /** Their identities. */
  shown({ outcomes }: Catalogue): readonly [string, string] {
    const known = (id: string | null) => (outcomes.some((outcome) => outcome.id === id) ? id : null)
    const firstOf = (group: string) => outcomes.find((outcome) => outcome.group === group)?.id
    return [
      known(this.one) ?? firstOf('scorecard') ?? outcomes[0]!.id,
      known(this.two) ?? firstOf('chart') ?? outcomes.at(-1)!.id,
    ]
  }
}
