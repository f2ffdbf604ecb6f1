import { describe, expect, it } from 'vitest'
import { changeOfMind, usualMindOptions } from '../../../../src/analysis/robustness/change-of-mind'

/** Evaluates a function of a few numbers at every point asked for, and counts. */
function evaluating(margin: (x: readonly number[]) => number, dimensions: number) {
  const asked: number[][] = []
  const evaluate = (points: Float64Array): Promise<Float64Array> => {
    const rows = Array.from({ length: points.length / dimensions }, (_, i) => [
      ...points.subarray(i * dimensions, (i + 1) * dimensions),
    ])
    asked.push(...rows)
    return Promise.resolve(Float64Array.from(rows, margin))
  }
  return { evaluate, asked }
}
const sum = (x: readonly number[]) => x.reduce((a, b) => a + b, 0)

describe('what would change our mind', () => {
  it('is the foot of the perpendicular on a plane', async () => {
    // 3 a + 4 b = 4.75 is 0.25 away from the middle of the square; c and d mean nothing.
    const { evaluate } = evaluating(([a, b]) => 4.75 - 3 * a! - 4 * b!, 4)
    const mind = await changeOfMind(evaluate, Float64Array.of(0.5, 0.5, 0.5, 0.5))
    expect(mind!.margin).toBeCloseTo(1.25, 12)
    expect(mind!.smallest!.length).toBeCloseTo(0.25, 3)
    expect(mind!.smallest!.moves.map(({ dimension }) => dimension)).toEqual([1, 0])
    expect([...mind!.smallest!.point]).toEqual([
      expect.closeTo(0.65, 3) as number,
      expect.closeTo(0.7, 3) as number,
      0.5,
      0.5,
    ])
  })

  it('looks closer at what moves the answer, and at what bends on its way, than at what hardly moves it', async () => {
    // The second alone reverses nothing; the third does so half way, and is back at its end.
    const { evaluate, asked } = evaluating(([a, b, c]) => 0.6 - a! + 0.001 * b! - 4 * c! * (1 - c!), 3)
    const mind = await changeOfMind(evaluate, Float64Array.of(0, 0, 0))
    const alone = (d: number) =>
      asked.filter((point) => point.every((x, other) => (other === d ? x > 0 : x === 0))).length
    expect(alone(1)).toBe(2)
    expect(alone(0)).toBeGreaterThan(4)
    expect(mind!.alone.map(({ moves }) => moves[0]!.dimension).sort()).toEqual([0, 2])
  })

  it.each([1, -1])(
    'takes a lead for one only where it counts, whichever way it is now (%d)',
    async (sign) => {
      // 0.25 away, and 0.1 more to a lead of 0.5 the other way; the margin itself is told as it is.
      const { evaluate } = evaluating(([a, b]) => sign * (4.75 - 3 * a! - 4 * b!), 2)
      const options = { ...usualMindOptions, slack: () => 0.5 }
      const mind = await changeOfMind(evaluate, Float64Array.of(0.5, 0.5), undefined, options)
      expect(mind!.margin).toBeCloseTo(sign * 1.25, 12)
      expect(mind!.smallest!.length).toBeCloseTo(0.35, 3)
      expect(mind!.smallest!.margin).toBeCloseTo(sign * -0.5, 2)
      expect(Math.abs(mind!.smallest!.insideMargin)).toBeLessThanOrEqual(0.5)
    },
  )

  it('is the nearest point of a circle', async () => {
    const radius = ([a, b]: readonly number[]) => Math.sqrt((a! - 0.9) ** 2 + (b! - 0.7) ** 2)
    const { evaluate } = evaluating((x) => radius(x) - 0.3, 2)
    const mind = await changeOfMind(evaluate, Float64Array.of(0.1, 0.1))
    // From (0.1, 0.1) the centre (0.9, 0.7) is 1 away.
    expect(mind!.smallest!.length).toBeCloseTo(0.7, 3)
    expect(mind!.smallest!.point[0]).toBeCloseTo(0.1 + 0.8 * 0.7, 2)
    expect(mind!.smallest!.point[1]).toBeCloseTo(0.1 + 0.6 * 0.7, 2)
  })

  it('stays inside of the ranges: where the plane’s nearest point is outside, the edge is followed', async () => {
    const { evaluate } = evaluating(([a, b]) => 1.3 - (a! - 0.9) * 5 - b! * 1, 2)
    const mind = await changeOfMind(evaluate, Float64Array.of(0.9, 0.1))
    // At a = 1 the plane is passed at b = 0.8.
    expect([...mind!.smallest!.point]).toEqual([1, expect.closeTo(0.8, 3)])
  })

  it('names the assumptions that do it alone, the smallest first, as closed forms have them', async () => {
    const { evaluate } = evaluating(([a, b, c, d]) => 0.5 + d! * 0.01 - a! * a! + 2 * (b! - 0.8) + 0 * c!, 4)
    const mind = await changeOfMind(evaluate, Float64Array.of(0.2, 0.8, 0.5, 0.5))
    // a alone at sqrt(0.505); b alone at 0.8 - (0.505 - 0.04) / 2.
    expect(mind!.alone.map(({ moves }) => moves)).toEqual([
      [{ dimension: 1, from: 0.8, to: expect.closeTo(0.8 - 0.2325, 3) as number }],
      [{ dimension: 0, from: 0.2, to: expect.closeTo(Math.sqrt(0.505), 3) as number }],
    ])
  })

  it('moves one assumption where one is hardly worse than many', async () => {
    const { evaluate } = evaluating((x) => 1 - 2 * x[0]! - 0.2 * sum(x.slice(1)), 6)
    const mind = await changeOfMind(evaluate, new Float64Array(6).fill(0.2))
    const whole = (1 - 0.4 - 0.2) / Math.sqrt(4 + 5 * 0.04)
    expect(mind!.smallest!.length).toBeCloseTo(whole, 3)
    expect(mind!.smallest!.moves.length).toBeGreaterThan(1)
    expect(mind!.sparse!.moves).toEqual([{ dimension: 0, from: 0.2, to: expect.closeTo(0.4, 3) as number }])
  })

  it('ran both points of every reversal: the answer is another at the one and the old one just before', async () => {
    const margin = (x: readonly number[]) => 0.9 - x[0]! * x[1]! - 0.5 * x[2]! * x[2]!
    const { evaluate, asked } = evaluating(margin, 3)
    const mind = await changeOfMind(evaluate, Float64Array.of(0.4, 0.4, 0.4))
    for (const { point, inside, margin: there, insideMargin } of [...mind!.alone, mind!.smallest!]) {
      expect(asked).toContainEqual([...point])
      expect(asked).toContainEqual([...inside])
      expect(there).toBe(margin([...point]))
      expect(there).toBeLessThan(0)
      expect(insideMargin).toBe(margin([...inside]))
      expect(insideMargin).toBeGreaterThanOrEqual(0)
      expect(Math.max(...point.map((x, d) => Math.abs(x - inside[d]!)))).toBeLessThan(0.001)
    }
    expect(mind!.runs).toBe(asked.length)
  })

  it('asks of a plan that misses how it would meet', async () => {
    const { evaluate } = evaluating(([a]) => a! - 0.6, 2)
    const mind = await changeOfMind(evaluate, Float64Array.of(0.5, 0.5))
    expect(mind!.margin).toBeCloseTo(-0.1, 12)
    expect(mind!.smallest!.moves).toEqual([{ dimension: 0, from: 0.5, to: expect.closeTo(0.6, 3) as number }])
    expect(mind!.smallest!.margin).toBeGreaterThan(0)
  })

  it('says that nothing within the ranges does it', async () => {
    const { evaluate } = evaluating((x) => 10 - sum(x), 5)
    const mind = await changeOfMind(evaluate, new Float64Array(5).fill(0.5))
    expect(mind).toMatchObject({ alone: [], smallest: null, sparse: null, margin: 7.5 })
  })

  it('takes a run that fails for no answer', async () => {
    const { evaluate } = evaluating(([a, b]) => (a! > 0.8 ? NaN : 0.9 - b!), 2)
    const mind = await changeOfMind(evaluate, Float64Array.of(0.5, 0.5))
    expect(mind!.alone.map(({ moves }) => moves[0]!.dimension)).toEqual([1])
    expect(mind!.smallest!.length).toBeCloseTo(0.4, 3)
  })

  it('is the same each time, and ends when it is cancelled', async () => {
    const margin = (x: readonly number[]) => 0.8 - x[0]! * x[1]! + 0.1 * x[2]!
    const start = Float64Array.of(0.3, 0.6, 0.5)
    const one = await changeOfMind(evaluating(margin, 3).evaluate, start)
    expect(await changeOfMind(evaluating(margin, 3).evaluate, start)).toEqual(one)
    const { evaluate, asked } = evaluating(margin, 3)
    const signal = { aborted: false }
    const ended = await changeOfMind(
      (points) => {
        signal.aborted = asked.length > 20
        return evaluate(points)
      },
      start,
      signal,
    )
    expect(ended).toBeNull()
    expect(asked.length).toBeLessThan(one!.runs)
  })
})
