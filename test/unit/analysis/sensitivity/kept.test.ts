import { describe, expect, it } from 'vitest'
import type { Screening } from '../../../../src/analysis/sensitivity/elementary-effects'
import { keptInputs } from '../../../../src/analysis/sensitivity/kept'

function screening(sizes: readonly number[], counted: readonly number[]): Screening {
  return {
    inputs: sizes.map((value) => ({ mu: value, muStar: { value, low: value, high: value }, sigma: 0 })),
    counted,
    stability: { top: counted.length, members: 1, order: 1, holds: 'order' },
  }
}

describe('inputs kept for a closer study', () => {
  it('are all that are not negligible where there is room for them', () => {
    expect(keptInputs(screening([3, 0, 4], [0, 2]), 2)).toEqual({
      inputs: [0, 2],
      capped: false,
      heldShare: 0,
    })
  })

  it('are else those with the largest effects, and it is said what the others come to', () => {
    const kept = keptInputs(screening([1, 2, 0, 4, 3], [0, 1, 3, 4]), 2)
    expect(kept).toMatchObject({ inputs: [3, 4], capped: true })
    expect(kept.heldShare).toBeCloseTo(5 / 30, 12)
  })

  it('are none where nothing has an effect', () => {
    expect(keptInputs(screening([0, 0], []), 2)).toEqual({ inputs: [], capped: false, heldShare: 0 })
  })
})
