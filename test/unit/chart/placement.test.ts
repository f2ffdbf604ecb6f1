import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packRow, packRows } from '../../../src/chart/rows'
import { spread, type Wish } from '../../../src/chart/spread'

const wishes = fc.array(
  fc.record({ at: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 5, max: 60 }) }),
  { maxLength: 12 },
)
const cost = (middles: readonly number[], wanted: readonly Wish[]) =>
  middles.reduce((sum, m, i) => sum + (m - wanted[i]!.at) ** 2, 0)

describe('labels at line ends', () => {
  test('stay where they are when they have room', () => {
    expect(
      spread(
        [
          { at: 20, size: 10 },
          { at: 80, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 80])
  })

  test('part evenly when they want the same place', () => {
    expect(
      spread(
        [
          { at: 50, size: 10 },
          { at: 50, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55])
  })

  test('move in from the edge, and push their neighbours', () => {
    expect(
      spread(
        [
          { at: 99, size: 10 },
          { at: 98, size: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([95, 80])
  })

  test('say so when they cannot all fit', () => {
    expect(
      spread(
        [
          { at: 5, size: 60 },
          { at: 5, size: 60 },
        ],
        0,
        100,
      ),
    ).toBeNull()
  })

  test('never overlap, never leave the room, keep their order', () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const middles = spread(wanted, 0, 300)
        if (!middles) {
          expect(wanted.reduce((sum, w) => sum + w.size, 0)).toBeGreaterThan(300)
          return
        }
        const order = wanted.map((_, i) => i).sort((a, b) => middles[a]! - middles[b]!)
        let free = 0
        for (const i of order) {
          const { size } = wanted[i]!
          expect(middles[i]! - size / 2).toBeGreaterThanOrEqual(free - 1e-6)
          free = middles[i]! + size / 2
        }
        expect(free).toBeLessThanOrEqual(300 + 1e-6)
        for (let k = 1; k < order.length; k++) {
          expect(wanted[order[k - 1]!]!.at).toBeLessThanOrEqual(wanted[order[k]!]!.at)
        }
      }),
    )
  })

  test('move as little as possible: slow projection by alternating corrections finds nothing better', () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const middles = spread(wanted, 0, 300)
        if (!middles) return
        expect(cost(middles, wanted)).toBeLessThanOrEqual(cost(dykstra(wanted, 300), wanted) + 1e-3)
      }),
      { numRuns: 60 },
    )
  })
})

/** Dykstra's projections onto one constraint at a time: a second, slow way to the same least-squares answer. */
function dykstra(wanted: readonly Wish[], high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]!.at - wanted[b]!.at || a - b)
  const y = order.map((i) => wanted[i]!.at)
  const sizes = order.map((i) => wanted[i]!.size)
  const n = y.length
  const corrections = Array.from({ length: n + 1 }, () => [0, 0])
  for (let sweep = 0; sweep < 20_000; sweep++) {
    for (let k = 0; k <= n; k++) {
      const c = corrections[k]!
      const [above, below] = [k - 1, k]
      const a = (y[above] ?? 0) + c[0]!
      const b = (y[below] ?? 0) + c[1]!
      let [na, nb] = [a, b]
      if (k === 0) nb = Math.max(b, (sizes[0] ?? 0) / 2)
      else if (k === n) na = Math.min(a, high - sizes[n - 1]! / 2)
      else {
        const lack = (sizes[above]! + sizes[below]!) / 2 - (b - a)
        if (lack > 0) [na, nb] = [a - lack / 2, b + lack / 2]
      }
      corrections[k] = [a - na, b - nb]
      if (k > 0) y[above] = na
      if (k < n) y[below] = nb
    }
  }
  const middles = new Array<number>(n)
  order.forEach((i, k) => {
    middles[i] = y[k]!
  })
  return middles
}

describe('labels in rows', () => {
  const heads = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 400 }), width: fc.integer({ min: 10, max: 450 }) }),
    { maxLength: 10 },
  )

  test('run right of their point where there is room, left of it where there is not', () => {
    expect(
      packRows(
        [
          { at: 10, width: 40 },
          { at: 390, width: 40 },
        ],
        0,
        400,
        8,
      ),
    ).toEqual([
      { row: 0, x: 10 },
      { row: 0, x: 350 },
    ])
  })

  test('take another row when the first is taken on both sides', () => {
    const rows = packRows(
      [
        { at: 100, width: 80 },
        { at: 104, width: 120 },
      ],
      0,
      400,
      8,
    )
    expect(rows.map((r) => r?.row)).toEqual([0, 1])
  })

  test('never overlap and never leave the room; only labels wider than the room have no place', () => {
    fc.assert(
      fc.property(heads, (wanted) => {
        const places = packRows(wanted, 0, 400, 8)
        places.forEach((p, i) => {
          const { width } = wanted[i]!
          expect(p === null).toBe(width > 400)
          if (!p) return
          expect(p.x).toBeGreaterThanOrEqual(0)
          expect(p.x + width).toBeLessThanOrEqual(400)
          places.slice(i + 1).forEach((q, k) => {
            if (q?.row !== p.row) return
            const other = wanted[i + 1 + k]!.width
            expect(p.x + width + 8 <= q.x || q.x + other + 8 <= p.x).toBe(true)
          })
        })
      }),
    )
  })
})

describe('labels in one row', () => {
  const span = (best: number, width: number, lean = 20) => ({
    least: best - lean,
    best,
    most: best + lean,
    width,
  })

  test('stay where they are when they have room, and push each other no further than they must', () => {
    expect(packRow([span(0, 20), span(40, 20)], 0, 100, 10)).toEqual([0, 40])
    expect(packRow([span(20, 20), span(40, 20)], 0, 100, 10)).toEqual([10, 40])
    expect(packRow([span(0, 20), span(15, 20)], 0, 100, 10)).toEqual([0, 30])
  })

  test('are refused where one row cannot hold them', () => {
    expect(packRow([span(0, 50), span(10, 50)], 0, 100, 10)).toBeNull()
    expect(packRow([span(95, 20, 5)], 0, 100, 10)).toBeNull()
  })

  test('never overlap, keep their order, and keep within their limits and the room', () => {
    const spans = fc.array(
      fc.record({
        best: fc.integer({ min: 0, max: 300 }),
        width: fc.integer({ min: 5, max: 60 }),
        lean: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(spans, (wishes) => {
        const all = wishes.toSorted((a, b) => a.best - b.best).map((w) => span(w.best, w.width, w.lean))
        const places = packRow(all, 0, 300, 4)
        fc.pre(places !== null)
        places.forEach((x, i) => {
          const { least, most, width } = all[i]!
          expect(x).toBeGreaterThanOrEqual(Math.max(0, least))
          expect(x).toBeLessThanOrEqual(Math.min(300 - width, most))
          if (i > 0) expect(x).toBeGreaterThanOrEqual(places[i - 1]! + all[i - 1]!.width + 4)
        })
      }),
    )
  })
})
