import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { test } from './visit'

const fee = 'Care home fee a week'

describe('our own numbers', () => {
  test('change doing nothing too, are marked, travel in the link, and are undone', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    const before = await explore.tile('Council spend a year')
    await explore.openGroup('Our numbers')
    const box = page.getByRole('spinbutton', { name: new RegExp(fee) })
    await box.fill('1200')
    await box.press('Tab')
    await page.getByRole('button', { name: '1 number is ours' }).waitFor()
    await expect.poll(() => explore.tile('Council spend a year')).not.toBe(before)
    // Nothing is done yet: the place itself is another one now.
    expect(await explore.tile('Council spend a year')).toMatch(/no change/)
    const after = await explore.tile('Council spend a year')
    await page.getByRole('button', { name: /notes on this place/ }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Ours: Care home fee a week, £1,200 a week instead of £1,050 a week.' })
      .waitFor()
    await page.keyboard.press('Escape')

    const other = await new ExplorePage(await visit({ link: new URL(await explore.link()).hash })).ready()
    expect(await other.tile('Council spend a year')).toBe(after)
    await other.page.getByRole('button', { name: '1 number is ours' }).click()
    await other.page.getByRole('tab', { name: /Our numbers/, selected: true }).waitFor()
    expect(await other.page.getByRole('spinbutton', { name: new RegExp(fee) }).inputValue()).toBe('1200')
    await other.page.getByRole('button', { name: `Bring back the place’s own number: ${fee}` }).click()
    await expect.poll(() => other.tile('Council spend a year')).toBe(before)

    await page.keyboard.press('u')
    await expect.poll(() => explore.tile('Council spend a year')).toBe(before)
  })

  test('outside the usual range are kept and questioned', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    await explore.openGroup('Our numbers')
    const box = page.getByRole('spinbutton', { name: new RegExp(fee) })
    await box.fill('1400')
    await box.press('Tab')
    await page.getByText(/Is this right\? Places usually lie between £900 a week and £1,250 a week/).waitFor()
    expect(await box.inputValue()).toBe('1400')
  })

  test('that no run can be made of are told, and the last good result stays', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    const before = await explore.tile('Average occupied emergency beds')
    await explore.openGroup('Our numbers')
    const box = page.getByRole('spinbutton', { name: /Starting bed occupancy/ })
    await box.fill('0')
    await box.press('Tab')
    await explore.notices().getByRole('alert').waitFor()
    expect(await explore.tile('Average occupied emergency beds')).toBe(before)
    await page.keyboard.press('u')
    await explore.notices().getByRole('alert').waitFor({ state: 'hidden' })
  })

  test('stay behind with their place, which is said', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    await explore.openGroup('Our numbers')
    await page.getByRole('spinbutton', { name: new RegExp(fee) }).fill('1200')
    await page.getByRole('spinbutton', { name: new RegExp(fee) }).press('Tab')
    await page.getByRole('button', { name: '1 number is ours' }).waitFor()
    await explore.choosePlace('Plymouth')
    await page.getByText(/belonged to Torbay and were left there/).waitFor()
  })
})

describe('affordable this year?', () => {
  test('says the means of the twelve months that the CSV of the chart holds', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    await explore.slider('Integrated locality teams').press('End')
    await page.getByText(/Gets worse:/).waitFor()
    await page.getByRole('button', { name: /^Affordable this year/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Affordable this year?' })
    const rows = await dialog
      .getByRole('table', { name: 'NHS' })
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.slice(1).map((row) => Array.from(row.querySelectorAll('th, td'), (cell) => cell.textContent)),
      )
    expect(rows).toHaveLength(15)
    await dialog.getByRole('button', { name: 'Show both shortages in the charts' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const choice = page.getByRole('combobox', { name: /chart 1/ })
    const means = async (outcome: string, run: string) => {
      await choice.selectOption(outcome)
      const lines = (await explore.csv(1))
        .trim()
        .split('\r\n')
        .map((line) => line.split(','))
      const column = lines[0]!.findIndex((name) => name.endsWith(run))
      const values = lines.slice(1).map((line) => Number(line[column]))
      return Array.from({ length: 15 }, (_, year) => {
        const months = values.slice(12 * year + 1, 12 * year + 13)
        return months.reduce((sum, value) => sum + value, 0) / 12
      })
    }
    const millions = (pounds: number) => `£${(pounds / 1e6).toFixed(1)}m`
    const required = await means('nhs_spend_a_year', 'Our plan')
    const available = await means('nhs_money_available_a_year', 'Our plan')
    const idle = await means('nhs_short_of_money_a_year', 'Do nothing')
    for (const [year, row] of rows.entries()) {
      expect(row.slice(0, 3)).toEqual([
        `${2026 + year}/${27 + year}`,
        millions(required[year]!),
        millions(available[year]!),
      ])
      const size = (cell: string) =>
        /balance/.test(cell) ? 0 : Number(/[\d.]+/.exec(cell)![0]) * (/short/.test(cell) ? 1 : -1)
      expect(Math.abs(size(row[3]!) - (required[year]! - available[year]!) / 1e6)).toBeLessThan(0.11)
      expect(Math.abs(size(row[4]!) - idle[year]! / 1e6)).toBeLessThan(0.11)
    }
  })
})
