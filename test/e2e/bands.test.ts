import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { test } from './visit'

const teams = 'Integrated locality teams'
/** Thousands of futures take their time where the machine has other work. */
const patience = { timeout: 100_000 }
const long = 240_000

describe('many futures', () => {
  test('stand as bands on scorecard, charts and Mrs Smith’s year, of the difference that a plan makes', async ({
    visit,
  }) => {
    const explore = await new ExplorePage(await visit({ futures: true })).ready()
    const { page } = explore
    const tile = () => explore.tile('Average occupied emergency beds')
    await expect.poll(tile, { timeout: 30_000 }).toMatch(/in 8 of 10 futures between \d+ and \d+/)
    await explore.slider(teams).press('End')
    await expect.poll(tile, { timeout: 30_000 }).toMatch(/in 8 of 10 futures \d+ to \d+ fewer/)
    await explore
      .chart(1)
      .getByText(/In 8 of 10 futures \d+ to \d+ fewer; (lower in all|of 100 futures, lower in )/)
      .first()
      .waitFor()
    expect(await explore.chart(1).getByRole('img').locator('path[fill-opacity]').count()).toBeGreaterThan(1)
    const smith = page.getByRole('region', { name: /Mrs Smith/ })
    await smith.getByRole('columnheader', { name: '8 of 10 futures' }).waitFor()
    expect(
      await smith
        .getByRole('row', { name: /Handovers/ })
        .getByRole('cell')
        .last()
        .innerText(),
    ).toMatch(/\d to .*\d/)
    await explore.chart(1).getByRole('button', { name: 'Table' }).click()
    const table = explore.chart(1).getByRole('table')
    const columns = ['Line', '8 of 10', 'Half']
    expect(await table.locator('thead th').allInnerTexts()).toEqual([
      ...['Month', 'Do nothing', 'Our plan'],
      ...columns,
      ...columns,
    ])
    const cells = await table.getByRole('row').nth(3).getByRole('cell').allInnerTexts()
    const like = ['n', 'n to n', 'n to n']
    expect(cells.map((cell) => cell.replaceAll(/\d+/g, 'n'))).toEqual([...like, ...like])
  })

  test('stand in a table that shows its data on a small laptop and is scrolled by keyboard', async ({
    visit,
  }) => {
    const explore = await new ExplorePage(await visit({ futures: true })).ready()
    await explore.slider(teams).press('End')
    await explore
      .chart(1)
      .getByText(/In 8 of 10 futures/)
      .first()
      .waitFor({ timeout: 50_000 })
    await explore.chart(1).getByRole('button', { name: 'Table' }).click()
    const frame = explore.chart(1).getByRole('region', { name: /^Table: / })
    const seen = () =>
      frame.evaluate((box) => {
        const { bottom } = box.getBoundingClientRect()
        const head = box.querySelector('thead')!.getBoundingClientRect()
        const rows = [...box.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect())
        const whole = rows.filter((row) => row.top >= head.bottom - 1 && row.bottom <= bottom + 1)
        return {
          head: head.height,
          rows: whole.length,
          stays: Math.abs(head.top - box.getBoundingClientRect().top) < 2,
        }
      })
    expect((await seen()).head).toBeLessThan(60)
    expect((await seen()).rows).toBeGreaterThanOrEqual(4)
    await frame.focus()
    await frame.press('End')
    await expect.poll(() => frame.evaluate((box) => box.scrollTop)).toBeGreaterThan(50)
    expect(await seen()).toMatchObject({ stays: true })
  })

  test(
    'leave the focus where one works, and say what came of a button and nothing of what comes by itself',
    async ({ visit }) => {
      const explore = await new ExplorePage(await visit({ futures: true })).ready()
      const { page } = explore
      const line = explore.chart(1)
      const status = () => line.locator('figcaption [role=status]').innerText()
      const button = (name: string) => line.getByRole('button', { name })
      const focused = () => page.evaluate(() => document.activeElement?.textContent.trim())
      const band = () => page.locator('.tiles .band').first().innerText()
      await expect.poll(band, patience).not.toBe('')
      expect(await status()).toBe('')

      await explore.slider(teams).press('End')
      await button('Stop').focus()
      await button('Stop').press('Enter')
      await button('Turn off').waitFor()
      expect(await status()).toMatch(/^Stopped/)
      expect(await focused()).toMatch(/Try again|Turn off/)
      await button('Turn off').press('Enter')
      await line.getByText('Bands are off').first().waitFor()
      expect(await status()).toBe('Bands are off')
      expect(await focused()).toBe('Turn on')
      await button('Turn on').press('Enter')
      await button('Stop').waitFor()
      expect(await status()).toBe('Trying futures …')
      expect(await focused()).toBe('Stop')
      // They finish by themselves while their button has the focus.
      await expect.poll(status, patience).toBe('Bands: 2,000 futures')
      expect(await focused()).toBe('Bands: 2,000 futures')

      // A focus that stands elsewhere stays there.
      await explore.slider(teams).focus()
      await explore.slider(teams).press('Home')
      expect(await status()).toBe('')
      await expect.poll(band, patience).not.toBe('')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(teams)
      expect(await status()).toBe('')
    },
    long,
  )

  test(
    'are turned off where some are shown and more are stopped, within the width of their panel',
    async ({ visit }) => {
      const explore = await new ExplorePage(await visit({ futures: true })).ready()
      const line = explore.chart(1)
      const within = async () => {
        const caption = line.locator('figcaption')
        const inner = await caption.evaluate((box) => {
          const right = Math.max(
            ...[...box.querySelectorAll('button')].map((b) => b.getBoundingClientRect().right),
          )
          return [right - box.getBoundingClientRect().right, box.getBoundingClientRect().height]
        })
        expect(inner[0]).toBeLessThanOrEqual(0.5)
        expect(inner[1]).toBeLessThan(30)
      }
      await line.getByText('Bands: 2,000 futures').first().waitFor(patience)
      await explore.chart(2).getByRole('button', { name: 'Try 10,000' }).press('Enter')
      expect(await explore.page.evaluate(() => document.activeElement?.textContent.trim())).toBe('One by one')
      await line.getByRole('button', { name: 'Stop' }).click()
      await line.getByText('Bands: 2,000 futures').first().waitFor(patience)
      await within()
      await line.getByRole('button', { name: 'Turn off' }).click()
      await line.getByText('Bands are off').first().waitFor()
      expect((await explore.page.locator('.tiles .band').allInnerTexts()).join('')).toBe('')
      // Those of doing nothing are kept.
      await line.getByRole('button', { name: 'Turn on' }).click()
      await line.getByText('Bands: 2,000 futures').first().waitFor(patience)
      await within()
    },
    long,
  )

  test('are not those of a plan that has moved on, and stop when they are told to', async ({ visit }) => {
    const explore = await new ExplorePage(await visit({ futures: true })).ready()
    const band = () => explore.page.locator('.tiles .band').allInnerTexts()
    await expect.poll(band, { timeout: 30_000 }).not.toContain('')
    await explore.slider(teams).press('End')
    // What stood there would be of the plan before: it goes with the values that it was of.
    await explore.page.waitForFunction(() =>
      [...document.querySelectorAll('.tiles .band')].every(({ textContent }) => textContent === ''),
    )
    await explore.chart(1).getByRole('button', { name: 'Stop' }).click()
    await explore.chart(1).getByText('Stopped').waitFor()
  })

  test('are shown one by one to those who want to see what a band is made of', async ({ visit }) => {
    const page = await visit({ futures: true, reducedMotion: 'reduce' })
    const explore = await new ExplorePage(page).ready()
    await explore.chart(2).getByRole('button', { name: 'One by one' }).click({ timeout: 30_000 })
    const line = () => explore.chart(1).getByRole('img').locator('path[stroke]').last().getAttribute('d')
    const first = await line()
    await explore.chart(2).getByText('Future 1 of 40').waitFor()
    await explore.chart(2).getByRole('button', { name: 'Next future' }).click()
    await explore.chart(2).getByText('Future 2 of 40').waitFor()
    const over = await explore
      .chart(2)
      .locator('figcaption')
      .evaluate((box) => {
        const right = Math.max(
          ...[...box.querySelectorAll('button')].map((b) => b.getBoundingClientRect().right),
        )
        return right - box.getBoundingClientRect().right
      })
    expect(over).toBeLessThanOrEqual(0.5)
    expect(await line()).not.toBe(first)
    await explore.chart(2).getByRole('button', { name: 'All futures' }).click()
    await explore.chart(2).getByRole('button', { name: 'One by one' }).waitFor()
  })
})
