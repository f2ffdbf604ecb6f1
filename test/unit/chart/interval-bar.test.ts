import { describe, expect, it } from 'vitest'
import { layIntervalBar } from '../../../src/chart/interval-bar'

const canvas = { width: 104, height: 0, textSize: 12, measure: () => 0 }

describe('a bar with its interval', () => {
  it('stands on the scale that it shares, with its inner part in it and its interval under it', () => {
    const { marks } = layIntervalBar({ value: 50, low: 25, high: 100, inner: 30, most: 100 }, canvas)
    expect(marks.map((mark) => mark.kind === 'rect' && [mark.key, mark.x, mark.width])).toEqual([
      ['value', 2, 50],
      ['inner', 2, 30],
      false,
    ])
    expect(marks[2]).toMatchObject({ kind: 'path', d: expect.stringMatching(/^M27,\d+H102/) as string })
  })

  it('keeps to the scale where noise goes below nothing, or an inner part beyond the whole', () => {
    const { marks } = layIntervalBar({ value: 10, low: -5, high: 20, inner: 15, most: 100 }, canvas)
    expect(marks.map((mark) => mark.kind === 'rect' && mark.width)).toEqual([10, 10, false])
    expect(marks[2]).toMatchObject({ d: expect.stringMatching(/^M2,/) as string })
  })
})
