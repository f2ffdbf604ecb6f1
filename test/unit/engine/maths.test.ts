import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { exp } from '../../../src/engine/maths/exponential'
import { ln, log10 } from '../../../src/engine/maths/logarithm'
import { pow } from '../../../src/engine/maths/power'
import { numbers as m } from '../../../src/engine/numbers'
import { createSimulator } from '../../../src/engine/simulator'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from '../model/xmile-text'
import { floatsBetween } from './points'
import { fixed, nearest, trueExp, trueLn, truePower } from './true-value'

/** Positive numbers of every size. */
const positive = fc.double({ min: 5e-324, noDefaultInfinity: true, noNaN: true })

test('exponentials, logarithms and powers are within 1 unit in the last place of the true value', () => {
  const near1 = fc.double({ min: 0.9, max: 1.1, noNaN: true })
  fc.assert(
    fc.property(
      fc.double({ min: -746, max: 710, noNaN: true }).filter((x) => Math.abs(x) > 1e-20),
      fc.oneof(positive, near1),
      fc.double({ min: -1076, max: 1025, noNaN: true }),
      (x, base, t) => {
        expect(floatsBetween(exp(m, x), trueExp(fixed(x)))).toBeLessThanOrEqual(1)
        expect(floatsBetween(ln(m, base), nearest(trueLn(base)))).toBeLessThanOrEqual(1)
        const y = t / Math.log2(base)
        fc.pre(Number.isFinite(y))
        expect(floatsBetween(pow(m, base, y), truePower(base, y))).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 3000 },
  )
})

test('what can be stated exactly is exact', () => {
  expect([exp(m, 0), ln(m, 1), log10(m, 1), log10(m, 1000)]).toEqual([1, 0, 0, 3])
  expect([pow(m, 2, 10), pow(m, -2, 3), pow(m, 10, 5), pow(m, 5, 0), pow(m, 1, 1e300)]).toEqual([
    1024, -8, 1e5, 1, 1,
  ])
})

const largest = Number.MAX_VALUE

/** What a run cannot save is told apart in the model: not a number, the infinities, and zero by its sign. */
const kindOf = (x: string): string =>
  `IF ${x} <> ${x} THEN 5 ELSE IF ${x} = INF THEN 4 ELSE IF ${x} = -INF THEN 3
   ELSE IF ${x} = 0 THEN (IF 1 / ${x} > 0 THEN 2 ELSE 1) ELSE 0`
const kinds = [undefined, -0, 0, -Infinity, Infinity, NaN]

/** How a model comes by special numbers. */
const special: readonly (readonly [written: string, value: number])[] = [
  ['NAN', NaN],
  ['INF', Infinity],
  ['(-INF)', -Infinity],
  ['zero', 0],
  ['(zero * -1)', -0],
  ...[1, -1, 0.5, -0.5, 2, -2, 3, -3, 1000, -1000, 5e-324, -5e-324, largest, -largest].map(
    (value) => [`(${value})`, value] as const,
  ),
]

/** Values of equations at the start of a run, whatever they are. */
function valuesOf(equations: readonly string[]): number[] {
  const variables = equations.map(
    (equation, i) =>
      `<aux name="v${i}"><eqn>${equation}</eqn></aux>
       <aux name="kind${i}"><eqn><![CDATA[${kindOf(`v${i}`)}]]></eqn></aux>
       <aux name="saved${i}"><eqn>IF kind${i} = 0 THEN v${i} ELSE 0</eqn></aux>`,
  )
  const text = xmileText(`<aux name="zero"><eqn>0</eqn></aux>${variables.join('')}`, {
    specs: '<start>0</start><stop>0</stop><dt>1</dt>',
  })
  const outputs = equations.flatMap((_, i) => [`kind${i}`, `saved${i}`])
  const { values } = createSimulator(compile(readXmile(text))).run({ outputs })
  return equations.map((_, i) => kinds[values[2 * i]!] ?? values[2 * i + 1]!)
}

const turns = ['SIN', 'COS', 'TAN']

test.each([
  ['EXP', Math.exp],
  ['LN', Math.log],
  ['LOG10', Math.log10],
  ['SIN', Math.sin],
  ['COS', Math.cos],
  ['TAN', Math.tan],
  ['ARCSIN', Math.asin],
  ['ARCCOS', Math.acos],
  ['ARCTAN', Math.atan],
])('%s has the platform’s value at zeros, ones, infinities and where there is none', (name, reference) => {
  const values = valuesOf(special.map(([written]) => `${name}(${written})`))
  for (const [i, [written, x]] of special.entries()) {
    // Angles too large to be reduced well are refused.
    const expected = turns.includes(name) && Math.abs(x) > 13_000_000 ? NaN : reference(x)
    expect(floatsBetween(values[i]!, expected), `${name}(${written}) = ${values[i]!}`).toBeLessThanOrEqual(2)
  }
})

test.each(['ARCSIN', 'ARCTAN'])('%s of a zero has the sign of the zero', (name) => {
  expect(valuesOf([`${name}(zero)`, `${name}(zero * -1)`])).toEqual([0, -0])
})

/** Where JavaScript and IEEE 754 differ, and what a model means by a root of a negative number. */
function powerOf(x: number, y: number): number {
  if (Math.abs(x) === 1 && !Number.isFinite(y) && !Number.isNaN(y)) return 1
  return x < 0 && !Number.isInteger(y) && Number.isFinite(y) ? NaN : Math.abs(x) ** y * sign(x, y)
}
const sign = (x: number, y: number): number => (x < 0 && Math.abs(y % 2) === 1 ? -1 : 1)

test('powers have the values of IEEE 754 at zeros, ones, infinities and where there is none', () => {
  const pairs = special.flatMap(([base, x]) => special.map(([exponent, y]) => ({ base, exponent, x, y })))
  const values = valuesOf(pairs.map(({ base, exponent }) => `${base} ^ ${exponent}`))
  for (const [i, { base, exponent, x, y }] of pairs.entries()) {
    const label = `${base} ^ ${exponent} = ${values[i]!}`
    expect(floatsBetween(values[i]!, powerOf(x, y)), label).toBeLessThanOrEqual(2)
  }
})
