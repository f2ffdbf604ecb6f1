import { describe, expect, test } from 'vitest'
import { accountOf, isShort, moneyYears, organisations } from '../../../src/analysis/affordable'
import type { Results } from '../../../src/analysis/series'
import { open, place, placeInputs, Result } from '../local-system/system'
import { wholeProgramme } from '../local-system/plan'

const ids = [
  'nhs_spend_a_year',
  'nhs_money_available_a_year',
  'nhs_short_of_money_a_year',
  'council_spend_a_year',
  'council_money_available_a_year',
  'council_short_of_money_a_year',
]
const simulator = open()
const run = (inputs = {}): { results: Results; year: Result['year'] } => {
  const result = new Result(simulator, { ...placeInputs(place('E06000027')), ...inputs }, ids)
  const values = Float64Array.from(ids.flatMap((id) => [...result.series(id)]))
  return { results: { times: result.times, outputs: ids, values }, year: (id, at) => result.year(id, at) }
}

describe('money required against money available', () => {
  test.each(organisations)('of the %s: what is short is the one less the other, in every year', (who) => {
    const { results, year } = run(wholeProgramme())
    const years = moneyYears(results, who)!
    expect(years.map(({ from }) => from)).toEqual(Array.from({ length: 15 }, (_, i) => 12 * i))
    for (const { from, required, available, short } of years) {
      expect(short).toBeCloseTo(required - available, 2)
      expect(short).toBeCloseTo(year(accountOf(who).short, from / 12 + 1), 2)
    }
  })

  test('the whole programme asks more of the NHS than it has within three years', () => {
    const first = (inputs = {}) => moneyYears(run(inputs).results, 'nhs')!.findIndex(isShort)
    const plan = first(wholeProgramme())
    expect(plan).toBeGreaterThanOrEqual(0)
    expect(plan).toBeLessThanOrEqual(2)
  })

  test('a thousandth of the money there is is no shortage', () => {
    const year = { from: 0, required: 0, available: 1e6 }
    expect(isShort({ ...year, short: 999 })).toBe(false)
    expect(isShort({ ...year, short: 1001 })).toBe(true)
    expect(isShort({ ...year, short: -5e4 })).toBe(false)
  })

  test('is not there for a model without such outcomes', () => {
    const results = { times: Float64Array.of(0, 12), outputs: ['beds'], values: Float64Array.of(1, 2) }
    expect(moneyYears(results, 'nhs')).toBeNull()
  })
})
