import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agendaOf,
  type Agenda,
  coalitionOf,
  includes,
  mostExact,
  pairsDrawn,
} from '../../../../src/analysis/attribution/coalitions'
import { sharesOf as shares } from '../../../../src/analysis/attribution/shapley'

const sharesOf = (agenda: Agenda, valueOf: (coalition: number) => number) =>
  shares(agenda, agenda.coalitions.map(valueOf))
const sum = (parts: readonly { share: number }[]) => parts.reduce((all, { share }) => all + share, 0)
const everybody = (players: number) => coalitionOf(Array.from({ length: players }, (_, i) => i))
/** A game by its players: what each adds alone, and what two of them add together. */
const game = (alone: readonly number[], pairs: readonly (readonly [number, number, number])[] = []) => {
  return (coalition: number) =>
    alone.reduce((all, value, i) => all + (includes(coalition, i) ? value : 0), 0) +
    pairs.reduce(
      (all, [i, j, value]) => all + (includes(coalition, i) && includes(coalition, j) ? value : 0),
      0,
    )
}
const every = (list: readonly number[]): number[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((one) => every(list.filter((x) => x !== one)).map((rest) => [one, ...rest]))

describe('Shapley values', () => {
  it('of the textbook: one left glove, two right gloves', () => {
    // A pair is worth 1. The left glove is in five of six orders the one that completes or is needed: 2/3, 1/6, 1/6.
    const gloves = (c: number) => (includes(c, 0) && (includes(c, 1) || includes(c, 2)) ? 1 : 0)
    const parts = sharesOf(agendaOf(3, 1), gloves)
    expect(parts.map(({ share }) => share)).toEqual([
      expect.closeTo(2 / 3, 12),
      expect.closeTo(1 / 6, 12),
      expect.closeTo(1 / 6, 12),
    ])
    expect(parts.map(({ alone }) => alone)).toEqual([0, 0, 0])
    expect(sum(parts)).toBe(1)
  })

  it('halve what two do only together', () => {
    const parts = sharesOf(agendaOf(3, 1), game([-4, 2, 0], [[0, 1, -6]]))
    expect(parts.map(({ share }) => share)).toEqual([-7, -1, 0])
    expect(parts.map(({ alone }) => alone)).toEqual([-4, 2, 0])
  })

  it('are the mean over every order, by a second method', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 16, maxLength: 16 }),
        (v) => {
          const parts = sharesOf(agendaOf(4, 1), (c) => v[c]!)
          const orders = every([0, 1, 2, 3])
          parts.forEach(({ share, error }, player) => {
            const added = orders.map((order) => {
              const before = coalitionOf(order.slice(0, order.indexOf(player)))
              return v[before + coalitionOf([player])]! - v[before]!
            })
            expect(share).toBeCloseTo(added.reduce((a, b) => a + b, 0) / orders.length, 5)
            expect(error).toBe(0)
          })
        },
      ),
      { numRuns: 50 },
    )
  })

  it.each([1, 2, 3, 6, 7, 11, 33])('add up to the change to the last bit, for %i levers', (players) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
        const agenda = agendaOf(players, 7)
        // A game without any order to it, as far from a smooth one as can be.
        const value = (c: number) => Math.sin((c % 1_000_003) * seed) * 1e6
        const parts = sharesOf(agenda, value)
        const whole = sharesOf(agendaOf(1, 1), (c) => value(c === 0 ? 0 : everybody(players)))
        expect(sum(parts)).toBeCloseTo(sum(whole), 6)
        const backward = parts.toReversed()
        expect(sum(backward)).toBe(sum(parts))
      }),
      { numRuns: 20 },
    )
  })

  it('are nothing where nothing is moved, and the whole for one lever alone', () => {
    expect(sharesOf(agendaOf(0, 1), () => 5)).toEqual([])
    expect(sharesOf(agendaOf(1, 1), (c) => (c === 0 ? 5 : 8))).toEqual([{ share: 3, alone: 3, error: 0 }])
  })
})

describe('a sample of orders', () => {
  const players = 11
  const agenda = agendaOf(players, 5)

  it('begins with more levers than every coalition is run for', () => {
    expect(agendaOf(mostExact, 1).exact).toBe(true)
    expect(agendaOf(mostExact, 1).coalitions).toHaveLength(64)
    expect(agenda.exact).toBe(false)
    expect(agenda.orders).toHaveLength(2 * pairsDrawn)
    expect(agenda.coalitions.length).toBeLessThan(400)
    for (const order of agenda.orders)
      expect(order.toSorted((a, b) => a - b)).toEqual([...Array(players).keys()])
  })

  it('is the same for the same seed, and another for another', () => {
    expect(agendaOf(players, 5)).toEqual(agenda)
    expect(agendaOf(players, 6).orders).not.toEqual(agenda.orders)
  })

  it('is exact for levers that meddle in pairs, because each order comes with its reverse', () => {
    const alone = Array.from({ length: players }, (_, i) => i - 4)
    const pairs = [
      [0, 1, 5],
      [2, 9, -3],
      [1, 10, 8],
    ] as const
    const parts = sharesOf(agenda, game(alone, pairs))
    const want = alone.map(
      (value, i) => value + pairs.reduce((all, [a, b, v]) => all + (a === i || b === i ? v / 2 : 0), 0),
    )
    parts.forEach(({ share, error, alone: single }, i) => {
      expect(share).toBeCloseTo(want[i]!, 9)
      expect(error).toBeCloseTo(0, 6)
      expect(single).toBe(alone[i])
    })
  })

  it('tells how far off it is, where three meddle: the truth lies within a few of its standard errors', () => {
    // One for each three that are all moved: by symmetry every player has a third of its triples.
    const triples = [
      [0, 1, 2],
      [0, 3, 4],
      [5, 6, 7],
      [2, 8, 9],
    ] as const
    const value = (c: number) => triples.filter((three) => three.every((i) => includes(c, i))).length * 12
    const truth = Array.from(
      { length: players },
      (_, i) => 4 * triples.filter((three) => three.some((x) => x === i)).length,
    )
    const parts = sharesOf(agenda, value)
    expect(Math.max(...parts.map(({ error }) => error))).toBeGreaterThan(0.1)
    parts.forEach(({ share, error }, i) => {
      expect(Math.abs(share - truth[i]!)).toBeLessThanOrEqual(4 * error + 1e-9)
    })
    expect(parts[10]).toEqual({ share: 0, alone: 0, error: 0 })
  })
})
