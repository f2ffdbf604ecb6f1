import type { Texts } from '../scenario/texts'

/** Fetches the texts of the model; rejects where they cannot be had. */
export type LoadTexts = () => Promise<Texts>

/**
 * The texts that follow the model: fetched when the first screen stands or when somebody wants to read them, whichever
 * comes first. What cannot be fetched is asked for again the next time somebody wants it.
 */
export class LateTexts {
  readonly #load: LoadTexts
  readonly #arrive: (texts: Texts) => boolean
  #state = $state<'coming' | 'here' | 'missing'>('coming')
  #underway: Promise<void> | null = null

  /** @param arrive takes the texts; `false` where they speak of another model */
  constructor(load: LoadTexts, arrive: (texts: Texts) => boolean) {
    this.#load = load
    this.#arrive = arrive
  }

  get state(): 'coming' | 'here' | 'missing' {
    return this.#state
  }

  /** Settles when they are here or known to be missing; never rejects. */
  fetch(): Promise<void> {
    if (this.#state === 'here') return Promise.resolve()
    this.#underway ??= this.#ask().finally(() => (this.#underway = null))
    return this.#underway
  }

  async #ask(): Promise<void> {
    this.#state = 'coming'
    try {
      this.#state = this.#arrive(await this.#load()) ? 'here' : 'missing'
    } catch {
      this.#state = 'missing'
    }
  }
}

/** @param url address of the second part of the model (`Parts.texts`) */
export function loadTexts(url: string): LoadTexts {
  return async () => {
    const response = await fetch(url, { priority: 'low' })
    if (!response.ok) throw new Error(`${response.status}`)
    return (await response.json()) as Texts
  }
}
