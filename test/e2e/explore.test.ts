import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { test } from './visit'

const teams = 'Integrated locality teams'

describe('a first visit', () => {
  test('shows the results of a real place before anything is chosen', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    expect(await explore.page.title()).toContain('Joined-Up')
    expect(await explore.place.inputValue()).toBe('Torbay')
    expect(await explore.tiles.count()).toBe(8)
    for (const tile of await explore.tiles.all()) {
      expect(await tile.getAttribute('aria-label')).toMatch(/: .*\d.*, in the year to March 2041, no change/)
    }
    await explore.page.getByRole('heading', { name: /Mrs Smith/ }).waitFor()
  })

  test('says where the figures come from and what they are not for', async ({ visit }) => {
    const { page } = await new ExplorePage(await visit()).ready()
    const footer = await page.getByRole('contentinfo').innerText()
    expect(footer).toContain('Open Government Licence v3.0')
    expect(footer).toMatch(/not for decisions about anyone’s own care/)
    expect(footer).toMatch(/No result is a forecast/)
  })
})

describe('choosing a place', () => {
  test('works by keyboard alone, and changes the results', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const before = await explore.tile('People in care homes')
    await explore.page.getByRole('link', { name: 'About' }).focus()
    // Tab into a box selects what it holds, so that typing replaces it.
    await explore.page.keyboard.press('Tab')
    await explore.page.keyboard.type('leeds')
    await explore.page.getByRole('option', { name: /Leeds/ }).waitFor()
    await explore.page.keyboard.press('ArrowDown')
    await explore.page.keyboard.press('ArrowUp')
    await explore.page.keyboard.press('Enter')
    await expect.poll(() => explore.place.inputValue()).toBe('Leeds')
    await expect.poll(() => explore.tile('People in care homes')).not.toBe(before)
  })

  test('goes back to the chosen place on Escape, and says when no place fits', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    await explore.place.fill('xyzzy')
    await explore.page.getByText(/No place by that name/).waitFor()
    await explore.place.press('Escape')
    expect(await explore.place.inputValue()).toBe('Torbay')
  })

  test('keeps the plan when the place changes', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    await explore.slider(teams).press('End')
    await explore.choosePlace('Bolton')
    expect(await explore.slider(teams).inputValue()).toBe('1')
  })

  test('shows Torbay 1998 with beds as an index', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    await explore.choosePlace('Torbay 1998')
    await explore
      .chart(1)
      .getByText(/Index: do nothing in .* = 100/)
      .waitFor()
    await explore.page.getByRole('button', { name: /notes on this place/ }).click()
    await explore.page
      .getByRole('dialog')
      .getByText(/Beds are shown as an index/)
      .waitFor()
  })
})

