import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latencies } from '../../../src/cli/bench/latency'

const pictures = new Map([
  ['1', 'a'],
  ['2', 'b'],
  ['3', 'c'],
])

describe('the time from an input to the paint that shows it', () => {
  it('runs from each input to the first frame with its picture', () => {
    const inputs = [
      { time: 0, value: '1' },
      { time: 16, value: '2' },
    ]
    const paints = [
      { time: 12, picture: 'a' },
      { time: 40, picture: 'b' },
    ]
    expect(latencies(inputs, paints, pictures)).toEqual([12, 24])
  })

  it('counts an overtaken input up to the frame that shows the newer one', () => {
    const inputs = [
      { time: 0, value: '1' },
      { time: 16, value: '2' },
      { time: 32, value: '3' },
    ]
    expect(latencies(inputs, [{ time: 50, picture: 'c' }], pictures)).toEqual([50, 34, 18])
  })

  it('does not take an old frame, or a frame with another picture, for the answer', () => {
    const inputs = [
      { time: 10, value: '2' },
      { time: 30, value: '1' },
    ]
    const paints = [
      { time: 5, picture: 'b' },
      { time: 20, picture: 'half-way' },
      { time: 28, picture: 'b' },
      { time: 45, picture: 'a' },
    ]
    expect(latencies(inputs, paints, pictures)).toEqual([18, 15])
  })

  it('refuses to report when an input was never shown', () => {
    expect(() => latencies([{ time: 0, value: '3' }], [{ time: 9, picture: 'a' }], pictures)).toThrow(
      /never shown/,
    )
  })

  it('gives one time for each input, none below the delay of the page', () => {
    const steps = fc.array(
      fc.record({ wait: fc.integer({ min: 1, max: 40 }), delay: fc.integer({ min: 1, max: 90 }) }),
    )
    fc.assert(
      fc.property(steps, (moves) => {
        let now = 0
        const inputs = moves.map(({ wait }, i) => ({ time: (now += wait), value: `${i}` }))
        const known = new Map(inputs.map(({ value }) => [value, `picture ${value}`]))
        let last = 0
        const paints = inputs.map(({ time, value }, i) => {
          last = Math.max(last + 1, time + (moves[i]?.delay ?? 0))
          return { time: last, picture: known.get(value) ?? '' }
        })
        const times = latencies(inputs, paints, known)
        expect(times).toHaveLength(inputs.length)
        times.forEach((time, i) => {
          expect(time).toBeGreaterThanOrEqual(moves[i]?.delay ?? 0)
        })
      }),
    )
  })
})
