import { describe, expect, it } from 'vitest'
import { movesInWords } from '../../../src/page/sure/mind/shift-sentence'
import type { Assumption } from '../../../src/scenario/catalogue'

const share = { format: 'percent', units: '1', low: 0.85, high: 0.99 } as const
const assumptions = [
  { id: 'care', label: 'Home care', ...share },
  { id: 'still', label: 'Never moved', ...share },
] as unknown as readonly Assumption[]
const say = (from: number, to: number) =>
  movesInWords(
    { length: 0.3, moves: [{ id: 'care', from, to, shift: (to - from) / 0.14 }] } as never,
    assumptions,
  )

describe('a shift in words', () => {
  it('says what the range is', () => {
    expect(say(0.9, 0.93)).toBe('“Home care” went from 90% to 93% (its range is 85% to 99%)')
  })

  it.each([
    [0.989, 'highest'],
    [0.86, 'lowest'],
  ])('says that %d is close to the %s', (to, end) => {
    expect(say(0.95, to)).toMatch(
      new RegExp(`\\(its range is 85% to 99%, and this is close to the ${end}\\)$`),
    )
  })
})
