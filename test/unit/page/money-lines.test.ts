import { describe, expect, test } from 'vitest'
import { moneyOf, shortages } from '../../../src/page/explore/money-lines'
import type { Result } from '../../../src/session/result'

const outcomes = [
  'nhs_spend_a_year',
  'nhs_money_available_a_year',
  'nhs_short_of_money_a_year',
  'council_spend_a_year',
  'council_money_available_a_year',
  'council_short_of_money_a_year',
]
const times = Float64Array.from({ length: 25 }, (_, i) => i)
/** The start and two years, each of which stands still. */
const years = (start: number, one: number, two: number) =>
  Array.from(times, (_, i) => (i === 0 ? start : i <= 12 ? one : two))
function run(nhs: readonly [number, number], council: readonly [number, number]): Float64Array {
  const [enough, there] = [100e6, 40e6]
  return Float64Array.from([
    ...years(enough, ...nhs),
    ...years(enough, enough, enough),
    ...years(0, nhs[0] - enough, nhs[1] - enough),
    ...years(there, ...council),
    ...years(there, there, there),
    ...years(0, council[0] - there, council[1] - there),
  ])
}
const nothing = run([100e6, 100e6], [40e6, 40.26e6])
const plan = run([101.24e6, 99.5e6], [40e6, 39e6])
const result = {
  times,
  outcomes,
  nothing,
  assumptions: null,
  plan,
  place: { start: '2026-04' },
} as unknown as Result

describe('whether the money reaches', () => {
  const [nhs, council] = moneyOf(result)

  test('is told by financial year, in differences of the figures shown', () => {
    expect(
      nhs?.plan.map(({ year, required, available, gap, kind }) => [year, required, available, gap, kind]),
    ).toEqual([
      ['2026/27', '£101.2m', '£100.0m', '£1.2m', 'short'],
      ['2027/28', '£99.5m', '£100.0m', '£0.5m', 'left'],
    ])
    expect(council?.idle.map(({ gap, kind }) => [gap, kind])).toEqual([
      ['£0.0m', 'even'],
      ['£0.3m', 'short'],
    ])
  })

  test('counts the years that are short and finds the worst', () => {
    expect(shortages(nhs!.plan)).toMatchObject({ count: 1, worst: { year: '2026/27' } })
    expect(shortages(council!.plan)).toEqual({ count: 0, worst: null })
  })

  test('compares with our assumptions without action where some are ours', () => {
    const [ours] = moneyOf({ ...result, assumptions: plan })
    expect(ours?.idle).toEqual(ours?.plan)
  })
})
