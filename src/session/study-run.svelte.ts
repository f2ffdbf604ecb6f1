import type { Fault } from '../model/fault'
import type { Answer, Question, StudyName } from '../worker/studies/leader'
import type { StudyClient } from '../worker/studies/study-client'

/** Where a study stands that somebody asked for. */
export type StudyState =
  | { readonly kind: 'none' }
  /** `of` is 0 where nobody knows how many runs it will take. */
  | { readonly kind: 'working'; readonly done: number; readonly of: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }

/**
 * A study that people ask for, and the last answer to it. A newer question ends the one under way; an answer stays,
 * with the question that it belongs to, until there is another: whoever shows it says whether it is of the present plan.
 */
export class StudyRun<Name extends StudyName> {
  readonly #studies: () => StudyClient
  readonly #name: Name
  #state = $state.raw<StudyState>({ kind: 'none' })
  #shown = $state.raw<{ readonly question: Question<Name>; readonly answer: Answer<Name> } | null>(null)
  #asked = $state.raw<Question<Name> | null>(null)
  #stop = new AbortController()

  /** @param studies the workers that make runs on the model in use, started when they are first needed */
  constructor(studies: () => StudyClient, name: Name) {
    this.#studies = studies
    this.#name = name
  }

  get state(): StudyState {
    return this.#state
  }

  /** The last answer, and what was asked. */
  get shown(): { readonly question: Question<Name>; readonly answer: Answer<Name> } | null {
    return this.#shown
  }

  /** What was asked last, answered or not. */
  get asked(): Question<Name> | null {
    return this.#asked
  }

  /** Asks; resolves when there is an answer, a fault or a newer question. */
  async start(question: Question<Name>): Promise<void> {
    this.#stop.abort()
    const stop = new AbortController()
    this.#stop = stop
    this.#asked = question
    this.#state = { kind: 'working', done: 0, of: 0 }
    const reply = await this.#studies().run(this.#name, question, {
      signal: stop.signal,
      onProgress: (done, of) => {
        this.#state = { kind: 'working', done, of }
      },
    })
    if (reply === null || stop.signal.aborted) return
    if (reply.ok) {
      this.#shown = { question, answer: reply.answer }
      this.#state = { kind: 'done' }
    } else this.#state = { kind: 'failed', faults: reply.faults }
  }

  /** Ends what is under way; what has been answered stays. */
  cancel(): void {
    if (this.#state.kind !== 'working') return
    this.#stop.abort()
    this.#state = { kind: 'stopped' }
  }
}
