import { describe, expect, test } from 'vitest'
import { correlated, type Correlation } from '../../../src/engine/ensemble/copula'
import { latinHypercube } from '../../../src/engine/ensemble/latin-hypercube'
import { normalProbability } from '../../../src/engine/ensemble/normal-probability'
import { normalQuantile } from '../../../src/engine/ensemble/normal-quantile'
import { FaultError } from '../../../src/model/fault'

const names = ['a', 'b', 'c', 'd']
const runs = 4000
const independent = latinHypercube(runs, names.length, 5)
const rank = (first: string, second: string, rank: number): Correlation => ({
  between: [first, second],
  rank,
})
const column = (sampler: typeof independent, name: string) =>
  Float64Array.from({ length: runs }, (_, run) => sampler(run, names.indexOf(name)))

/** Spearman's rank correlation, by its definition. */
function spearman(x: Float64Array, y: Float64Array): number {
  const ranksOf = (values: Float64Array) => {
    const order = [...values.keys()].sort((i, j) => values[i]! - values[j]!)
    const ranks = new Float64Array(values.length)
    order.forEach((index, place) => (ranks[index] = place))
    return ranks
  }
  const [a, b] = [ranksOf(x), ranksOf(y)]
  const squares = a.reduce((sum, place, i) => sum + (place - b[i]!) ** 2, 0)
  return 1 - (6 * squares) / (runs * (runs * runs - 1))
}

describe('inputs that go together', () => {
  test('have the rank correlations asked for, and the others none', () => {
    const sampler = correlated(independent, names, [rank('a', 'c', 0.7), rank('c', 'd', -0.4)])
    const found = (first: string, second: string) => spearman(column(sampler, first), column(sampler, second))
    expect(Math.abs(found('a', 'c') - 0.7)).toBeLessThan(0.03)
    expect(Math.abs(found('c', 'd') + 0.4)).toBeLessThan(0.03)
    expect(Math.abs(found('a', 'b'))).toBeLessThan(0.05)
    expect(column(sampler, 'b')).toEqual(column(independent, 'b'))
  })

  test('are each spread evenly still', () => {
    const sampler = correlated(independent, names, [rank('a', 'b', 0.9)])
    for (const name of ['a', 'b']) {
      const sorted = column(sampler, name).sort()
      expect(sorted[0]).toBeGreaterThanOrEqual(0)
      expect(sorted.at(-1)).toBeLessThan(1)
      for (const [i, u] of sorted.entries()) expect(Math.abs(u - i / runs)).toBeLessThan(0.04)
    }
  })

  test('in the same order, or in opposite order', () => {
    const same = correlated(independent, names, [rank('a', 'b', 1), rank('a', 'c', -1), rank('b', 'c', -1)])
    expect(spearman(column(same, 'a'), column(same, 'b'))).toBeCloseTo(1, 6)
    expect(spearman(column(same, 'a'), column(same, 'c'))).toBeCloseTo(-1, 6)
  })

  test.each<[string, Correlation[]]>([
    ['an input that does not vary', [rank('a', 'speed', 0.5)]],
    ['an input with itself', [rank('a', 'a', 0.5)]],
    ['more than 1', [rank('a', 'b', 1.5)]],
    ['no number', [rank('a', 'b', NaN)]],
    ['what cannot be at once', [rank('a', 'b', 0.9), rank('b', 'c', 0.9), rank('a', 'c', -0.9)]],
    ['what contradicts a whole correlation', [rank('a', 'b', 1), rank('b', 'c', 0.5), rank('a', 'c', 0)]],
  ])('are refused for %s', (_, correlations) => {
    expect(() => correlated(independent, names, correlations)).toThrow(FaultError)
  })
})

test('the normal probability is the inverse of the normal quantile', () => {
  for (let i = 1; i < 1000; i++)
    expect(Math.abs(normalProbability(normalQuantile(i / 1000)) - i / 1000)).toBeLessThan(1e-14)
  // Tables: P(Z < 1.959963984540054) = 0.975
  expect(normalProbability(1.959963984540054)).toBeCloseTo(0.975, 14)
  expect([normalProbability(-40), normalProbability(40)]).toEqual([0, 1])
})
