import { describe, expect, it } from 'vitest'
import { careHomeFee, homeCarePrice, readPrices } from '../../../src/cli/places/council-prices'
import { faultOf } from './open-data'

const header =
  'fin_year_ending,council,res_nursing_65p_gbp_per_week,nursing_65p_gbp_per_week,residential_65p_gbp_per_week,home_care_gbp_per_hour_all_adults'
const row = (year: number, council: string, fee: number | '', hour: number | '' = '') =>
  [year, council, fee, '', '', hour].join(',')
const england = [2012, 2013, 2014].map((year) =>
  row(year, year === 2012 ? 'England' : 'TOTAL England', 500, 20),
)
const weights: Readonly<Record<string, number>> = { Poole: 300, Bournemouth: 100 }
const care = {
  residents2014: new Map(),
  residents2025: new Map(),
  homeCareClients: new Map(),
  weightOf: (council: string) => ({ weeks: weights[council] ?? 0, clients: 0 }),
  trend: 0,
}
const prices = (rows: readonly string[], kind = careHomeFee) =>
  readPrices(
    [header, ...england, ...rows].join('\n'),
    kind,
    (council) => [council === 'Poole' ? 'Bournemouth' : council],
    care,
  )

describe('what a council pays, against England', () => {
  it('is its latest year with data', () => {
    const found = prices([row(2013, 'A', 400, 21), row(2014, 'A', 450)], homeCarePrice).get('A')
    expect(found).toEqual({ relative: 1.05, year: 2013, unusual: false })
    expect(prices([row(2013, 'A', 400), row(2014, 'A', 450)]).get('A')!.relative).toBeCloseTo(0.9, 12)
  })

  it('is the middle of its years where the latest is far out', () => {
    const rows = [row(2012, 'A', '', 22), row(2013, 'A', '', 24), row(2014, 'A', '', 782)]
    expect(prices(rows, homeCarePrice).get('A')).toEqual({ relative: 1.2, year: 2014, unusual: true })
  })

  it('weighs councils that have joined by how much they buy', () => {
    const rows = [row(2014, 'Bournemouth', 500), row(2014, 'Poole', 600)]
    expect(prices(rows).get('Bournemouth')!.relative).toBeCloseTo(1.15, 12)
  })

  it('cannot be told in a year without England', () => {
    expect(faultOf('data.no-row', () => prices([row(2010, 'A', 400)]))).toMatchObject({
      values: { name: '2010, England' },
    })
  })

  it('is not known where no price was ever returned', () => {
    expect(prices([row(2014, 'A', '')]).has('A')).toBe(false)
  })
})
