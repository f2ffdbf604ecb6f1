import { page, userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import '../../../src/page/base.css'
import '../../../src/page/tokens.css'
import type { Lever } from '../../../src/scenario/catalogue'
import LeverStage from './LeverStage.svelte'

const lever: Lever = {
  id: 'teams',
  label: 'Locality teams',
  units: 'dmnl',
  doc: 'Share of people whom a team serves.',
  value: 0,
  low: 0,
  high: 1,
  status: 'M',
  source: 'An example',
  format: 'percent',
  question: 'teams',
  step: 0.05,
  published: 0.8,
  start: 12,
  ramp: 9,
  phase: { start: 's', ramp: 'r', end: 'e' },
}
const slider = () => page.getByRole('slider', { name: 'Locality teams' })
const box = () => page.getByRole('spinbutton', { name: 'Locality teams, percent' })
const more = () => page.getByRole('button', { name: 'More: Locality teams' })
const less = () => page.getByRole('button', { name: 'Less: Locality teams' })

async function show(): Promise<string[]> {
  const log: string[] = []
  await render(LeverStage, { props: { lever, log } })
  return log
}
async function agree(share: string, percent: number, spoken: string) {
  await expect.element(slider()).toHaveValue(share)
  await expect.element(box()).toHaveValue(percent)
  await expect.element(slider()).toHaveAttribute('aria-valuetext', spoken)
}

describe('the time line of a lever', () => {
  const handle = (name: string) => page.getByRole('slider', { name: `Locality teams ${name}` })
  async function opened(): Promise<string[]> {
    const log = await show()
    await page.elementLocator(document.querySelector('summary')!).click()
    await expect.element(handle('starts')).toBeVisible()
    return log
  }

  test('has three handles that keys move by a month, a year and to the ends, with months in words', async () => {
    const log = await opened()
    await expect.element(handle('starts')).toHaveAttribute('aria-valuetext', 'April 2027')
    await expect
      .element(handle('is at full size'))
      .toHaveAttribute('aria-valuetext', 'January 2028, after 9 months')
    await expect.element(handle('ends')).toHaveAttribute('aria-valuetext', 'Never')
    handle('starts').element().focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(handle('starts')).toHaveAttribute('aria-valuetext', 'May 2027')
    await userEvent.keyboard('{PageUp}')
    await expect.element(handle('starts')).toHaveAttribute('aria-valuetext', 'May 2028')
    await userEvent.keyboard('{Home}')
    await expect.element(handle('starts')).toHaveAttribute('aria-valuetext', 'April 2026')
    expect(log).toEqual(['held', 'released', 'held', 'released', 'held', 'released'])
    handle('is at full size').element().focus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect
      .element(handle('is at full size'))
      .toHaveAttribute('aria-valuetext', 'December 2026, after 8 months')
    await expect.element(page.getByRole('spinbutton', { name: 'Months to full size' })).toHaveValue(8)
    handle('ends').element().focus()
    await userEvent.keyboard('{PageDown}')
    await expect.element(handle('ends')).toHaveAttribute('aria-valuetext', 'April 2040')
    await userEvent.keyboard('{End}')
    await expect.element(handle('ends')).toHaveAttribute('aria-valuetext', 'Never')
    await userEvent.keyboard('{End}')
    expect(log.filter((one) => one === 'held')).toHaveLength(6)
  })

  test('is dragged: one hold, however many months, let go once', async () => {
    const log = await opened()
    const start = handle('starts').element()
    const { x, y, width, height } = start.getBoundingClientRect()
    const at = (by: number) => ({
      clientX: x + width / 2 + by,
      clientY: y + height / 2,
      pointerId: 1,
      bubbles: true,
    })
    // A made-up pointer cannot be captured.
    start.setPointerCapture = () => undefined
    start.dispatchEvent(new PointerEvent('pointerdown', at(0)))
    for (const by of [20, 40, 60]) start.dispatchEvent(new PointerEvent('pointermove', at(by)))
    start.dispatchEvent(new PointerEvent('pointerup', at(60)))
    start.dispatchEvent(new PointerEvent('pointermove', at(90)))
    expect(log).toEqual(['held', 'held', 'held', 'released'])
    await expect.poll(() => Number(start.getAttribute('aria-valuenow'))).toBeGreaterThan(12)
  })

  test('has handles large enough to hit, none of which covers another', async () => {
    await opened()
    const boxes = ['starts', 'is at full size', 'ends'].map((name) =>
      handle(name).element().getBoundingClientRect(),
    )
    for (const box of boxes) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
        expect(apart).toBe(true)
      }
  })
})

