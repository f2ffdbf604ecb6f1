import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { interpret } from '../../../src/engine/interpreter'
import { createSimulator } from '../../../src/engine/simulator'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from '../model/xmile-text'

const draws = 20_000
const aux = (name: string, equation: string): string => `<aux name="${name}"><eqn>${equation}</eqn></aux>`

/** Values at all steps of a long run, for each equation. */
function drawn(...equations: string[]): number[][] {
  const text = xmileText(equations.map((equation, i) => aux(`x${i}`, equation)).join(''), {
    specs: `<start>1</start><stop>${draws}</stop><dt>1</dt>`,
  })
  const { values } = createSimulator(compile(readXmile(text))).run({})
  return equations.map((_, i) => Array.from(values.slice(i * draws, (i + 1) * draws)))
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length
const spread = (values: readonly number[]): number => {
  const centre = mean(values)
  return Math.sqrt(mean(values.map((x) => (x - centre) ** 2)))
}
const correlation = (a: readonly number[], b: readonly number[]): number =>
  (mean(a.map((x, i) => x * b[i]!)) - mean(a) * mean(b)) / (spread(a) * spread(b))

/** The largest distance between the share of draws up to a value and the distribution function there. */
function distance(values: readonly number[], below: (x: number) => number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted.reduce(
    (most, x, i) =>
      Math.max(most, Math.abs((i + 1) / sorted.length - below(x)), Math.abs(i / sorted.length - below(x))),
    0,
  )
}
/** 99.9% of samples of a continuous distribution stay below this (Kolmogorov). */
const far = 1.95 / Math.sqrt(draws)

/** The normal distribution function by Simpson's rule. */
function normalBelow(z: number): number {
  const steps = 400
  const h = Math.abs(z) / steps
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-((i * h) ** 2) / 2)
  }
  return 0.5 + (Math.sign(z) * sum * h) / 3 / Math.sqrt(2 * Math.PI)
}

describe('random numbers have the distribution that their name says', () => {
  test.each<[string, (x: number) => number]>([
    ['UNIFORM(2, 6, 1)', (x) => (x - 2) / 4],
    ['RANDOM(-1, 1)', (x) => (x + 1) / 2],
    ['NORMAL(10, 3)', (x) => normalBelow((x - 10) / 3)],
    ['NORMAL(10, 3, 7)', (x) => normalBelow((x - 10) / 3)],
    // Mean 4 and standard deviation 2 of the number itself: σ² = ln(1 + ¼), μ = ln 4 − σ² / 2.
    [
      'LOGNORMAL(4, 2, 1)',
      (x) => normalBelow((Math.log(x / 4) + Math.log(1.25) / 2) / Math.sqrt(Math.log(1.25))),
    ],
    ['EXPRND(5, 2)', (x) => 1 - Math.exp(-x / 5)],
    ['TRIANGULAR(1, 2, 5, 3)', (x) => (x < 2 ? (x - 1) ** 2 / 4 : 1 - (5 - x) ** 2 / 12)],
    [
      'NORMAL(0, 1, 5, -1, 2)',
      (x) => (normalBelow(x) - normalBelow(-1)) / (normalBelow(2) - normalBelow(-1)),
    ],
    [
      'RANDOM NORMAL(-1, 2, 0, 1, 5)',
      (x) => (normalBelow(x) - normalBelow(-1)) / (normalBelow(2) - normalBelow(-1)),
    ],
  ])('%s', (equation, below) => {
    expect(distance(drawn(equation)[0]!, below)).toBeLessThan(far)
  })

  test.each([0.3, 4, 25, 60, 400])('POISSON of mean %d', (mu) => {
    const [values] = drawn(`POISSON(${mu}, 3)`)
    expect(values!.every((x) => Number.isInteger(x) && x >= 0)).toBe(true)
    // Probabilities by recurrence from the term next to the mean, in logarithms: no term of the engine's.
    const most = Math.ceil(mu + 12 * Math.sqrt(mu) + 20)
    const logs = [-mu]
    for (let k = 1; k <= most; k++) logs.push(logs[k - 1]! + Math.log(mu / k))
    let sum = 0
    const below = logs.map((log) => (sum += Math.exp(log)))
    const counts = new Array<number>(most + 1).fill(0)
    for (const x of values!) counts[x]!++
    let seen = 0
    const gap = counts.reduce((gap, count, k) => {
      seen += count
      return Math.max(gap, Math.abs(seen / draws - below[k]!))
    }, 0)
    expect(gap).toBeLessThan(far)
    expect(Math.abs(mean(values!) - mu)).toBeLessThan(4 * Math.sqrt(mu / draws))
    expect(Math.abs(spread(values!) - Math.sqrt(mu))).toBeLessThan(0.03 * Math.sqrt(mu) + 0.01)
  })

  test('MONTECARLO comes with its percentage of a unit of time', () => {
    const [values] = drawn('MONTECARLO(20, 4)')
    expect(new Set(values)).toEqual(new Set([0, 1]))
    expect(mean(values!)).toBeCloseTo(0.2, 1)
  })
})

