import type { Futures as Answer } from '../analysis/futures/futures'
import type { Fault } from '../model/fault'
import type { StudyClient } from '../worker/studies/study-client'
import { handOn, type Hand } from './hand'
import type { Result } from './result'

/** Where the futures of the result on screen stand. */
export type FuturesState =
  | { readonly kind: 'none' }
  /** `of` is 0 until the first word of the workers. */
  | { readonly kind: 'working'; readonly done: number; readonly of: number; readonly aim: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  /** This device is to try none by itself. */
  | { readonly kind: 'off' }
  | { readonly kind: 'failed'; readonly faults: readonly Fault[] }

/** Numbers of futures, each answered before the next is begun. */
const stages = [200, 2000]
/** On demand. */
const mostFutures = 10_000
/** Futures that can be looked at one by one. */
const singles = 40
/**
 * Milliseconds of quiet after a result while something is held down: a slider that moves on needs the processors for itself.
 * What is let go of moves no more, and nothing is waited for.
 */
const pause = 400

/** Milliseconds for which studies rest after a result, and a slider that moves on has the processors for itself. */
const rest = 250
/** The same when a hand comes to a lever: its first move finds the processors free. */
const restForHand = 1_000

/** Whether this device tries futures by itself: on an old telephone they are slow, and take its battery. */
export interface FuturesSwitch {
  isOff(): boolean
  turn(off: boolean): void
}

const key = 'joined-up-futures-off'

/** The switch of this device; where storage is refused, it holds for nothing. */
export const deviceSwitch: FuturesSwitch = {
  isOff: () => {
    try {
      return localStorage.getItem(key) !== null
    } catch {
      return false
    }
  },
  turn: (off) => {
    try {
      if (off) localStorage.setItem(key, '1')
      else localStorage.removeItem(key)
    } catch {
      // For this visit it holds all the same.
    }
  },
}

/**
 * What the plan on screen does in many futures. Begun when the plan has stood for a moment, coarse first; a newer result ends
 * what is under way at once.
 */
export class Futures {
  readonly #studies: () => StudyClient
  readonly #switch: FuturesSwitch
  #isOff: boolean
  #shown = $state.raw<{ readonly of: Result; readonly answer: Answer } | null>(null)
  #state = $state.raw<FuturesState>({ kind: 'none' })
  #wanted: { readonly result: Result; readonly charts: readonly string[] } | null = null
  #stop = new AbortController()
  #isAsked = $state(false)
  readonly #hand: Hand
  #unwait: () => void = () => undefined

  readonly #rest: (milliseconds: number) => void

  /**
   * @param studies the workers that make runs on the model in use, started when they are first needed
   * @param rest has other studies leave the processors alone for so many milliseconds
   */
  constructor(
    studies: () => StudyClient,
    rest: (milliseconds: number) => void = () => undefined,
    own: FuturesSwitch = deviceSwitch,
    hand = handOn(),
  ) {
    this.#rest = rest
    this.#studies = studies
    this.#hand = hand
    this.#switch = own
    this.#isOff = own.isOff()
  }

  get state(): FuturesState {
    return this.#state
  }

  /** The futures of a result; `null` while they are worked out. */
  of(result: Result): Answer | null {
    const shown = this.#shown
    if (shown === null) return null
    const { scenario, place } = shown.of
    return scenario === result.scenario && place === result.place ? shown.answer : null
  }

  /** Whether where they stand is what somebody asked for with a button, and not how they follow the plan by themselves. */
  get isAsked(): boolean {
    return this.#isAsked
  }

  /** As many as can be asked for. */
  get most(): number {
    return mostFutures
  }

  /** Whether more futures can be asked for than there are. */
  get canGoOn(): boolean {
    return this.#state.kind !== 'working' && (this.#shown?.answer.runs ?? mostFutures) < mostFutures
  }

  /**
   * Wants the futures of a result.
   *
   * @param charts outcomes of which limits over time are wanted
   */
  want(result: Result, charts: readonly string[]): void {
    const isSame =
      this.#wanted?.result.scenario === result.scenario &&
      this.#wanted.result.place === result.place &&
      this.#wanted.charts.join() === charts.join()
    if (isSame) return
    this.#rest(rest)
    this.#wanted = { result, charts }
    this.#isAsked = false
    if (this.#isOff) this.#state = { kind: 'off' }
    else this.#begin(stages)
  }

  /** Leaves the processors alone for a moment: somebody has a hand on what may move next. */
  giveWay(): void {
    this.#rest(restForHand)
  }

  /** Goes on to the most futures that are offered. */
  goOn(): void {
    const from = this.#shown?.answer.runs ?? 0
    this.#isAsked = true
    this.#begin([...stages, mostFutures].filter((runs) => runs > from))
  }

  /** Ends what is under way; what has been answered stays. */
  cancel(): void {
    this.#end()
    this.#isAsked = true
    this.#state = { kind: 'stopped' }
  }

  /** Leaves futures off on this device, or tries them again. */
  turn(off: boolean): void {
    this.#isOff = off
    this.#isAsked = true
    this.#switch.turn(off)
    if (off) {
      this.#end()
      this.#shown = null
      this.#state = { kind: 'off' }
    } else if (this.#wanted !== null) this.#begin(stages)
  }

  #end(): void {
    this.#unwait()
    this.#stop.abort()
  }

  #begin(runs: readonly number[]): void {
    this.#end()
    const stop = new AbortController()
    this.#stop = stop
    this.#state = { kind: 'working', done: 0, of: 0, aim: runs[0]! }
    const work = () => void this.#work(runs, stop.signal)
    if (this.#hand.isDown()) this.#whenQuiet(work)
    else work()
  }

  /** Does something when nothing is held down any more, or has been held for long without a change. */
  #whenQuiet(act: () => void): void {
    const once = () => {
      this.#unwait()
      act()
    }
    const timer = setTimeout(once, pause)
    const forget = this.#hand.onRelease(once)
    this.#unwait = () => {
      clearTimeout(timer)
      forget()
    }
  }

  async #work(stages: readonly number[], signal: AbortSignal): Promise<void> {
    const { result, charts } = this.#wanted!
    const isWanted = () => !signal.aborted
    for (const runs of stages) {
      if (!isWanted()) return
      this.#state = { kind: 'working', done: 0, of: 0, aim: runs }
      const { scenario, place } = result
      const question = { scenario, place, runs, seed: scenario.seed, charts, singles }
      const reply = await this.#studies().run('futures', question, {
        signal,
        onProgress: (done, of) => {
          this.#state = { kind: 'working', done, of, aim: runs }
        },
      })
      if (reply === null || !isWanted()) return
      if (!reply.ok) {
        this.#state = { kind: 'failed', faults: reply.faults }
        return
      }
      this.#shown = { of: result, answer: reply.answer }
    }
    this.#state = { kind: 'done' }
  }
}
