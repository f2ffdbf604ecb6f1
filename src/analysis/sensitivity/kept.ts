import type { Screening } from './elementary-effects'
import { ranking } from './stability'

/** The inputs that a screening leaves for a closer study. */
export interface KeptInputs {
  /** Places of the inputs, in their order. */
  readonly inputs: readonly number[]
  /** Whether more than could be kept were not negligible. */
  readonly capped: boolean
  /** What the squares of the effects of the others come to, as a share of all: little where nothing was capped. */
  readonly heldShare: number
}

/** @param most how many can be kept: those with the largest effects are */
export function keptInputs({ inputs, counted }: Screening, most: number): KeptInputs {
  const size = (input: number) => inputs[input]!.muStar.value
  const square = (places: readonly number[]) =>
    places.reduce((sum, input) => sum + size(input) * size(input), 0)
  const kept = ranking(counted.map(size))
    .slice(0, most)
    .map((rank) => counted[rank]!)
    .sort((a, b) => a - b)
  const all = square([...inputs.keys()])
  return {
    inputs: kept,
    capped: kept.length < counted.length,
    heldShare: all === 0 ? 0 : Math.max(0, 1 - square(kept) / all),
  }
}
