import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import '../../../src/page/tokens.css'
import { englishChart } from '../../../src/text/chart'
import { beds, netCost, occupiedBeds, pounds } from './cases'
import Stage from './Stage.svelte'

const title = 'Average occupied acute beds'
const summary = 'By April 2041 our plan uses 24 fewer beds than doing nothing.'
const words = englishChart
const reader = () => page.getByRole('slider', { name: `Read month by month: ${title}` })
const reading = () => reader().element().getAttribute('aria-valuetext') ?? ''
const path = (key: 'plan' | 'baseline') => {
  const stroke = key === 'plan' ? 'var(--plan)' : 'var(--base)'
  const lines = [...document.querySelectorAll(`svg path[stroke="${stroke}"]`)].map(
    (p) => p.getAttribute('d') ?? '',
  )
  return lines.reduce((longest, d) => (d.length > longest.length ? d : longest), '')
}

beforeEach(async () => {
  await document.fonts.load('12px "Atkinson Hyperlegible Next Variable"')
})

function show(width = 470, height = 280) {
  return render(Stage, {
    props: { data: occupiedBeds(), format: beds, words, title, summary, width, height },
  })
}

describe('a line chart on the page', () => {
  test('is an image with a name and a sentence that admits where the axis starts', async () => {
    await show()
    const image = page.getByRole('img', { name: title })
    await expect.element(image).toBeVisible()
    const described = () => image.element().querySelector('desc')?.textContent
    await expect
      .poll(described)
      .toMatch(/than doing nothing\. The vertical axis starts at 1[45]\d beds, not at zero\.$/)
    await expect.element(image).toHaveAccessibleDescription(described())
  })

  test('says nothing of the axis when zero is on it', async () => {
    await render(Stage, {
      props: { data: netCost(), format: pounds, words, title, summary, width: 470, height: 280 },
    })
    await expect.element(page.getByRole('img', { name: title })).toHaveAccessibleDescription(summary)
  })

  test('is read by keyboard: a month, a year, the ends, and left by Escape', async () => {
    await show()
    await userEvent.tab()
    await expect.element(reader()).toHaveFocus()
    await expect.poll(reading).toMatch(/^April 2041: Do nothing \d+ beds; /)
    await userEvent.keyboard('{ArrowLeft}')
    await expect.poll(reading).toMatch(/^March 2041/)
    await userEvent.keyboard('{PageDown}')
    await expect.poll(reading).toMatch(/^March 2040/)
    await userEvent.keyboard('{Home}')
    await expect.poll(reading).toMatch(/^April 2026/)
    await userEvent.keyboard('{PageUp}')
    await expect
      .poll(reading)
      .toMatch(/^April 2027: teams start; .*Our plan \d+ beds, in 8 of 10 futures \d+ beds to/)
    await expect.element(page.getByText('April 2027', { exact: true })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('April 2027', { exact: true })).not.toBeInTheDocument()
  })

  test('is read by pointer, and the line goes when the pointer leaves', async () => {
    await show()
    await userEvent.hover(reader(), { position: { x: 200, y: 120 } })
    await expect.poll(reading).toMatch(/^[A-Z][a-z]+ 203\d/)
    const month = reading().split(':')[0]!
    await expect.element(page.getByText(month, { exact: true })).toBeVisible()
    reader().element().dispatchEvent(new PointerEvent('pointerleave'))
    await expect.element(page.getByText(month, { exact: true })).not.toBeInTheDocument()
  })

  test('keeps its axis while a slider moves its lines, and redraws the lines', async () => {
    const view = await show()
    await expect.poll(() => path('plan').length).toBeGreaterThan(1000)
    const [plan, baseline] = [path('plan'), path('baseline')]
    await view.rerender({ data: occupiedBeds(0.9) })
    await expect.poll(() => path('plan')).not.toBe(plan)
    expect(path('baseline')).toBe(baseline)
  })

  test('eases to a wider axis and arrives', async () => {
    const view = await show()
    await expect.poll(() => path('baseline').length).toBeGreaterThan(1000)
    const before = path('baseline')
    await view.rerender({ data: occupiedBeds(3) })
    await expect.poll(() => path('baseline')).not.toBe(before)
    await expect
      .poll(() => page.getByRole('img', { name: title }).element().querySelector('desc')?.textContent)
      .toMatch(/starts at \d+ beds/)
  })

  test('fills a new size without stretching its letters', async () => {
    const view = await show()
    const image = page.getByRole('img', { name: title })
    await expect.poll(() => image.element().getAttribute('width')).toBe('470')
    const size = () => document.querySelector('svg text')?.getAttribute('font-size')
    const before = size()
    await view.rerender({ width: 700 })
    await expect.poll(() => image.element().getAttribute('viewBox')).toBe('0 0 700 280')
    expect(size()).toBe(before)
  })

  test.each([340, 470, 900])(
    'no letters touch or are cut in the real type face at %i pixels',
    async (width) => {
      await show(width)
      await document.fonts.ready
      await expect.poll(() => document.querySelectorAll('svg text').length).toBeGreaterThan(8)
      const outer = document.querySelector('svg')!.getBoundingClientRect()
      const boxes = [...document.querySelectorAll('svg text')].map((t) => {
        const { left, right, top, bottom } = t.getBoundingClientRect()
        // A line box is higher than its letters.
        const spare = (bottom - top) * 0.15
        return { text: t.textContent, left, right, top: top + spare, bottom: bottom - spare }
      })
      for (const b of boxes) {
        expect(b.left, b.text).toBeGreaterThanOrEqual(outer.left - 1)
        expect(b.right, b.text).toBeLessThanOrEqual(outer.right + 1)
      }
      const touching = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${a.text} / ${b.text}`),
      )
      expect(touching).toEqual([])
    },
  )

  test('carries no style attribute, which the content policy would refuse', async () => {
    const { container } = await show()
    await expect.poll(() => container.querySelectorAll('svg text').length).toBeGreaterThan(8)
    expect(container.querySelectorAll('.stage [style]')).toHaveLength(0)
  })
})
