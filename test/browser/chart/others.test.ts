import { page } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import ChartTable from '../../../src/chart/ChartTable.svelte'
import Lanes from '../../../src/chart/Lanes.svelte'
import PhaseLine from '../../../src/chart/PhaseLine.svelte'
import RangeTick from '../../../src/chart/RangeTick.svelte'
import type { LineData } from '../../../src/chart/series'
import { linePicture, picturePng, pictureSvg } from '../../../src/chart/picture'
import '../../../src/page/tokens.css'
import { englishChart } from '../../../src/text/chart'
import { beds, netCost, occupiedBeds, pounds, smith } from './cases'

const text = { title: 'Beds', subtitle: 'Fewer.', source: 'Joined-Up.' }

/** The plan's first band only, with a name for its column. */
function withShortNames(data: LineData): LineData {
  return {
    ...data,
    series: data.series.slice(0, 2).map(({ bands, ...line }) => ({
      ...line,
      ...(bands !== undefined && { bands: [{ ...bands[0]!, short: '8 of 10' }] }),
    })),
  }
}

describe('the table of a chart', () => {
  test('holds the numbers of the chart under their names', async () => {
    const data = netCost()
    await render(ChartTable, { props: { data, format: pounds, words: englishChart, caption: 'Net cost' } })
    const table = page.getByRole('table', { name: 'Net cost' })
    await expect.element(table).toBeVisible()
    const rows = [...table.element().querySelectorAll('tbody tr')]
    expect(rows).toHaveLength(16)
    rows.forEach((row, year) => {
      expect(row.querySelector('th[scope=row]')?.textContent).toBe(`April ${2026 + year}`)
      const cells = [...row.querySelectorAll('td')].map((c) => c.textContent)
      expect(cells.slice(0, 2)).toEqual(data.series.map((s) => pounds.value(s.values[year * 12]!)))
    })
    await expect.element(table.getByText('Our plan', { exact: true })).toBeVisible()
  })

  test('gives every month when asked', async () => {
    await render(ChartTable, {
      props: { data: netCost(), format: pounds, words: englishChart, caption: 'c' },
    })
    await page.getByRole('checkbox', { name: 'Show every month' }).click()
    await expect.poll(() => document.querySelectorAll('tbody tr').length).toBe(181)
  })

  test('with bands has a name over each line and its columns, and keeps both in sight while its data scroll', async () => {
    const { container } = await render(ChartTable, {
      props: {
        data: withShortNames(netCost()),
        format: pounds,
        words: englishChart,
        caption: 'Net cost',
        region: 'Table: Net cost',
        all: true,
      },
    })
    container.setAttribute('style', 'height: 200px; width: 480px')
    const heads = [...container.querySelectorAll('thead tr')].map((row) =>
      [...row.querySelectorAll('th')].map((th) => [th.scope, th.textContent]),
    )
    expect(heads).toEqual([
      [
        ['col', 'Month'],
        ['col', 'Do nothing'],
        ['colgroup', 'Our plan'],
      ],
      [
        ['col', 'Line'],
        ['col', '8 of 10'],
      ],
    ])
    const frame = page.getByRole('region', { name: 'Table: Net cost' }).element()
    expect(frame.getAttribute('tabindex')).toBe('0')
    frame.scrollTop = 300
    expect(frame.scrollTop).toBe(300)
    const top = container.querySelector('thead')!.getBoundingClientRect().top
    expect(Math.abs(top - frame.getBoundingClientRect().top)).toBeLessThan(2)
  })
})

describe('small marks', () => {
  test('lanes are an image with a name; ticks and time lines are decoration', async () => {
    await render(Lanes, { props: { data: smith, title: 'Mrs Smith’s year', summary: 'Today and our plan.' } })
    const image = page.getByRole('img', { name: 'Mrs Smith’s year' })
    await expect.element(image).toHaveAccessibleDescription('Today and our plan.')
    const tick = await render(RangeTick, { props: { data: { value: 9, baseline: 10 } } })
    const phase = { start: 3, ramp: 3, end: null, horizon: 12, direction: 'up' as const }
    const time = await render(PhaseLine, { props: { data: phase } })
    for (const { container } of [tick, time]) {
      await expect
        .poll(() => container.querySelectorAll('svg[aria-hidden=true] path').length)
        .toBeGreaterThan(0)
      expect(container.querySelectorAll('svg [style], svg[style]')).toHaveLength(0)
    }
  })
})

describe('files to take away', () => {
  test('the SVG is one well-formed picture with plain colours', async () => {
    const file = await pictureSvg(linePicture(occupiedBeds(), beds), text).text()
    const document = new DOMParser().parseFromString(file, 'image/svg+xml')
    expect(document.querySelector('parsererror')).toBeNull()
    expect(document.documentElement.getAttribute('width')).toBe('960')
    expect(document.querySelector('title')?.textContent).toBe('Beds')
    expect(file).toContain('#005eb8')
    expect(file).not.toContain('var(')
  })

  test('the PNG is twice as large and shows the plan in its blue on white', async () => {
    const file = await picturePng(linePicture(occupiedBeds(), beds), text)
    const bitmap = await createImageBitmap(file!)
    expect([bitmap.width, bitmap.height]).toEqual([1920, 1080])
    const context = new OffscreenCanvas(1920, 1080).getContext('2d')!
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, 1920, 1080)
    let [white, blue] = [0, 0]
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] === 255 && data[i + 1] === 255 && data[i + 2] === 255) white++
      if (data[i] === 0x00 && data[i + 1] === 0x5e && data[i + 2] === 0xb8) blue++
    }
    expect(white).toBeGreaterThan(1_000_000)
    expect(blue).toBeGreaterThan(2000)
  })
})
