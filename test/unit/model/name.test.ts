import { describe, expect, test } from 'vitest'
import { identifier, qualifiedIdentifier, scalarIdentity } from '../../../src/model/name'
import { aux, faultsOf, lastOf } from './last-values'
import { xmileText } from './xmile-text'

describe('two ways to write one name', () => {
  test.each([
    ['Emergency  Admissions', 'emergency_admissions'],
    ['"Emergency Admissions"', 'EMERGENCY_ADMISSIONS'],
    ['Emergency\\nAdmissions', 'emergency admissions'],
    ['Emergency\nAdmissions', 'emergency\u00a0_ admissions'],
    ['ÉMIGRÉ', 'émigré'],
    ['e\u0301mile', 'Émile'],
    ['ΟΔΟΣ', 'οδος'],
    ['Größe', 'GRÖßE'],
    ['"a \\"quoted\\" word"', 'a "quoted" word'],
    ['"back\\\\slash"', 'back\\slash'],
    ['"x" and "y"', '"\\"x\\" and \\"y\\""'],
  ])('%s and %s', (one, other) => {
    expect(identifier(one)).toBe(identifier(other))
  })

  test.each([
    ['a', 'b'],
    ['a b', 'ab'],
    ['émigré', 'emigre'],
    ['a"b', 'ab'],
  ])('but not %s and %s', (one, other) => {
    expect(identifier(one)).not.toBe(identifier(other))
  })
})

test('each part of a name that reaches into modules may be quoted by itself', () => {
  expect(qualifiedIdentifier('"Ward 3"."beds (all)"')).toBe('ward_3.beds_(all)')
  expect(qualifiedIdentifier('.Ward_3.beds')).toBe('.ward_3.beds')
  expect(qualifiedIdentifier('"No. of beds"')).toBe('no._of_beds')
  expect(scalarIdentity('"Ward 3".beds[East Wing, 2]')).toBe('ward_3.beds[east_wing,2]')
})

test('equations find names whatever way they are written', () => {
  const text = xmileText(
    aux('Total\\nnumber of &quot;beds&quot;', '3') +
      aux('a+b (per cent)', '5') +
      aux('Μέγεθος', '7') +
      aux('x', 'TOTAL_NUMBER_OF_"BEDS" * 0') +
      aux('y', '"total number of \\"beds\\"" + "A+B  (Per_Cent)" * 10 + "ΜΈΓΕΘΟΣ" * 100'),
  )
  // The unquoted name with quotes in it is no name: only the quoted one is.
  expect(faultsOf(text).map((fault) => fault.kind)).toEqual(['equation.unexpected'])
  expect(lastOf(text.replace(/<aux name="x">.*?<\/aux>/, ''), 'y')).toEqual([753])
})

describe('numbers, operators and line breaks as tools write them', () => {
  test.each<[string, number]>([
    ['.5 + 14. + 1e-3 + 1E+06 + 6E5', 1_600_014.501],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['2 ^ 3 ^ 2', 512],
    ['(-2) ^ 2', 4],
    ['- 2 * - 3', 6],
    ['7 - 2 - 1', 4],
    ['12 / 3 / 2', 2],
    ['12 / 3 * 2', 8],
    ['1 + 2 * 3 ^ 2', 19],
    ['7 MOD 4 * 2', 6],
    ['1 + IF 2 &gt; 1 THEN 10 ELSE 20 + 5', 11],
    ['(IF 2 &lt; 1 THEN 10 ELSE IF 1 &lt;&gt; 1 THEN 20 ELSE 30) * 2', 60],
    ['IF(1=1)THEN(4)ELSE(5)', 4],
    ['if NOT 0 and 1 OR 0 then 1 else 0', 1],
    ['1 OR 0 AND 0', 1],
    ['NOT 1 = 0', 1],
    ['2 &lt; 3 = 1', 1],
    ['1{one} + {two {}2', 3],
    ['1\n +\r\n\t2', 3],
    ['Max ( 1 ,\n Min(5,  3) )', 3],
    ['5 // 0 + 6 // 3', 2],
    ['std.MAX(1, 2) + Std.Abs(-1)', 3],
  ])('%s is %d', (equation, expected) => {
    expect(lastOf(xmileText(aux('x', equation)), 'x')[0]).toBeCloseTo(expected, 9)
  })
})

test('long sums are sums; an equation deeper than any tree that people draw is refused', () => {
  expect(lastOf(xmileText(aux('x', Array.from({ length: 900 }, () => '1').join('+'))), 'x')).toEqual([900])
  const nested = `${'('.repeat(200)}1${')'.repeat(200)}`
  expect(lastOf(xmileText(aux('x', nested)), 'x')).toEqual([1])
  const tooLong = Array.from({ length: 3000 }, () => '1').join('+')
  const leaning = `${'('.repeat(300)}1${`${'+1'.repeat(900)})`.repeat(300)}`
  for (const equation of [tooLong, leaning, '-'.repeat(5000) + '1', '2' + '^2'.repeat(5000)]) {
    expect(faultsOf(xmileText(aux('x', equation))).map((fault) => fault.kind)).toEqual(['equation.too-deep'])
  }
})
