import { describe, expect, test } from 'vitest'
import { readAt, readingSentence } from '../../../src/chart/reading'
import { extentOf, type LineData } from '../../../src/chart/series'
import { tableRows } from '../../../src/chart/table-rows'
import { hideAfter } from '../../../src/page/present/hidden-lines'
import { chartCsv } from '../../../src/page/explore/chart-csv'
import { englishChart } from '../../../src/text/chart'
import { en } from '../../../src/text/en'
import { beds } from '../../browser/chart/cases'

const data: LineData = {
  subject: 'beds',
  start: '2026-04',
  times: [0, 12, 24, 36],
  series: [
    {
      id: 'plan',
      label: 'Our plan',
      role: 'plan',
      values: [100, 110, 7777, 8888],
      bands: [{ low: [90, 100, 6666, 6667], high: [110, 120, 9998, 9999], label: 'in 8 of 10 futures' }],
    },
  ],
  spans: [{ from: 12, to: 24, label: 'worse at first' }],
}
const secret = /6,?666|6,?667|7,?777|8,?888|9,?998|9,?999|worse at first/
const hidden = hideAfter(data, '2027-04', 'hidden until revealed')

describe('lines that are hidden after a month', () => {
  test('are not in the data, nor in anything made from it', () => {
    expect(JSON.stringify(data)).toMatch(secret)
    expect(JSON.stringify(hidden)).not.toMatch(secret)
    expect(JSON.stringify(tableRows(hidden, beds, englishChart, 'month'))).not.toMatch(secret)
    expect(chartCsv(hidden, 'Beds', en)).not.toMatch(secret)
    expect(readingSentence(readAt(hidden, 3, beds, englishChart), englishChart)).not.toMatch(secret)
  })

  test('do not choose the axis', () => {
    expect(extentOf(hidden)).toEqual([100, 110])
    expect(hidden.subject).not.toBe(data.subject)
  })

  test('are shown up to the month, and the rest is marked', () => {
    expect(Array.from(hidden.series[0]!.values)).toEqual([100, 110, Number.NaN, Number.NaN])
    expect(hidden.spans).toEqual([{ from: 12, to: 36, label: 'hidden until revealed' }])
  })

  test('of a month before the run are all hidden; of one after it, none', () => {
    expect(extentOf(hideAfter(data, '2026-03', 'hidden'))).toBeNull()
    expect(hideAfter(data, '2029-04', 'hidden').spans).toEqual([])
  })
})
