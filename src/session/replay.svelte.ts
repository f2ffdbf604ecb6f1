import type { Catalogue } from '../scenario/catalogue'
import type { LocalPlace, Scenario } from '../scenario/scenario'
import { alike, between } from './between'
import type { RunAside } from './ghosts.svelte'
import type { Result } from './result'

/** The last move: the states before and after it. */
export interface Move {
  readonly before: Scenario
  readonly after: Scenario
}

/**
 * What a replay is doing.
 *
 * - `nothing`: no move has been made; `still`: the last one changes no number; `elsewhere`: it leads to another place
 * - `preparing`: the model runs what lies between
 * - `playing`: `frame` is to be shown in place of the result
 * - `standing`: nothing moves; `before` is to be shown beside the result
 */
export type ReplayState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'still' | 'elsewhere' | 'preparing' | 'failed'; readonly move: Move }
  | { readonly kind: 'playing'; readonly move: Move; readonly frame: Result }
  | { readonly kind: 'standing'; readonly move: Move; readonly before: Result }

/** Pictures of a replay. Each is a run of the model. */
const pictures = 24
const milliseconds = 1500

/** Shows the last move again: charts go from the state before it to the present one, by runs of the model between. */
export class Replay {
  readonly #run: RunAside
  #state = $state.raw<ReplayState | null>(null)
  #stop = new AbortController()

  constructor(run: RunAside) {
    this.#run = run
  }

  /** `null` when there is nothing to say. */
  get state(): ReplayState | null {
    return this.#state
  }

  /**
   * @param move `null` where none has been made
   * @param moving false shows before and after beside each other, for people who asked for less motion
   * @returns when it has come to its end or was stopped; before and after standing side by side is an end
   */
  async play(move: Move | null, catalogue: Catalogue, place: LocalPlace, moving: boolean): Promise<void> {
    this.stop()
    const { signal } = (this.#stop = new AbortController())
    if (move === null) {
      this.#state = { kind: 'nothing' }
      return
    }
    if (move.before.place !== move.after.place || alike(move.before, move.after)) {
      this.#state = { kind: move.before.place === move.after.place ? 'still' : 'elsewhere', move }
      return
    }
    this.#state = { kind: 'preparing', move }
    try {
      const frames: Result[] = []
      for (let i = 0; i < (moving ? pictures : 1); i++) {
        const scenario = between(move.before, move.after, i / pictures, catalogue, place)
        const frame = await this.#run(scenario, signal)
        if (signal.aborted || frame === null) return
        // What is written around the numbers, the name above all, is that of the present state.
        frames.push(moving ? { ...frame, scenario: { ...frame.scenario, name: move.after.name } } : frame)
      }
      if (!moving) {
        this.#state = { kind: 'standing', move, before: frames[0]! }
        return
      }
      await this.#show(frames, move, signal)
    } catch {
      if (!signal.aborted) this.#state = { kind: 'failed', move }
    }
  }

  /** Ends at once with the present state. */
  stop(): void {
    this.#stop.abort()
    this.#state = null
  }

  async #show(frames: readonly Result[], move: Move, signal: AbortSignal): Promise<void> {
    const began = performance.now()
    for (let shown = -1; ;) {
      const now = Math.floor(((performance.now() - began) / milliseconds) * frames.length)
      const frame = frames[now]
      if (signal.aborted) return
      if (frame === undefined) break
      if (now !== shown) this.#state = { kind: 'playing', move, frame }
      shown = now
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    this.#state = null
  }
}
