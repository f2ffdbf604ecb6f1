import type { Sampler } from './sampler'
import { samplerOf } from './sampler-by-name'

/** Coordinates that are kept at most: 8 MB of them. */
const most = 1_000_000

/**
 * Does what {@link samplerOf} does, and has the last sampler of each number of points at hand: while levers move, the same futures
 * are asked for again and again.
 */
export function keptSamplers(): typeof samplerOf {
  const kept = new Map<number, { readonly key: string; readonly sampler: Sampler }>()
  return (choice, runs, dimensions, seed) => {
    if (typeof choice === 'object' || runs * dimensions > most)
      return samplerOf(choice, runs, dimensions, seed)
    const key = [choice, dimensions, seed].join(' ')
    const known = kept.get(runs)
    if (known?.key === key) return known.sampler
    const sampler = samplerOf(choice, runs, dimensions, seed)
    // The oldest makes room: two numbers of points take turns while bands become finer.
    if (known === undefined && kept.size === 2) kept.delete(kept.keys().next().value!)
    kept.set(runs, { key, sampler })
    return sampler
  }
}
