/** Where a tab keeps a little text until it is closed; `sessionStorage` is one. */
export interface TabMemory {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

/** What a tab remembers of presenting. It belongs to the room, not to the plan: links and files do not carry it. */
interface Kept {
  readonly on: boolean
  readonly stage: Stage
  /** The last month whose results are shown while the room predicts, `YYYY-MM`; `null` for the first month of the run. */
  readonly until: string | null
  readonly locked: readonly string[]
  /** Levers shown beside the results; `null` where those that are moved stand for a choice. */
  readonly levers: readonly string[] | null
  readonly guesses: readonly string[]
}

/**
 * How far a room has come with predicting first: nothing is hidden, results are hidden and locks hold, or everything
 * has been revealed and can be hidden again.
 */
export type Stage = 'off' | 'hidden' | 'revealed'

const key = 'joined-up-presenting'
const fresh: Kept = { on: false, stage: 'off', until: null, locked: [], levers: null, guesses: [] }
const most = { guesses: 12, letters: 200 }

/** The state of presenting to a room, kept with the tab so that a reload shows nothing that was hidden. */
export class Presentation {
  readonly #memory: TabMemory | null
  #kept = $state.raw<Kept>(fresh)

  /** @param memory `null` where the browser refuses one: the state then lasts until the page is left */
  constructor(memory: TabMemory | null) {
    this.#memory = memory
    this.#kept = recall(memory)
  }

  get on(): boolean {
    return this.#kept.on
  }
  get stage(): Stage {
    return this.#kept.stage
  }
  /** Whether results are hidden from everybody just now. */
  get hides(): boolean {
    return this.#kept.on && this.#kept.stage === 'hidden'
  }
  get until(): string | null {
    return this.#kept.until
  }
  get locked(): readonly string[] {
    return this.#kept.locked
  }
  /** Levers that nothing may move just now. */
  get held(): readonly string[] {
    return this.#kept.on && this.#kept.stage !== 'revealed' ? this.#kept.locked : none
  }
  get levers(): readonly string[] | null {
    return this.#kept.levers
  }
  get guesses(): readonly string[] {
    return this.#kept.guesses
  }

  begin(): void {
    this.#keep({ on: true })
  }

  /** Leaves the big screen. What was being predicted stays as it is until somebody presents again. */
  leave(): void {
    this.#keep({ on: false })
  }

  hide(): void {
    this.#keep({ stage: 'hidden' })
  }

  reveal(): void {
    this.#keep({ stage: 'revealed' })
  }

  /** Hides what is shown, or reveals what is hidden: the one key. */
  turn(): void {
    if (this.stage === 'hidden') this.reveal()
    else this.hide()
  }

  /** Ends predicting: nothing is hidden or locked any more, and what teams wrote is gone. */
  end(): void {
    this.#keep({ stage: 'off', locked: [], guesses: [] })
  }

  showUntil(month: string | null): void {
    this.#keep({ until: month })
  }

  lock(lever: string, locked: boolean): void {
    const others = this.locked.filter((one) => one !== lever)
    this.#keep({ locked: locked ? [...others, lever] : others })
  }

  choose(levers: readonly string[] | null): void {
    this.#keep({ levers })
  }

  /** Writes down what one team expects; an index one past the last begins another line. */
  guess(index: number, text: string): void {
    const guesses = [...this.guesses]
    guesses[index] = text.slice(0, most.letters)
    this.#keep({ guesses: guesses.slice(0, most.guesses) })
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change }
    try {
      this.#memory?.setItem(key, JSON.stringify(this.#kept))
    } catch {
      // It lasts until the page is left.
    }
  }
}

const none: readonly string[] = []

/** What the tab kept. Anything else than was written is as good as nothing. */
function recall(memory: TabMemory | null): Kept {
  try {
    const kept = JSON.parse(memory?.getItem(key) ?? 'null') as Partial<Kept> | null
    if (kept === null) return fresh
    const texts = (list: unknown): list is readonly string[] =>
      Array.isArray(list) && list.every((one) => typeof one === 'string')
    return {
      on: kept.on === true,
      stage: kept.stage === 'hidden' || kept.stage === 'revealed' ? kept.stage : 'off',
      until: typeof kept.until === 'string' && /^\d{4}-\d\d$/.test(kept.until) ? kept.until : null,
      locked: texts(kept.locked) ? kept.locked : [],
      levers: texts(kept.levers) ? kept.levers : null,
      guesses: texts(kept.guesses) ? kept.guesses : [],
    }
  } catch {
    return fresh
  }
}

/** The memory of this tab, `null` where the browser refuses it. */
export function tabMemory(): TabMemory | null {
  try {
    return sessionStorage
  } catch {
    return null
  }
}
