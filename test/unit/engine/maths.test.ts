import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arccos, arcsin, arctan } from '../../../src/engine/maths/arc'
import { cos, sin, tan } from '../../../src/engine/maths/circle'
import { exp } from '../../../src/engine/maths/exponential'
import { ln, log10 } from '../../../src/engine/maths/logarithm'
import { pow } from '../../../src/engine/maths/power'
import { numbers as m } from '../../../src/engine/numbers'

/** Distance in units of the last place of the reference, which may itself be one unit from the truth. */
function units(value: number, reference: number): number {
  if (Object.is(value, reference) || (Number.isNaN(value) && Number.isNaN(reference))) return 0
  if (!Number.isFinite(value) || !Number.isFinite(reference)) return Infinity
  const exponent = Math.max(-1022, Math.floor(Math.log2(Math.abs(reference) || Number.MIN_VALUE)))
  return Math.abs(value - reference) / 2 ** Math.max(-1074, exponent - 52)
}

/** Evenly spread points and their reference: the worst distance found. */
function worst(
  own: (x: number) => number,
  reference: (x: number) => number,
  from: number,
  to: number,
  count = 40_000,
): number {
  let most = 0
  for (let i = 0; i <= count; i++) {
    const x = from + ((to - from) * (i + 0.37)) / count
    most = Math.max(most, units(own(x), reference(x)))
  }
  return most
}

test.each([
  ['exp', (x: number) => exp(m, x), Math.exp, -745, 709.7],
  ['exp near 0', (x: number) => exp(m, x), Math.exp, -1, 1],
  ['ln', (x: number) => ln(m, x), Math.log, 1e-3, 5],
  ['ln of large numbers', (x: number) => ln(m, x), Math.log, 1, 1e300],
  ['ln of the smallest numbers', (x: number) => ln(m, x), Math.log, 1e-323, 1e-307],
  ['log10', (x: number) => log10(m, x), Math.log10, 1e-3, 1e4],
  ['sin', (x: number) => sin(m, x), Math.sin, -100, 100],
  ['sin of large angles', (x: number) => sin(m, x), Math.sin, 1e5, 1.2e7],
  ['cos', (x: number) => cos(m, x), Math.cos, -100, 100],
  ['tan', (x: number) => tan(m, x), Math.tan, -20, 20],
  ['arctan', (x: number) => arctan(m, x), Math.atan, -10, 10],
  ['arctan of large numbers', (x: number) => arctan(m, x), Math.atan, 10, 1e9],
  ['arcsin', (x: number) => arcsin(m, x), Math.asin, -1, 1],
  ['arccos', (x: number) => arccos(m, x), Math.acos, -1, 1],
])('%s is within 2 units in the last place of the platform’s', (_, own, reference, from, to) => {
  expect(worst(own, reference, from, to)).toBeLessThanOrEqual(2)
})

test('powers are within 2 units in the last place of the platform’s, over the whole range', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
      fc.double({ min: -300, max: 300, noNaN: true }),
      (x, y) => {
        // Where the platform's own result is a subnormal number its error is not in units of the last place.
        const reference = x ** y
        fc.pre(reference === 0 || Math.abs(reference) > 1e-300)
        expect(units(pow(m, x, y), reference)).toBeLessThanOrEqual(2)
      },
    ),
    { numRuns: 20_000 },
  )
})

test('powers of moderate numbers', () => {
  expect(
    worst(
      (x) => pow(m, x, 0.75),
      (x) => x ** 0.75,
      0.01,
      50,
    ),
  ).toBeLessThanOrEqual(2)
  expect(
    worst(
      (x) => pow(m, 1.0001, x),
      (x) => 1.0001 ** x,
      -50_000,
      50_000,
    ),
  ).toBeLessThanOrEqual(2)
})

test.each([
  [2, 10, 1024],
  [-2, 3, -8],
  [-2, 2, 4],
  [-2, 0.5, NaN],
  [0, 0, 1],
  [0, 2, 0],
  [0, -1, Infinity],
  [Infinity, -1, 0],
  [Infinity, 2, Infinity],
  [5, 0, 1],
  [1, 1e300, 1],
  [10, 308, 1e308],
  [10, -5, 1e-5],
  [NaN, 2, NaN],
  [2, NaN, NaN],
])('%d to the power of %d is %d', (x, y, expected) => {
  expect(units(pow(m, x, y), expected)).toBeLessThanOrEqual(1)
})

test('what has no value is not a number, and the ends are where they belong', () => {
  expect(ln(m, -1)).toBeNaN()
  expect(ln(m, 0)).toBe(-Infinity)
  expect(ln(m, Infinity)).toBe(Infinity)
  expect(ln(m, 1)).toBe(0)
  expect(exp(m, 0)).toBe(1)
  expect(exp(m, 1000)).toBe(Infinity)
  expect(exp(m, -1000)).toBe(0)
  expect(exp(m, -Infinity)).toBe(0)
  expect(exp(m, NaN)).toBeNaN()
  expect(arcsin(m, 1.1)).toBeNaN()
  expect(arccos(m, -1)).toBe(Math.PI)
  expect(sin(m, 1e10)).toBeNaN()
  expect(sin(m, 0)).toBe(0)
  expect(log10(m, 1000)).toBe(3)
})

/** e^x by its series in whole numbers of 2^-200: no floating point, so a true value to compare with. */
function trueExp(x: number): number {
  const bits = 200n
  const scaled = BigInt(Math.round(x * 2 ** 40)) << (bits - 40n)
  let term = 1n << bits
  let sum = term
  for (let n = 1n; term !== 0n; n++) {
    term = (term * scaled) / (n << bits)
    sum += term
  }
  return Number(sum >> (bits - 80n)) / 2 ** 80
}

test('exp is within 1 unit in the last place of the true value', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 43), max: 2 ** 43 }), (k) => {
      // A multiple of 2^-40 is exact both as a float and as a whole number.
      const x = k / 2 ** 40
      expect(units(exp(m, x), trueExp(x))).toBeLessThanOrEqual(1)
      // and its logarithm is the way back
      expect(Math.abs(ln(m, trueExp(x)) - x)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(x)))
    }),
    { numRuns: 2000 },
  )
})
