import type { Effects } from './elementary-effects'
import type { Estimate } from './resample'
import { ranking, type Stability } from './stability'
import type { Sensitivity } from './study'
import type { Shares } from './variance-shares'

/** What came before a study of a part of the inputs. */
export interface Screened {
  readonly runs: number
  readonly inputs: number
  readonly kept: number
  readonly capped: boolean
  /** As `KeptInputs.heldShare`. */
  readonly heldShare: number
}

/** One input, and how much it matters. */
export interface EffectRow extends Effects {
  readonly id: string
}
export interface SharesRow extends Shares {
  readonly id: string
}

/** Inputs from the one that matters most to the one that matters least. */
export type Ranked = { readonly runs: number; readonly seed: number } & (
  | { readonly method: 'morris'; readonly rows: readonly EffectRow[]; readonly stability: Stability }
  | {
      readonly method: 'sobol'
      readonly rows: readonly SharesRow[]
      readonly stability: Stability
      readonly screened: Screened
    }
  /** No input changes anything. */
  | { readonly method: 'none'; readonly inputs: number }
)

/** Puts the inputs of a screening in order. */
export function rankedEffects(study: Sensitivity & { readonly method: 'morris' }, seed: number): Ranked {
  const { ids, runs, found } = study
  const order = ranked(found.inputs.map(({ muStar }) => muStar))
  if (found.counted.length === 0) return { runs, seed, method: 'none', inputs: ids.length }
  const rows = order.map((input) => ({ id: ids[input]!, ...found.inputs[input]! }))
  return { runs, seed, method: 'morris', rows, stability: found.stability }
}

/** Puts the inputs of a study of shares in order of their total index. */
export function rankedShares(
  study: Sensitivity & { readonly method: 'sobol' },
  seed: number,
  screened: Screened,
): Ranked {
  const { ids, runs, found } = study
  if (!found.varies) return { runs, seed, method: 'none', inputs: ids.length }
  const order = ranked(found.inputs.map(({ total }) => total))
  const rows = order.map((input) => ({ id: ids[input]!, ...found.inputs[input]! }))
  return { runs, seed, method: 'sobol', rows, stability: found.stability, screened }
}

const ranked = (sizes: readonly Estimate[]) => ranking(sizes.map(({ value }) => value))