describe('moving a lever', () => {
  test('by arrow keys changes the scorecard, the charts and Mrs Smith’s year', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const smith = explore.page.getByRole('region', { name: /Mrs Smith/ }).getByRole('table')
    const chart = await explore.csv(1)
    const year = await smith.innerText()
    const slider = explore.slider(teams)
    await slider.focus()
    for (let i = 0; i < 20; i++) await explore.page.keyboard.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/0% today, 100% in our plan/)
    await expect
      .poll(() => explore.tile('Delayed bed days'))
      .toMatch(
        /Delayed bed days a month: [\d,]+, in the year to March 2041, [\d,]+ fewer than do nothing, better/,
      )
    expect(await explore.csv(1)).not.toBe(chart)
    expect(await smith.innerText()).not.toBe(year)
  })

  test('redraws while the slider is still held', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const before = await explore.tile('Delayed bed days')
    const box = (await explore.slider(teams).boundingBox())!
    const y = box.y + box.height / 2
    await explore.page.mouse.move(box.x + 10, y)
    await explore.page.mouse.down()
    await explore.page.mouse.move(box.x + box.width / 2, y, { steps: 4 })
    await expect.poll(() => explore.tile('Delayed bed days')).not.toBe(before)
    const half = await explore.tile('Delayed bed days')
    await explore.page.mouse.move(box.x + box.width - 10, y, { steps: 4 })
    await expect.poll(() => explore.tile('Delayed bed days')).not.toBe(half)
    await explore.page.mouse.up()
  })

  test('by slider, button, key and number box gives the same plan', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    const slider = explore.slider(teams)
    await slider.press('ArrowRight')
    await page.getByRole('button', { name: `More: ${teams}` }).click()
    expect(await slider.inputValue()).toBe('0.1')
    await slider.press('+')
    expect(await slider.inputValue()).toBe('0.15')
    const box = page.getByRole('spinbutton', { name: new RegExp(`^${teams}`) })
    expect(await box.inputValue()).toBe('15')
    await box.fill('35')
    await box.press('Enter')
    expect(await slider.inputValue()).toBe('0.35')
    await page.getByRole('button', { name: `Less: ${teams}` }).click()
    expect(await slider.inputValue()).toBe('0.3')
  })

  test('refuses a number out of range and says which it takes', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const box = explore.page.getByRole('spinbutton', { name: new RegExp(`^${teams}`) })
    await box.fill('400')
    await box.press('Enter')
    await explore.page.getByRole('alert').filter({ hasText: 'Enter a number from 0% to 100%' }).waitFor()
    expect(await explore.slider(teams).inputValue()).toBe('0')
  })

  test('can be undone, redone and reset', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    const untouched = await explore.csv(1)
    await explore.slider(teams).press('End')
    const moved = await explore.csv(1)
    expect(moved).not.toBe(untouched)
    await explore.slider(teams).press('u')
    expect(await explore.csv(1)).toBe(untouched)
    await page.getByRole('button', { name: 'Redo' }).click()
    expect(await explore.csv(1)).toBe(moved)
    await page.getByRole('button', { name: `Reset ${teams} to today` }).click()
    expect(await explore.csv(1)).toBe(untouched)
  })

  test('later gives another course: phasing is part of the plan', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    await explore.slider(teams).press('End')
    const early = await explore.csv(1)
    const phasing = explore.page
      .getByRole('group')
      .filter({ hasText: /Starts/ })
      .first()
    await phasing.locator('summary').click()
    await phasing.getByLabel('Months to full size').fill('60')
    await phasing.getByLabel('Months to full size').press('Enter')
    expect(await explore.csv(1)).not.toBe(early)
  })
})

describe('a chart', () => {
  test('shows the same numbers as a table, and another outcome when asked', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const chart = explore.chart(1)
    await chart.getByRole('button', { name: /^Table/ }).click()
    const table = chart.getByRole('table')
    expect(await table.getByRole('row').count()).toBeGreaterThanOrEqual(16)
    const beds = await table.innerText()
    await chart.getByRole('combobox').selectOption({ label: 'People in care homes' })
    await expect.poll(() => table.innerText()).not.toBe(beds)
    await explore.tiles.filter({ hasText: 'Average occupied' }).click()
    await expect.poll(() => table.innerText()).toBe(beds)
  })

  test('is read month by month with the arrow keys', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const reader = explore.chart(1).getByRole('slider')
    await reader.focus()
    const last = await reader.getAttribute('aria-valuetext')
    expect(last).toMatch(/2041.*\d/)
    await reader.press('Home')
    expect(await reader.getAttribute('aria-valuetext')).toMatch(/April 2026.*\d/)
    await reader.press('ArrowRight')
    expect(await reader.getAttribute('aria-valuetext')).toMatch(/May 2026.*\d/)
  })
})

describe('assumptions', () => {
  test('stand apart from levers, with a line of their own', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const plan = await explore.csv(1)
    await explore.openGroup('Assumptions')
    const first = explore.page.getByRole('tabpanel').getByRole('slider').first()
    await first.press('End')
    const csv = await explore.csv(1)
    expect(csv).not.toBe(plan)
    expect(csv.split('\n')[0]).toMatch(/Our assumptions, no action/)
    await explore.page.getByRole('button', { name: 'Reset all assumptions' }).click()
    expect(await explore.csv(1)).toBe(plan)
  })
})
