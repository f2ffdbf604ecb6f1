import * as v from 'valibot'
import { goalSchema } from './goal'
import { checked, type Origin } from './issues'
import { limits, parts } from './schema'

/** The most futures and plans that a device is asked for: what takes longer belongs on a command line. */
export const mostSought = { futures: 1000, evaluations: 20_000 } as const

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

/** The shape of what plans are searched for: the one source of its type and its validator. */
const wishSchema = v.strictObject({
  goals: v.pipe(v.array(goalSchema), v.minLength(1), v.maxLength(12)),
  budgets: v.pipe(
    v.array(v.strictObject({ outcome: parts.identity, most: parts.quantity })),
    v.maxLength(12),
    v.description('The most that a yearly amount may rise in the year in which it rises most'),
  ),
  levers: v.pipe(v.array(parts.identity), v.minLength(1), v.maxLength(limits.entries)),
  atLeast: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  futures: count(mostSought.futures),
  fresh: count(2 * mostSought.futures),
  evaluations: count(mostSought.evaluations),
  seed: parts.seed,
})

/** What people want searched: goals, budgets, levers that may move, and how long to look. */
export type SearchWish = v.InferOutput<typeof wishSchema>

/**
 * Reads what a search was for from parsed JSON.
 *
 * @throws FaultError `json.*`, each with its path
 */
export function readSearchWish(json: unknown, origin: Origin = {}): SearchWish {
  return checked(wishSchema, json, origin)
}
