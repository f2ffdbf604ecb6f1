import type { Result } from './system'

/** Most often in a row that a series turned back at one step after another. */
export interface Sawtooth {
  readonly id: string
  readonly turns: number
  readonly month: number
}

/** What is less than this part of a series' size is rounding. */
const noticed = 1e-7

/**
 * A numerical method that is unstable overshoots at every step: the series goes up and down with the period of the
 * step. What a model does by itself turns once, or twice where two jumps follow each other, and then goes on.
 */
export function sawtooth(run: Result, ids: readonly string[]): Sawtooth {
  let found: Sawtooth = { id: '', turns: 0, month: 0 }
  for (const id of ids) {
    const series = run.series(id)
    let size = 0
    for (const value of series) size = Math.max(size, Math.abs(value))
    const least = noticed * size + 1e-9
    let turns = 0
    for (let step = 1; step + 1 < series.length; step++) {
      const [before, after] = [series[step]! - series[step - 1]!, series[step + 1]! - series[step]!]
      turns = before * after < 0 && Math.min(Math.abs(before), Math.abs(after)) > least ? turns + 1 : 0
      if (turns > found.turns) found = { id, turns, month: run.times[step]! }
    }
  }
  return found
}
