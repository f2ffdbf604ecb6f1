import { coalitionOf, includes, type Agenda, type Coalition } from './coalitions'
import { gridUnit, onGrid } from './grid'

/** One player's part in a change. */
export interface Part {
  /** Shapley value: what the player adds when it joins, averaged over the orders in which all could join. */
  readonly share: number
  /** What the player does by itself, if no other is moved. */
  readonly alone: number
  /** Standard error of the share where orders were sampled; 0 where all are accounted for. */
  readonly error: number
}

/**
 * Shares a change out among the players that made it. The shares add up to it to the last bit.
 *
 * @param values one for each of the agenda's coalitions
 */
export function sharesOf(agenda: Agenda, values: readonly number[]): readonly Part[] {
  const { players, coalitions } = agenda
  const unit = gridUnit(values)
  const tidy = new Map(onGrid(values, unit).map((value, i) => [coalitions[i]!, value]))
  const value = (coalition: Coalition) => tidy.get(coalition)!
  const nobody = value(0)
  const raw = agenda.exact ? exact(players, value) : sampled(agenda, value)
  const shares = onGrid(raw.shares, unit)
  settle(shares, value(coalitions[1] ?? 0) - nobody)
  return shares.map((share, i) => ({
    share,
    alone: value(coalitionOf([i])) - nobody,
    error: raw.errors[i]!,
  }))
}

/** Every coalition without a player, weighted by how many orders pass through it: s! (n - s - 1)! / n!. */
function exact(players: number, value: (coalition: Coalition) => number) {
  const shares = Array.from({ length: players }, (_, player) => {
    let share = 0
    const everybody = coalitionOf(Array.from({ length: players }, (_, i) => i))
    for (let others = 0; others <= everybody; others++) {
      if (includes(others, player)) continue
      let size = 0
      for (let i = 0; i < players; i++) if (includes(others, i)) size += 1
      const joined = others + coalitionOf([player])
      share +=
        ((value(joined) - value(others)) * factorial(size) * factorial(players - size - 1)) /
        factorial(players)
    }
    return share
  })
  return { shares, errors: shares.map(() => 0) }
}

/** Mean over pairs of an order and its reverse; the pairs are independent, so their spread gives the error. */
function sampled({ players, orders }: Agenda, value: (coalition: Coalition) => number) {
  const pairs = orders.length / 2
  const sum = new Float64Array(players)
  const squares = new Float64Array(players)
  for (let pair = 0; pair < pairs; pair++) {
    const added = new Float64Array(players)
    for (const order of orders.slice(2 * pair, 2 * pair + 2)) {
      let before = 0
      for (const player of order) {
        const after = before + coalitionOf([player])
        added[player]! += (value(after) - value(before)) / 2
        before = after
      }
    }
    added.forEach((part, player) => {
      sum[player]! += part
      squares[player]! += part * part
    })
  }
  const shares = Array.from(sum, (total) => total / pairs)
  const errors = shares.map((mean, player) => {
    const variance = Math.max(0, squares[player]! / pairs - mean * mean) * (pairs / (pairs - 1))
    return Math.sqrt(variance / pairs)
  })
  return { shares, errors }
}

/** What rounding to the grid left over goes to the largest share, which it changes least. */
function settle(shares: number[], total: number): void {
  if (shares.length === 0) return
  const left = total - shares.reduce((sum, share) => sum + share, 0)
  let largest = 0
  shares.forEach((share, i) => {
    if (Math.abs(share) > Math.abs(shares[largest]!)) largest = i
  })
  shares[largest]! += left
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1)
}
