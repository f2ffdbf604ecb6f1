import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aux, runText, seriesOf } from './last-values'
import { xmileText } from './xmile-text'

const specs = '<start>0</start><stop>4</stop><dt>1</dt>'
const stella = '<header><vendor>isee systems, inc.</vendor><product>Stella Architect</product></header>'
const stock = (name: string, initial: number, inflows: string[], outflows: string[]): string =>
  `<stock name="${name}"><eqn>${initial}</eqn>${inflows.map((f) => `<inflow>${f}</inflow>`).join('')}` +
  `${outflows.map((f) => `<outflow>${f}</outflow>`).join('')}<non_negative/></stock>`
const flow = (name: string, equation: string): string => `<flow name="${name}"><eqn>${equation}</eqn></flow>`
const from = (header: string, variables: string): string => xmileText(variables, { before: header, specs })

test('in files of Stella no more flows out than there is, and what arrives elsewhere is what left', () => {
  const variables =
    stock('tank', 5, [], ['drain']) +
    stock('pool', 0, ['drain'], []) +
    flow('drain', '2') +
    aux('seen', 'drain * 10')
  const text = from(stella, variables)
  expect(seriesOf(text, 'tank')).toEqual([5, 3, 1, 0, 0])
  expect(seriesOf(text, 'drain')).toEqual([2, 2, 1, 0, 0])
  expect(seriesOf(text, 'pool')).toEqual([0, 2, 4, 5, 5])
  expect(seriesOf(text, 'seen')).toEqual([20, 20, 10, 0, 0])
  // In other files the stock is held and the flow goes on, as the models that other tools agree on have it.
  expect(seriesOf(from('', variables), 'tank')).toEqual([5, 3, 1, 0, 0])
  expect(seriesOf(from('', variables), 'pool')).toEqual([0, 2, 4, 6, 8])
})

test('what flows in can flow out in the same step', () => {
  const text = from(stella, stock('tank', 2, ['fill'], ['drain']) + flow('fill', '1') + flow('drain', '3'))
  expect(seriesOf(text, 'drain')).toEqual([3, 1, 1, 1, 1])
  expect(seriesOf(text, 'tank')).toEqual([2, 0, 0, 0, 0])
})

test('the first outflow is served first, but one that others follow from before them', () => {
  const split = (a: string, b: string): number[] => {
    const text = from(stella, stock('tank', 10, [], ['a', 'b']) + flow('a', a) + flow('b', b))
    return [seriesOf(text, 'a')[0]!, seriesOf(text, 'b')[0]!]
  }
  expect(split('6', '8')).toEqual([6, 4])
  expect(split('20', '8')).toEqual([10, 0])
  expect(split('b * 0.5', '8')).toEqual([2, 8])
  expect(split('3', 'a * 2')).toEqual([3, 6])
})

test('a stock may begin at what flows out of it', () => {
  const text = from(
    stella,
    stock('tank', 0, [], ['drain']).replace('<eqn>0</eqn>', '<eqn>drain * 2.5</eqn>') + flow('drain', '2'),
  )
  expect(seriesOf(text, 'tank')).toEqual([5, 3, 1, 0, 0])
})

test('elements of an array are limited each by its own stock', () => {
  const over = '<dimensions><dim name="d"/></dimensions>'
  const text = xmileText(
    `<stock name="s">${over}<eqn>d * 2</eqn><outflow>f</outflow><non_negative/></stock><flow name="f">${over}<eqn>3</eqn></flow>`,
    { before: `${stella}<dimensions><dim name="d" size="2"/></dimensions>`, specs },
  )
  expect(seriesOf(text, 'f[1]')).toEqual([2, 0, 0, 0, 0])
  expect(seriesOf(text, 'f[2]')).toEqual([3, 1, 0, 0, 0])
})

test('however stocks feed each other, nothing is made, nothing lost and nothing below zero', () => {
  const size = 4
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: size, maxLength: size }),
      fc.array(
        fc.record({
          out: fc.nat({ max: size - 1 }),
          into: fc.nat({ max: size - 1 }),
          rate: fc.double({ min: 0, max: 30, noNaN: true }),
          other: fc.nat({ max: 9 }),
        }),
        { minLength: 1, maxLength: 7 },
      ),
      (levels, flows) => {
        const links = flows.filter(({ out, into }) => out !== into)
        const named = (test: (link: (typeof links)[number]) => boolean): string[] =>
          links.flatMap((link, i) => (test(link) ? [`f${i}`] : []))
        const text = from(
          stella,
          levels
            .map((level, s) =>
              stock(
                `s${s}`,
                level,
                named((l) => l.into === s),
                named((l) => l.out === s),
              ),
            )
            .join('') +
            links
              .map(({ rate, other }, i) =>
                // Some flows follow from flows before them in the list.
                flow(`f${i}`, other < i ? `f${other} * 0.7 + TIME` : String(rate)).replace(
                  '</flow>',
                  '<non_negative/></flow>',
                ),
              )
              .join(''),
        )
        const { values, times } = runText(
          text,
          levels.map((_, s) => `s${s}`),
        )
        const total = levels.reduce((sum, level) => sum + level, 0)
        for (let t = 0; t < times.length; t++) {
          const now = levels.map((_, s) => values[s * times.length + t]!)
          expect(Math.min(...now)).toBeGreaterThanOrEqual(0)
          expect(Math.abs(now.reduce((sum, level) => sum + level, 0) - total)).toBeLessThan(1e-9)
        }
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)