describe('a lever', () => {
  test('slider, buttons and number box agree, whichever is moved', async () => {
    await show()
    await agree('0', 0, '0%')
    await expect.element(less()).toBeDisabled()
    await more().click()
    await agree('0.05', 5, '0% today, 5% in our plan')
    await box().fill('62')
    await userEvent.tab()
    await agree('0.6', 62, '0% today, 62% in our plan')
    await more().click()
    await agree('0.65', 65, '0% today, 65% in our plan')
    await less().click()
    await agree('0.6', 60, '0% today, 60% in our plan')
  })

  test('is moved by keys: arrows and the ends on the slider, plus and minus anywhere but in the box', async () => {
    const log = await show()
    slider().element().focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await agree('0.1', 10, '0% today, 10% in our plan')
    expect(log.slice(0, 2)).toEqual(['held', 'released'])
    await userEvent.keyboard('+')
    await agree('0.15', 15, '0% today, 15% in our plan')
    await userEvent.keyboard('-')
    await agree('0.1', 10, '0% today, 10% in our plan')
    await userEvent.keyboard('{End}')
    await agree('1', 100, '0% today, 100% in our plan')
    await expect.element(more()).toBeDisabled()
  })

  test('a number outside the range is refused with the range, and nothing moves', async () => {
    const log = await show()
    await box().fill('140')
    await userEvent.tab()
    await expect.element(page.getByRole('alert')).toHaveTextContent('Enter a number from 0% to 100%.')
    await expect.element(box()).toHaveAttribute('aria-invalid', 'true')
    expect(log).toEqual([])
  })

  test('what was wrong in the box is forgotten as soon as the value changes', async () => {
    await show()
    await more().click()
    await box().fill('140')
    await userEvent.tab()
    await expect.element(page.getByRole('alert')).toBeVisible()
    await less().click()
    await agree('0', 0, '0%')
    expect(page.getByRole('alert').elements()).toHaveLength(0)
    await expect.element(box()).toHaveAttribute('aria-invalid', 'false')
  })

  test('keeps focus where it is when a button has nothing more to do, and on the slider after a reset', async () => {
    const log = await show()
    await box().fill('95')
    await userEvent.tab()
    more().element().focus()
    await userEvent.keyboard('{Enter}{Enter}')
    await agree('1', 100, '0% today, 100% in our plan')
    await expect.element(more()).toHaveFocus()
    await expect.element(more()).toHaveAttribute('aria-disabled', 'true')
    expect(log).toEqual(['moved', 'held', 'released'])
    await page.getByRole('button', { name: 'Reset Locality teams to today' }).click()
    await expect.element(slider()).toHaveFocus()
  })

  test('offers only months in which a start can still act', async () => {
    await show()
    await page.getByText(/^Starts Apr 2027/).click()
    const month = page.getByRole('combobox', { name: 'Starts, month' })
    await month.selectOptions('December')
    await page.getByRole('combobox', { name: 'Starts, year' }).selectOptions('2041')
    await expect.element(page.getByText(/^Starts Mar 2041/)).toBeVisible()
    await expect.element(month).toHaveValue('03')
    const open = Array.from((month.element() as HTMLSelectElement).options).filter((one) => !one.disabled)
    expect(open.map((one) => one.text)).toEqual(['January', 'February', 'March'])
  })

  test('says in a line of its own what does not fit about its months', async () => {
    await render(LeverStage, { props: { lever, log: [], warnings: ['It never acts.'] } })
    await expect.element(page.getByText('It never acts.')).toBeVisible()
  })

  test('shows before and after, a way back, and when it goes beyond anything published', async () => {
    await show()
    await expect.element(page.getByText('0%, as today')).toBeVisible()
    await box().fill('80')
    await userEvent.tab()
    await expect.element(page.getByText('0% → 80%')).toBeVisible()
    expect(page.getByText(/Beyond what any published system/).elements()).toHaveLength(0)
    await more().click()
    await expect.element(page.getByText('Beyond what any published system reached (80%)')).toBeVisible()
    await page.getByRole('button', { name: 'Reset Locality teams to today' }).click()
    await agree('0', 0, '0%')
  })

  test('says how far its evidence can be trusted', async () => {
    await show()
    await expect.element(page.getByText('Commonly cited')).toBeVisible()
    await expect.element(page.getByText('Share of people whom a team serves.')).toBeVisible()
  })

  test('start, build-up and end open from the timeline and change it', async () => {
    await show()
    await page.getByText('Starts Apr 2027, full size after 9 months, lasts').click()
    await page.getByRole('combobox', { name: 'Starts, year' }).selectOptions('2030')
    await page.getByRole('combobox', { name: 'Ends, year' }).selectOptions('2035')
    await page.getByRole('spinbutton', { name: 'Months to full size' }).fill('24')
    await userEvent.tab()
    await expect
      .element(page.getByText('Starts Apr 2030, full size after 24 months, ends May 2035'))
      .toBeVisible()
    await page.getByRole('combobox', { name: 'Ends, year' }).selectOptions('Never')
    await expect.element(page.getByText('Starts Apr 2030, full size after 24 months, lasts')).toBeVisible()
  })

  test('every control is large enough to hit', async () => {
    await show()
    await more().click()
    for (const button of document.querySelectorAll('button, summary, input')) {
      const { width, height } = button.getBoundingClientRect()
      expect(Math.min(width, height), button.outerHTML).toBeGreaterThanOrEqual(24)
    }
  })
})
