import type { Proportion } from '../../analysis/robustness/proportion'

/** The bounds of a share, of a hundred, in whole numbers and rounded outwards: an interval of no width would be a claim. */
export function hundredsOf({ low, high }: Pick<Proportion, 'low' | 'high'>): readonly [number, number] {
  return [Math.floor(low * 100 + 1e-9), Math.ceil(high * 100 - 1e-9)]
}
