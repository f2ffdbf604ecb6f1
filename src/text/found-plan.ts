import { formatValue } from './number'

/** A lever that a plan moves, as people read it. */
export interface MovedLever {
  readonly label: string
  /** With its unit. */
  readonly value: string
}

/** In how many of a hundred futures, or what of another number. */
export const shareOfFutures = (met: number, futures: number): string =>
  `${Math.round(met * futures)} of ${futures} futures`

/** What plans that a search found are called, and what is noted on them. */
export const foundPlan = {
  /** The name of a plan says what it moves, as far as there is room. */
  name: (moved: readonly MovedLever[], most: number): string => {
    if (moved.length === 0) return 'Nothing moved'
    const each = moved.map(({ label, value }) => `${label} ${value}`)
    for (let shown = each.length; shown > 0; shown--) {
      const rest = each.length - shown
      const name = `${each.slice(0, shown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
      if (name.length <= most) return name
    }
    return `${each.length} levers moved`
  },
  note: (found: {
    readonly goals: readonly string[]
    readonly seed: number
    readonly searched: { readonly met: number; readonly futures: number }
    readonly fresh: { readonly met: number; readonly futures: number; readonly cost: number }
  }): string =>
    [
      `Found by a search (seed ${found.seed}) for: ${found.goals.join('; ')}.`,
      `It meets all goals in ${shareOfFutures(found.fresh.met, found.fresh.futures)} that the search did not see,`,
      `and in ${shareOfFutures(found.searched.met, found.searched.futures)} that it chose by.`,
      `Over the run it changes public spending by ${formatValue(found.fresh.cost, { format: 'pounds', digits: 1 })} on average.`,
      'Futures of this model, not a forecast.',
    ].join(' '),
} as const
