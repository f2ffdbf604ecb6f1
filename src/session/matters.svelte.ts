import type { Depth } from '../analysis/sensitivity/depth'
import type { Ranked } from '../analysis/sensitivity/ranked'
import type { Fault } from '../model/fault'
import type { StudyClient } from '../worker/studies/study-client'
import type { Result } from './result'

/** What is asked of the plan on screen. */
export interface Choice {
  /** Identity of the outcome. */
  readonly outcome: string
  /** The month that ends the year, from the start of the run. */
  readonly until: number
  readonly of: 'difference' | 'value'
}

/** Where the present study stands. */
export type MattersState =
  | { readonly kind: 'none' }
  /** `left` in seconds, `null` until it can be told. */
  | {
      readonly kind: 'working'
      readonly depth: Depth
      readonly done: number
      readonly of: number
      readonly left: number | null
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }

/** A ranking, and what it is of. */
export interface Found {
  readonly choice: Choice
  readonly result: Result
  readonly ranked: Ranked
}

/** Which assumptions decide the plan on screen. Begun when somebody asks for it; a newer question ends the one before. */
export class Matters {
  readonly #studies: () => StudyClient
  #found = $state.raw<Found | null>(null)
  #state = $state.raw<MattersState>({ kind: 'none' })
  /** Runs a second, as last measured. */
  #pace = $state<number | null>(null)
  #stop = new AbortController()
  #asked: Result | null = null
  /** What somebody has chosen to ask; kept here so that whoever looks up a source comes back to it. */
  choice = $state.raw<Partial<Choice>>({})

  /** @param studies the workers that make runs on the model in use */
  constructor(studies: () => StudyClient) {
    this.#studies = studies
  }

  get state(): MattersState {
    return this.#state
  }
  get found(): Found | null {
    return this.#found
  }

  /** How many seconds so many runs take at the pace last measured; `null` where none was. */
  secondsFor(runs: number): number | null {
    return this.#pace === null ? null : runs / this.#pace
  }

  /** Begins a study of a result. */
  async ask(result: Result, choice: Choice, depth: Depth): Promise<void> {
    this.#stop.abort()
    const { signal } = (this.#stop = new AbortController())
    this.#asked = result
    this.#state = { kind: 'working', depth, done: 0, of: 0, left: null }
    const { scenario, place } = result
    let began: { readonly at: number; readonly done: number } | null = null
    const reply = await this.#studies().run(
      'sensitivity',
      { scenario, place, ...choice, depth, seed: scenario.seed },
      {
        signal,
        onProgress: (done, of) => {
          const now = performance.now()
          // Counted from the first word: before it the workers may be busy with what was asked earlier.
          began ??= { at: now, done }
          const seconds = (now - began.at) / 1000
          if (seconds > 1 && done > began.done) this.#pace = (done - began.done) / seconds
          const left = seconds > 1 ? this.secondsFor(of - done) : null
          this.#state = { kind: 'working', depth, done, of, left }
        },
        onStage: (ranked) => {
          this.#found = { choice, result, ranked }
        },
      },
    )
    if (reply === null || signal.aborted) return
    if (reply.ok) this.#found = { choice, result, ranked: reply.answer }
    this.#state = reply.ok ? { kind: 'done' } : { kind: 'failed', faults: reply.faults }
  }

  /** Ends what is under way; what has been found stays. */
  cancel(): void {
    if (this.#state.kind !== 'working') return
    this.#stop.abort()
    this.#state = { kind: 'stopped' }
  }

  /** Ends what is under way where it is not of the plan of a result: nobody wants to know any more. */
  keepTo(result: Result): void {
    if (this.#asked !== null && planKey(this.#asked) !== planKey(result)) this.cancel()
  }

  /** Whether what was found is of the plan of a result. */
  isOf(found: Found, result: Result): boolean {
    return planKey(found.result) === planKey(result)
  }
}

/** What a run depends on: a plan that is only given another name is the same plan. */
function planKey({ scenario, place }: Result): string {
  const { levers, assumptions, ours, model } = scenario
  return JSON.stringify([place.id, place.vintage, model.hash, levers, assumptions, ours])
}
