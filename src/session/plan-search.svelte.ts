import type { Found } from '../analysis/search/found'
import type { Fault } from '../model/fault'
import type { LocalPlace, Scenario } from '../scenario/scenario'
import type { SearchWish } from '../scenario/search-wish'
import type { SearchAnswer } from '../worker/studies/search'
import type { StudyClient } from '../worker/studies/study-client'
import type { KeptSearch, SearchStore } from './search-store'

/** Where a search stands. */
export type SearchState =
  | { readonly kind: 'none' }
  /** What was kept is fetched. */
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'working'
      /** Runs since it was begun or gone on with. */
      readonly runs: number
      /** Milliseconds that the rest will take; `null` until that can be said. */
      readonly left: number | null
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }

/** In what a search that was kept is of something else than the work. */
export type Apart = 'model' | 'place' | 'assumptions' | 'goals'

/** What the work is now, as far as a search depends on it. */
export interface SearchGround {
  readonly scenario: Scenario
  readonly model: string
  readonly goals: SearchWish['goals']
}

/** What a kept search is of, where that is something else than the work; `null` where it is of the same. */
export function apartFrom(search: KeptSearch, { scenario, model, goals }: SearchGround): Apart | null {
  const own = search.scenario
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)
  const sorted = (numbers: Readonly<Record<string, number>>) => Object.entries(numbers).sort()
  if (search.model !== model) return 'model'
  if (own.place !== scenario.place || own.data !== scenario.data) return 'place'
  if (differs(sorted(own.ours), sorted(scenario.ours))) return 'place'
  if (differs(sorted(own.assumptions), sorted(scenario.assumptions))) return 'assumptions'
  return differs(search.wish.goals, goals) ? 'goals' : null
}

/**
 * The search for a plan: one at a time, and the last one is kept on this device after each round, so that it can be gone
 * on with after a reload. It goes on while people look at other pages.
 */
export class PlanSearch {
  readonly #studies: () => StudyClient
  readonly #store: SearchStore
  readonly #clock: () => number
  #state = $state.raw<SearchState>({ kind: 'none' })
  #search = $state.raw<KeptSearch | null>(null)
  #found = $state.raw<Found | null>(null)
  #opened: Promise<void> | null = null
  #stop = new AbortController()

  constructor(studies: () => StudyClient, store: SearchStore, clock: () => number = () => performance.now()) {
    this.#studies = studies
    this.#store = store
    this.#clock = clock
  }

  get state(): SearchState {
    return this.#state
  }
  /** What the last search is for; `null` where there is none. */
  get search(): KeptSearch | null {
    return this.#search
  }
  /** What it has found so far; `null` while that is not known. */
  get found(): Found | null {
    return this.#found
  }

  /** Reads what was kept, once. Never rejects: where storage is refused there is nothing to go on with. */
  open(): Promise<void> {
    this.#opened ??= this.#store.read().then(
      (kept) => {
        if (this.#state.kind === 'none' && this.#search === null) this.#search = kept
      },
      () => undefined,
    )
    return this.#opened
  }

  /** Shows what the kept search has found: nothing more is tried. */
  look(place: LocalPlace): void {
    if (this.#search === null || this.#found !== null || this.#state.kind !== 'none') return
    this.#state = { kind: 'opening' }
    void this.#work(this.#search, place, true)
  }

  /** Begins another search, in place of the last. */
  begin(wish: SearchWish, scenario: Scenario, model: string, place: LocalPlace): void {
    const pace = this.#search?.pace ?? null
    this.#found = null
    this.#search = { wish, scenario, model, placeName: place.name, text: '', pace }
    this.#go(this.#search, place)
  }

  /** Goes on from where the last search was stopped. @param evaluations plans to be tried in all */
  goOn(evaluations: number, place: LocalPlace): void {
    if (this.#search === null) return
    this.#search = { ...this.#search, wish: { ...this.#search.wish, evaluations } }
    this.#go(this.#search, place)
  }

  /** Ends what is under way; what was found stays, and can be gone on with. */
  cancel(): void {
    this.#stop.abort()
    if (this.#state.kind === 'working') this.#state = { kind: 'stopped' }
  }

  #go(search: KeptSearch, place: LocalPlace): void {
    this.#state = { kind: 'working', runs: 0, left: null }
    void this.#work(search, place, false)
  }

  async #work(search: KeptSearch, place: LocalPlace, look: boolean): Promise<void> {
    this.#stop.abort()
    const { signal } = (this.#stop = new AbortController())
    const { wish, scenario, text } = search
    const begun = this.#clock()
    const before = this.#found?.tried ?? 0
    let runs = 0
    let left: number | null = null
    const question = { wish, scenario, place, kept: text === '' ? null : text, look }
    const reply = await this.#studies().run('search', question, {
      signal,
      onProgress: (made) => {
        runs = made
        if (!look) this.#state = { kind: 'working', runs, left }
      },
      onStage: (answer) => {
        // In the middle of a round plans have been tried in a few futures only, and look quicker than they are.
        const whole = answer.stage !== 'refine' && answer.tried > before
        const perPlan = whole ? (this.#clock() - begun) / (answer.tried - before) : null
        if (perPlan !== null) left = perPlan * Math.max(0, wish.evaluations - answer.tried)
        this.#take(answer, perPlan && perPlan / wish.futures)
        this.#state = { kind: 'working', runs, left }
      },
    })
    if (signal.aborted || reply === null) return
    if (!reply.ok) {
      this.#state = { kind: 'failed', faults: reply.faults }
      return
    }
    if (look) this.#found = reply.answer
    else this.#take(reply.answer, null)
    this.#state = { kind: reply.answer.stage === 'done' ? 'done' : 'stopped' }
  }

  /** Shows what was found, and keeps it where that is allowed. */
  #take(answer: SearchAnswer, pace: number | null): void {
    const { kept, ...found } = answer
    this.#found = found
    this.#search = { ...this.#search!, text: kept, pace: pace ?? this.#search!.pace }
    // Where storage is refused the search lasts as long as the tab.
    this.#store.write(this.#search).catch(() => undefined)
  }
}