test('NAN stands for a seed or a bound that is not given', () => {
  const [unseeded, least, most, none] = drawn(
    'NORMAL(0, 1, NAN)',
    'NORMAL(0, 1, NAN, 0.5, NAN)',
    'NORMAL(0, 1, 3, NAN, 0.5)',
    'NORMAL(0, 1, 3, NAN, NAN)',
  )
  expect(distance(unseeded!, normalBelow)).toBeLessThan(far)
  expect(Math.min(...least!)).toBeGreaterThanOrEqual(0.5)
  expect(Math.max(...least!)).toBeGreaterThan(2)
  expect(Math.max(...most!)).toBeLessThanOrEqual(0.5)
  expect(Math.min(...most!)).toBeLessThan(-2)
  expect(none).toEqual(drawn('NORMAL(0, 1, 3)')[0])
})

test('functions that are not told a seed draw apart from each other, also inside one equation', () => {
  const [a, b, difference, normal] = drawn(
    'UNIFORM(0, 1)',
    'UNIFORM(0, 1)',
    'UNIFORM(0, 1) - UNIFORM(0, 1)',
    'NORMAL(0, 1)',
  )
  expect(Math.abs(correlation(a!, b!))).toBeLessThan(0.03)
  expect(Math.abs(correlation(a!, normal!))).toBeLessThan(0.03)
  // The difference of two independent uniform numbers has variance 1/6.
  expect(spread(difference!)).toBeCloseTo(Math.sqrt(1 / 6), 2)
  expect(Math.abs(correlation(a!.slice(1), a!.slice(0, -1)))).toBeLessThan(0.03)
})

test('draws with a seed depend on the seed alone, not on what else the file has', () => {
  const alone = drawn('NORMAL(0, 1, 5)')[0]
  const [, second, third] = drawn('UNIFORM(0, 1) + SMTH3(TIME, 4)', 'NORMAL(0, 1, 5)', 'NORMAL(0, 1, 6)')
  expect(second).toEqual(alone)
  expect(Math.abs(correlation(second!, third!))).toBeLessThan(0.03)
})

test('elements of an array draw apart, with a seed too', () => {
  const text = xmileText(
    '<aux name="x"><dimensions><dim name="d"/></dimensions><eqn>NORMAL(0, 1, 5)</eqn></aux>',
    {
      before: '<dimensions><dim name="d" size="3"/></dimensions>',
      specs: `<start>1</start><stop>${draws}</stop><dt>1</dt>`,
    },
  )
  const { values } = createSimulator(compile(readXmile(text))).run({})
  const element = (i: number): number[] => Array.from(values.slice(i * draws, (i + 1) * draws))
  expect(Math.abs(correlation(element(0), element(1)))).toBeLessThan(0.03)
  expect(Math.abs(correlation(element(1), element(2)))).toBeLessThan(0.03)
})

test('the interpreter draws the same bits', () => {
  const equations = [
    'POISSON(TIME * 3)',
    'TRIANGULAR(0, TIME, 90)',
    'NORMAL(0, 1, 2, -1, 1)',
    'POISSON(-1) * 0 + 1',
  ]
  const model = readXmile(
    xmileText(
      equations
        .slice(0, 3)
        .map((equation, i) => aux(`x${i}`, equation))
        .join(''),
      {
        specs: '<start>0</start><stop>40</stop><dt>1</dt>',
      },
    ),
  )
  expect(createSimulator(compile(model)).run({})).toEqual(interpret(model))
})
