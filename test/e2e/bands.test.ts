import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { test } from './visit'

const teams = 'Integrated locality teams'

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
      .getByText(/In 8 of 10 futures \d+ to \d+ fewer; lower in /)
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
    await explore
      .chart(1)
      .getByRole('columnheader', { name: /Our plan, in 8 of 10 futures: from/ })
      .waitFor()
  })

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
    expect(await line()).not.toBe(first)
    await explore.chart(2).getByRole('button', { name: 'All futures' }).click()
    await explore.chart(2).getByRole('button', { name: 'One by one' }).waitFor()
  })
})
