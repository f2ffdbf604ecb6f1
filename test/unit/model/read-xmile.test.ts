import { expect, test } from 'vitest'
import { interpret } from '../../../src/engine/interpreter'
import type { RunRequest } from '../../../src/engine/run'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from './xmile-text'

/** Last value of each named output. */
function last(text: string, outputs: readonly string[], inputs?: RunRequest['inputs']): number[] {
  const run = interpret(readXmile(text), inputs === undefined ? { outputs } : { outputs, inputs })
  return outputs.map((_, o) => run.values[(o + 1) * run.times.length - 1]!)
}

const dims =
  '<dimensions><dim name="age"><elem name="65 to 74"/><elem name="75 to 84"/></dim>' +
  '<dim name="need"><elem name="mild"/><elem name="severe"/></dim><dim name="some"><elem name="severe"/></dim></dimensions>'
const byAge = '<dimensions><dim name="age"/></dimensions>'
const byBoth = '<dimensions><dim name="age"/><dim name="need"/></dimensions>'
const people =
  `<stock name="People">${byBoth}<element subscript="65 to 74, mild"><eqn>10</eqn></element><element subscript="65 to 74, severe"><eqn>20</eqn></element>` +
  '<element subscript="75 to 84, mild"><eqn>300</eqn></element><element subscript="75 to 84, severe"><eqn>400</eqn></element></stock>'

test.each<[string, number]>([
  ['people[65_to_74, mild]', 10],
  ['"People"[75 to 84, SEVERE]', 400],
  ['SUM(people[*, *])', 730],
  ['SUM(people)', 730],
  ['SUM(people[65_to_74, *])', 30],
  ['SUM(people[*, severe])', 420],
  ['SUM(people[age, mild])', 310],
  ['SUM(people[*, some])', 420],
  ['MEAN(people[*, *])', 182.5],
  ['MAX(people[*, mild])', 300],
  ['MIN(people[*, *])', 10],
  ['SIZE(people[*, *])', 4],
  ['PROD(people[65_to_74, *])', 200],
  ['SUM(people[*, *] * people[*, *])', 250_500],
  ['STDDEV(people[65_to_74, *])', 5],
  ['people[1 + 1, 2]', 400],
  ['people[7 * 1, 2]', 0],
])('%s is %d', (equation, expected) => {
  const text = xmileText(`${people}<aux name="x"><eqn>${equation}</eqn></aux>`, { before: dims })
  expect(last(text, ['x'])).toEqual([expected])
})

test('equations of arrays see their own element, and sums inside them the rest', () => {
  const text = xmileText(
    `${people}<aux name="of age">${byAge}<eqn>SUM(people[age, *])</eqn></aux>` +
      `<aux name="share">${byBoth}<eqn>people / of_age[age]</eqn></aux>` +
      `<aux name="listed">${byAge}<eqn>3, 4</eqn></aux>`,
    { before: dims },
  )
  expect(last(text, ['of_age[75_to_84]', 'share[65_to_74,severe]', 'Listed[75 to 84]'])).toEqual([
    700,
    2 / 3,
    4,
  ])
})

test('own attributes of variables and elements are kept, with the place of the file', () => {
  const model = readXmile(
    xmileText(
      `<aux name="stay" ju:low="1" ju:status="P">${byAge}<element subscript="65 to 74" ju:low="2"><eqn>3</eqn></element>` +
        '<element subscript="75 to 84"><eqn>4</eqn></element><units>days</units><doc>How long</doc></aux>',
      { before: dims },
    ),
  )
  const stay = model.variables.get('stay')!
  expect(Object.fromEntries(stay.attributes)).toEqual({ low: '1', status: 'P' })
  expect(stay.elements[0]!.attributes.get('low')).toBe('2')
  expect([stay.units, stay.doc, stay.name]).toEqual(['days', 'How long', 'stay'])
})

test('a file with a prefix that nobody declared is read, as Stella writes them', () => {
  const text = xmileText('<aux name="x" isee:colour="red"><isee:summing/><eqn>2</eqn></aux>')
  expect(last(text, ['x'])).toEqual([2])
})

test('graphical functions: held at the ends, continued, stepped, by name and by scale', () => {
  const gf = (type: string): string => `<gf type="${type}"><xpts>0,10</xpts><ypts>0,5</ypts></gf>`
  const text = xmileText(
    `<aux name="a"><eqn>20</eqn>${gf('continuous')}</aux><aux name="b"><eqn>20</eqn>${gf('extrapolate')}</aux>` +
      `<aux name="c"><eqn>9.9</eqn>${gf('discrete')}</aux>` +
      '<gf name="table"><xscale min="0" max="4"/><ypts>0,1,4</ypts></gf>' +
      '<aux name="d"><eqn>table(3) + LOOKUP(table, 1)</eqn></aux>',
  )
  expect(last(text, ['a', 'b', 'c', 'd'])).toEqual([5, 10, 0, 3])
  expect(last(text, ['d'], new Map([['table', [0, 10, 40]]]))).toEqual([30])
})

test('macros keep their own stocks, once for each use', () => {
  const macro =
    '<macro name="FILL"><parm>rate</parm><parm>first</parm><eqn>level * 2</eqn><variables>' +
    '<stock name="level"><eqn>first</eqn><inflow>in</inflow></stock><flow name="in"><eqn>rate</eqn></flow></variables></macro>'
  const text = xmileText('<aux name="x"><eqn>FILL(1, 5) + FILL(2, 0)</eqn></aux>', { after: macro })
  // 2 (5 + 10) + 2 (20)
  expect(last(text, ['x'])).toEqual([70])
})

test('modules run under their own name and take what is connected to them', () => {
  const text = xmileText(
    '<module name="ward"><connect to="ward.arrivals" from="demand"/></module><aux name="demand"><eqn>3</eqn></aux>' +
      '<aux name="beds"><eqn>ward.patients</eqn></aux>',
    {
      after:
        '<model name="ward"><variables><stock name="patients"><eqn>1</eqn><inflow>arrivals</inflow></stock>' +
        '<flow name="arrivals" access="input"><eqn>0</eqn></flow></variables></model>',
    },
  )
  expect(last(text, ['beds', 'ward.patients', 'ward.arrivals'])).toEqual([31, 31, 3])
})

test('dt may be given by its reciprocal, and times do not drift', () => {
  const specs = '<start>0</start><stop>3</stop><dt reciprocal="true">10</dt><savestep>0.3</savestep>'
  const run = interpret(readXmile(xmileText('<aux name="x"><eqn>TIME</eqn></aux>', { specs })))
  expect(run.times.length).toBe(11)
  expect(run.times[10]).toBe(3)
  expect(Array.from(run.values.slice(0, 11))).toEqual(Array.from(run.times))
})
