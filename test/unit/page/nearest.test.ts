import { describe, expect, it } from 'vitest'
import { nearest } from '../../../src/page/diagram/nearest'

const spots = [
  { x: 100, y: 100 },
  { x: 200, y: 104 },
  { x: 160, y: 160 },
  { x: 400, y: 100 },
  { x: 90, y: 300 },
]

describe('the nearest symbol in a direction', () => {
  it('is the next in the row, not a closer one off to the side', () => {
    expect(nearest(spots, 0, 'right')).toBe(1)
    expect(nearest(spots, 1, 'right')).toBe(3)
  })
  it('goes back the way it came along a row', () => {
    expect(nearest(spots, 1, 'left')).toBe(0)
    expect(nearest(spots, 3, 'left')).toBe(1)
  })
  it('goes down and up', () => {
    expect(nearest(spots, 0, 'down')).toBe(2)
    expect(nearest(spots, 4, 'up')).toBe(0)
  })
  it('is none where nothing stands that way, or next to nothing', () => {
    expect(nearest(spots, 3, 'right')).toBeNull()
    expect(
      nearest(
        [
          { x: 0, y: 0 },
          { x: 30, y: 2 },
        ],
        0,
        'down',
      ),
    ).toBeNull()
    expect(nearest([], 0, 'up')).toBeNull()
  })
})
