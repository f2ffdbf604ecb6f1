import AxeBuilder from '@axe-core/playwright'
import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { colours } from './colours'
import { test } from './visit'

const teams = 'Integrated locality teams'

describe('what changed', () => {
  test.for(colours)(
    'is told by cause and by lever, for any outcome and year, in %s colours',
    async (colorScheme, { visit }) => {
      const explore = await new ExplorePage(await visit({ colorScheme })).ready()
      const { page } = explore
      await explore.slider(teams).press('End')
      await explore.openGroup('Capacity outside hospital')
      await page.getByRole('tabpanel').getByRole('slider').first().press('End')
      await explore.openGroup('Assumptions')
      await page.getByRole('tabpanel').getByRole('slider').first().press('End')
      await explore
        .chart(1)
        .getByRole('button', { name: /^What changed\?/ })
        .press('Enter')
      const dialog = page.getByRole('dialog', { name: 'What changed?' })
      await dialog.getByText('Every order is counted (4 runs).').waitFor()
      expect(await dialog.getByRole('status').first().innerText()).toMatch(
        /than do nothing in the year to March 2041: .*because of our plan/,
      )
      const violations = (await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze())
        .violations
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
      await dialog.getByText('As a table').click()
      expect(await dialog.getByRole('table').first().getByRole('rowheader').allInnerTexts()).toEqual([
        'Our plan',
        'Our assumptions',
        'Both together',
        'All that changed',
      ])
      expect(await dialog.getByRole('table').last().getByRole('rowheader').count()).toBe(2)
      await dialog.getByLabel('Year').selectOption({ label: 'to March 2031' })
      await expect
        .poll(() => dialog.getByRole('status').first().innerText())
        .toMatch(/in the year to March 2031/)
      await dialog.getByLabel('Outcome').selectOption('nhs_and_council_spend_a_year')
      await dialog.getByRole('heading', { name: 'When spending is paid back' }).waitFor()
      await expect.poll(() => dialog.getByRole('table').last().getByRole('rowheader').count()).toBe(3)
      for (const outcome of await dialog
        .getByLabel('Outcome')
        .locator('option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) {
        await dialog.getByLabel('Outcome').selectOption(outcome)
        expect(await dialog.getByRole('status').first().innerText(), outcome).toMatch(
          /in the year to March 2031/,
        )
      }
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
    },
  )

  test('of nothing says so', async ({ visit }) => {
    const { page } = await new ExplorePage(await visit({ viewport: { width: 390, height: 844 } })).ready()
    await page
      .getByRole('button', { name: /^What changed\?/ })
      .first()
      .click()
    await page.getByText('Nothing is moved: no lever and no assumption.').waitFor()
  })

  test('of many levers says how sure it is', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    for (const group of ['Teams and coordination', 'Money and rules']) {
      await explore.openGroup(group)
      for (const slider of (await page.getByRole('tabpanel').getByRole('slider').all()).slice(0, 4))
        await slider.press('End')
    }
    await explore
      .chart(1)
      .getByRole('button', { name: /^What changed\?/ })
      .click()
    await page
      .getByText(/32 orders drawn at random stand for all \(\d+ runs\); a value may be off by about/)
      .waitFor()
  })
})
