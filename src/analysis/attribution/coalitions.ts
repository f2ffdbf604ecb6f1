import { randomStream } from '../../engine/ensemble/random-stream'

/**
 * Which of some players (levers, say) are moved, as one number: player `i` counts 2^i. Exact for up to 52 players,
 * which is why it is put together by arithmetic and not by bits, of which there are 32.
 */
export type Coalition = number

/** More players than this are sampled: 2^6 runs are made before somebody has read the first sentence. */
export const mostExact = 6
/** Orders are drawn in pairs, each with its reverse: errors that depend on who comes first cancel. */
export const pairsDrawn = 16

/** Which runs a share-out of a change needs. */
export interface Agenda {
  readonly players: number
  /** Whether every order of the players is accounted for; else `orders` are a sample. */
  readonly exact: boolean
  /** Sampled orders, a reverse after each; empty where all are accounted for. */
  readonly orders: readonly (readonly number[])[]
  /** Every coalition whose value is needed, each once: nobody first, everybody second. */
  readonly coalitions: readonly Coalition[]
}

/** The coalition of these players. */
export function coalitionOf(players: Iterable<number>): Coalition {
  let sum = 0
  for (const player of players) sum += bit(player)
  return sum
}

/** Whether a player is one of a coalition. */
export function includes(coalition: Coalition, player: number): boolean {
  return Math.floor(coalition / bit(player)) % 2 === 1
}

/**
 * What has to be run to share a change out among players: every coalition of a few; of many, those that a sample of
 * orders passes through, and each player alone.
 *
 * @param seed the same seed draws the same orders on every machine
 */
export function agendaOf(players: number, seed: number): Agenda {
  const everybody = coalitionOf(Array.from({ length: players }, (_, i) => i))
  const exact = players <= mostExact
  const orders = exact ? [] : drawOrders(players, seed)
  const rest = exact
    ? Array.from({ length: everybody + 1 }, (_, i) => i)
    : [...Array.from({ length: players }, (_, i) => bit(i)), ...orders.flatMap(passed)]
  return { players, exact, orders, coalitions: [...new Set([0, everybody, ...rest])] }
}

/** The coalitions that grow along an order. */
function passed(order: readonly number[]): Coalition[] {
  return order.map((_, i) => coalitionOf(order.slice(0, i + 1)))
}

function drawOrders(players: number, seed: number): number[][] {
  const next = randomStream(seed, 0)
  return Array.from({ length: pairsDrawn }).flatMap(() => {
    const order = Array.from({ length: players }, (_, i) => i)
    for (let i = players - 1; i > 0; i--) {
      const j = Math.floor((next() / 4_294_967_296) * (i + 1))
      const moved = order[i]!
      order[i] = order[j]!
      order[j] = moved
    }
    return [order, order.toReversed()]
  })
}

const bits = Array.from({ length: 53 }, (_, i) => {
  let power = 1
  for (let k = 0; k < i; k++) power *= 2
  return power
})

function bit(player: number): number {
  return bits[player]!
}
