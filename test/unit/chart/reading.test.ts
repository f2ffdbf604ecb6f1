import { describe, expect, test } from 'vitest'
import { nearestStep, stepFor } from '../../../src/chart/cursor'
import { readAt, readingSentence } from '../../../src/chart/reading'
import { extentOf, toIndex, type LineData } from '../../../src/chart/series'
import { tableRows } from '../../../src/chart/table-rows'
import { englishChart } from '../../../src/text/chart'

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const format = {
  value: (v: number) => `${v} beds`,
  tick: (v: number) => String(v),
  month: (n: number) => `${names[n % 12] ?? ''} ${Math.floor(n / 12)}`,
}
const data: LineData = {
  subject: 'beds',
  start: '2026-04',
  times: Float64Array.from({ length: 31 }, (_, i) => i),
  series: [
    {
      id: 'n',
      label: 'Do nothing',
      role: 'baseline',
      values: Float64Array.from({ length: 31 }, (_, i) => 200 + i),
    },
    {
      id: 'p',
      label: 'Our plan',
      role: 'plan',
      values: Float64Array.from({ length: 31 }, (_, i) => (i === 5 ? Number.NaN : 200 - i)),
      bands: [
        {
          label: 'in 8 of 10 futures',
          low: new Array<number>(31).fill(150),
          high: new Array<number>(31).fill(260),
        },
      ],
    },
  ],
  events: [{ at: 12.5, label: 'teams start' }],
}

describe('reading by keyboard', () => {
  const times = data.times
  test.each([
    ['ArrowRight', 3, 4],
    ['ArrowRight', 30, 30],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['PageUp', 3, 15],
    ['PageUp', 25, 30],
    ['PageDown', 15, 3],
    ['PageDown', 4, 0],
    ['Home', 9, 0],
    ['End', 9, 30],
  ])('%s at step %i leads to %i', (key, from, to) => {
    expect(stepFor(key, times, from)).toBe(to)
  })

  test('a year is a year of months, whatever the steps are', () => {
    expect(stepFor('PageUp', [0, 3, 6, 9, 12, 15, 18], 1)).toBe(5)
  })

  test('other keys are left to the page', () => {
    expect(stepFor('Tab', times, 3)).toBeNull()
    expect(stepFor('r', times, 3)).toBeNull()
  })

  test('a pointer finds the nearest step', () => {
    const positions = [10, 20, 40, 80]
    expect([-5, 14, 16, 59, 61, 500].map((x) => nearestStep(positions, x))).toEqual([0, 0, 1, 2, 3, 3])
  })
})

describe('what is read', () => {
  test('names the month, its events, every line and its band', () => {
    expect(readingSentence(readAt(data, 12, format, englishChart), englishChart)).toBe(
      'Apr 2027: teams start; Do nothing 212 beds; Our plan 188 beds, in 8 of 10 futures 150 beds to 260 beds',
    )
  })

  test('says so where there is no value', () => {
    expect(readAt(data, 5, format, englishChart).rows[1]?.value).toBe('no value')
  })
})

describe('the table', () => {
  test('gives a row a year and the last month', () => {
    const table = tableRows(data, format, englishChart, 'year')
    expect(table.rows.map((r) => r.month)).toEqual(['Apr 2026', 'Apr 2027', 'Apr 2028', 'Oct 2028'])
    expect(table.groups).toEqual([
      { name: 'Do nothing', columns: [] },
      { name: 'Our plan', columns: ['Line', 'in 8 of 10 futures'] },
    ])
    expect(table.rows[1]?.cells).toEqual(['212 beds', '188 beds', '150 beds to 260 beds'])
  })

  test('names bands shortly and writes numbers shortly where there are bands, and only there', () => {
    const brief = { ...format, brief: (v: number) => `${v}b` }
    const short = {
      ...data,
      series: data.series.map((s) => ({
        ...s,
        ...(s.bands && { bands: [{ ...s.bands[0]!, short: '8 of 10' }] }),
      })),
    }
    const table = tableRows(short, brief, englishChart, 'year')
    expect(table.groups[1]!.columns).toEqual(['Line', '8 of 10'])
    expect(table.rows[1]?.cells).toEqual(['212b', '188b', '150b to 260b'])
    const [first] = data.series
    expect(tableRows({ ...data, series: [first!] }, brief, englishChart, 'year').rows[1]?.cells).toEqual([
      '212 beds',
    ])
  })

  test('gives every month on request', () => {
    expect(tableRows(data, format, englishChart, 'month').rows).toHaveLength(31)
  })
})

describe('data', () => {
  test('as an index, the baseline begins at 100 and everything shares its base', () => {
    const indexed = toIndex(data)
    expect(indexed.series[0]?.values[0]).toBe(100)
    expect(indexed.series[1]?.values[30]).toBeCloseTo(85, 12)
    expect(indexed.series[1]?.bands?.[0]?.high[0]).toBeCloseTo(130, 12)
  })

  test('that begin at zero have no index and stay as they are', () => {
    const zero: LineData = { ...data, series: [{ ...data.series[0]!, values: [0, 1, 2] }] }
    expect(toIndex(zero)).toBe(zero)
  })

  test('their extent counts bands and leaves out what is not a number', () => {
    expect(extentOf(data)).toEqual([150, 260])
    expect(extentOf({ ...data, series: [] })).toBeNull()
  })
})
