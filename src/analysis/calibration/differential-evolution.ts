import { latinHypercube } from '../../engine/ensemble/latin-hypercube'
import { randomStream } from '../../engine/ensemble/random-stream'
import type { Found, SearchSpace } from './search-space'

/** As many numbers as a random word may be. */
const words = 4_294_967_296

interface Member extends Found {
  /** How far a step along a difference goes. */
  readonly scale: number
  /** How likely each coordinate is taken from the step. */
  readonly crossover: number
}

/**
 * Searches the whole space: differential evolution, whose members each carry their own scale and crossover, drawn anew
 * now and then and kept when they led to something better. Steps go towards one of the best members. Ends when the
 * members agree or the runs are used up.
 *
 * Source: R. Storn and K. Price, Journal of Global Optimization 11 (1997), 341-359; self-adaptation as J. Brest et al.,
 * IEEE Transactions on Evolutionary Computation 10 (2006), 646-657; steps as J. Zhang and A. Sanderson, ibid. 13 (2009),
 * 945-958. Uses nothing but sums, products and comparisons, so the same bits come out everywhere.
 *
 * @param runs how often it may ask
 */
export function evolve(space: SearchSpace, runs: number, seed: number): void {
  const n = space.dimensions
  const size = Math.min(40, Math.max(12, 5 * n))
  const end = space.left - runs
  const word = randomStream(seed, 0)
  const draw = () => word() / words
  const pick = (count: number) => Math.floor(draw() * count)

  const sample = latinHypercube(size, n, seed)
  const members: Member[] = [{ ...space.best, scale: 0.5, crossover: 0.9 }]
  for (let i = 1; i < size && space.left > end; i++) {
    const point = Float64Array.from({ length: n }, (_, d) => sample(i, d))
    members.push({ ...space.ask(point), scale: 0.5, crossover: 0.9 })
  }
  if (members.length < 4) return

  while (space.left > end && !agree(members)) {
    const ranked = [...members].sort((a, b) => a.value - b.value)
    const leaders = Math.max(2, Math.ceil(members.length / 5))
    for (let i = 0; i < members.length && space.left > end; i++) {
      const own = members[i]!
      const scale = draw() < 0.1 ? 0.1 + 0.9 * draw() : own.scale
      const crossover = draw() < 0.1 ? draw() : own.crossover
      const leader = ranked[pick(leaders)]!
      const one = members[otherThan(i, members.length, pick)]!
      const other = members[otherThan(i, members.length, pick)]!
      const always = pick(n)
      const point = own.point.map((x, d) => {
        if (draw() >= crossover && d !== always) return x
        const step = x + scale * (leader.point[d]! - x) + scale * (one.point[d]! - other.point[d]!)
        // Half way to a bound that a step would cross: an optimum there is reached, yet members do not pile up on it.
        if (step < 0) return draw() < 0.5 ? 0 : x / 2
        if (step > 1) return draw() < 0.5 ? 1 : (x + 1) / 2
        return step
      })
      const found = space.ask(point)
      if (found.value <= own.value) members[i] = { ...found, scale, crossover }
    }
  }
}

function otherThan(i: number, count: number, pick: (count: number) => number): number {
  const other = pick(count - 1)
  return other < i ? other : other + 1
}

/** Whether the members are all but in one place, or all alike in value: then more steps find nothing. */
function agree(members: readonly Member[]): boolean {
  const [first] = members as [Member]
  return (
    members.every(({ value }) => value === first.value) ||
    members.every(({ point }) => point.every((x, d) => Math.abs(x - first.point[d]!) < 1e-7))
  )
}
