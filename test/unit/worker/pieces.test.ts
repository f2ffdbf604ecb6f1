import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../../src/worker/pieces'

describe('pieces of an ensemble', () => {
  it.each([
    [0, 200, 10, 2],
    [200, 2000, 10, 2],
    [0, 7, 50, 4],
    [0, 333, 16, 1],
  ])(
    'hold each run from %d until %d once, at most %d of them, for %d workers',
    (first, end, most, workers) => {
      const pieces = piecesOf(first, end, most, workers)
      let next = first
      for (const piece of pieces) {
        expect(piece.first).toBe(next)
        expect(piece.count).toBeLessThanOrEqual(most)
        next += piece.count
      }
      expect(next).toBe(end)
      const counts = pieces.map(({ count }) => count)
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    },
  )

  it('are small at the end, and of pairs of runs', () => {
    const counts = piecesOf(0, 200, 10, 2).map(({ count }) => count)
    expect(counts[0]).toBe(10)
    expect(counts.at(-1)).toBe(4)
    expect(counts.every((count) => count % 2 === 0)).toBe(true)
  })

  it('are none where nothing is left to make', () => {
    expect(piecesOf(200, 200, 10, 2)).toEqual([])
  })
})
