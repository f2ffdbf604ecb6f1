import type { Goal } from '../../../scenario/goal'
import { mostSought, type SearchWish } from '../../../scenario/search-wish'

/** Outcomes whose yearly amount can be limited. */
export const budgeted = ['nhs_spend_a_year', 'council_spend_a_year', 'nhs_and_council_spend_a_year'] as const
export type Budgeted = (typeof budgeted)[number]

/** What a number box holds: nothing where it is empty. */
type Boxed = number | null | undefined

const million = 1e6

/** What people are about to search for, as it stands in the boxes. */
export class SearchDraft {
  atLeast = $state<Boxed>(80)
  futures = $state<Boxed>(100)
  evaluations = $state<Boxed>(600)
  seed = $state<Boxed>(1)
  /** In millions of pounds. */
  budgets = $state<Record<Budgeted, Boxed>>({
    nhs_spend_a_year: null,
    council_spend_a_year: null,
    nhs_and_council_spend_a_year: null,
  })
  /** Identities; `null` while nobody has chosen. */
  levers = $state.raw<readonly string[] | null>(null)

  /** Takes what an earlier search was for. */
  fill(wish: SearchWish): void {
    const { atLeast, futures, evaluations, seed, levers } = wish
    Object.assign(this, { atLeast, futures, evaluations, seed, levers })
    for (const id of budgeted) {
      const most = wish.budgets.find(({ outcome }) => outcome === id)?.most
      this.budgets[id] = most === undefined ? null : most / million
    }
  }

  /** What is wished for; `null` while a number is missing or out of its range. */
  wish(goals: readonly Goal[], levers: readonly string[]): SearchWish | null {
    const atLeast = whole(this.atLeast, 1, 100)
    const futures = whole(this.futures, 2, mostSought.futures)
    const evaluations = whole(this.evaluations, 1, mostSought.evaluations)
    const seed = whole(this.seed, 0, 4_294_967_295 - 1)
    if (atLeast === null || futures === null || evaluations === null || seed === null) return null
    const budgets = budgeted.flatMap((outcome) => {
      const most = this.budgets[outcome]
      return typeof most === 'number' ? [{ outcome, most: most * million }] : []
    })
    const own = { goals: [...goals], budgets, levers: [...levers] }
    return { ...own, atLeast, futures, fresh: 2 * futures, evaluations, seed }
  }
}

function whole(value: Boxed, low: number, high: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high ? value : null
}
