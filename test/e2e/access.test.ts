import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { findings } from './findings'
import { colours } from './colours'
import { test } from './visit'

describe.for(colours)('in %s colours axe finds nothing', (colorScheme) => {
  test('on the page as it opens', async ({ visit }) => {
    const { page } = await new ExplorePage(await visit({ colorScheme })).ready()
    expect(await findings(page)).toEqual([])
  })

  test('with a plan, its harm, an open table, phasing and a message', async ({ visit }) => {
    const explore = await new ExplorePage(await visit({ colorScheme, link: '#s=not-a-plan' })).ready()
    const { page } = explore
    await explore.openGroup('Beds')
    await page.getByRole('tabpanel').getByRole('slider').first().press('End')
    await page.getByRole('tabpanel').locator('summary').first().click()
    await explore
      .chart(2)
      .getByRole('button', { name: /^Table/ })
      .click()
    await page.getByRole('group', { name: /^Harm/ }).waitFor()
    await explore.notices().getByRole('alert').waitFor()
    expect(await findings(page)).toEqual([])
  })

  test('with each dialog open', async ({ visit }) => {
    const { page } = await new ExplorePage(await visit({ colorScheme })).ready()
    for (const [button, dialog, content] of [
      ['Share', 'Share this plan', /^Copy link/],
      ['Take away', 'Take it away', /Excel/],
      ['Keyboard shortcuts', 'Keyboard shortcuts', /^Close/],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click()
      await page.getByRole('dialog', { name: dialog }).getByRole('button', { name: content }).waitFor()
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
  })

  test('presenting, with results shown and hidden, and with each panel open', async ({ visit }) => {
    const { page } = await new ExplorePage(await visit({ colorScheme })).ready()
    await page.getByRole('button', { name: 'Present', exact: true }).click()
    await page.getByRole('button', { name: 'Leave' }).waitFor()
    expect(await findings(page)).toEqual([])
    for (const name of ['Choose levers', 'Predict first']) {
      await page.getByRole('button', { name }).click()
      await page.getByRole('dialog', { name }).waitFor()
      expect(await findings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await page
      .getByRole('button', { name: /^Lock / })
      .first()
      .click()
    await page.keyboard.press('v')
    await page.getByText('Harm: hidden until revealed').waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Mrs Smith', exact: true }).click()
    expect(await findings(page)).toEqual([])
  })

  test('with our own numbers, one of them unusual, and the table of money', async ({ visit }) => {
    const explore = await new ExplorePage(await visit({ colorScheme })).ready()
    const { page } = explore
    await explore.openGroup('Our numbers')
    const box = page.getByRole('spinbutton', { name: /Care home fee/ })
    await box.fill('1400')
    await box.press('Tab')
    await page.getByText(/Is this right/).waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: /^Affordable this year/ }).click()
    await page.getByRole('dialog', { name: 'Affordable this year?' }).waitFor()
    expect(await findings(page)).toEqual([])
  })

  test('with the notes on a place open', async ({ visit }) => {
    const { page } = await new ExplorePage(await visit({ colorScheme })).ready()
    await page.getByRole('button', { name: /notes? on this place/ }).click()
    await page.getByRole('dialog').waitFor()
    expect(await findings(page)).toEqual([])
  })

  test('with the list of places open, and assumptions beside it', async ({ visit }) => {
    const explore = await new ExplorePage(await visit({ colorScheme })).ready()
    await explore.openGroup('Assumptions')
    // A few stand for all: they are drawn by the same code, and axe takes minutes over hundreds.
    await explore.page.getByLabel('Find an assumption').fill('reablement')
    await explore.page.getByRole('tabpanel').getByRole('slider').first().press('End')
    await explore.place.fill('north')
    await explore.page.getByRole('option').first().waitFor()
    expect(await findings(explore.page)).toEqual([])
  })
})

/** Whether a part of the page looks different with the focus in it than without. */
async function looksFocused(page: Page, focused: Locator): Promise<boolean> {
  const { x, y, width, height } = (await focused.boundingBox())!
  const clip = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 }
  const before = await page.screenshot({ clip })
  await focused.blur()
  return !before.equals(await page.screenshot({ clip }))
}

describe('without a mouse', () => {
  test('everything that can be used is reached by Tab, in an order, and shows its focus', async ({
    visit,
  }) => {
    const { page } = await new ExplorePage(await visit()).ready()
    const reached = new Set<string>()
    for (let i = 0; i < 150; i++) {
      await page.keyboard.press('Tab')
      const focused = page.locator(':focus')
      if ((await focused.count()) === 0) break
      const { name, ringed } = await focused.evaluate((element: HTMLElement) => {
        const boxes: Element[] = []
        for (let box: Element | null = element; box !== null; box = box.parentElement) boxes.push(box)
        const ringed = boxes.some((box) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(box)
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
        })
        return { name: element.getAttribute('aria-label') ?? element.innerText, ringed }
      })
      // A slider wears its ring on the thumb, which only a picture shows.
      expect(ringed || (await looksFocused(page, focused)), `${name} shows no focus`).toBe(true)
      reached.add(name)
    }
    for (const name of [
      'Share',
      'Keyboard shortcuts',
      'Integrated locality teams',
      'More: Integrated locality teams',
    ]) {
      expect([...reached]).toContain(name)
    }
  })

  test('a dialog takes the focus, keeps it, and gives it back', async ({ visit }) => {
    const { page } = await new ExplorePage(await visit()).ready()
    const button = page.getByRole('button', { name: 'Share', exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Share this plan' })
    await dialog.waitFor()
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(() => document.activeElement?.closest('main, aside, header') ?? null),
      ).toBeNull()
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('single-key shortcuts can be turned off', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    const slider = explore.slider('Integrated locality teams')
    await slider.press('End')
    await slider.press('?')
    await page.getByRole('checkbox', { name: 'Use single-key shortcuts' }).uncheck()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await slider.press('u')
    expect(await slider.inputValue()).toBe('1')
    await slider.press('Control+z')
    await expect.poll(() => slider.inputValue()).toBe('0')
  })
})

describe('what people ask of their system', () => {
  test('less motion: nothing on the page is animated', async ({ visit }) => {
    const explore = await new ExplorePage(await visit({ reducedMotion: 'reduce' })).ready()
    await explore.slider('Integrated locality teams').press('End')
    expect(await explore.page.evaluate(() => document.getAnimations().length)).toBe(0)
  })

  test('forced colours: lines are drawn, and in a system colour', async ({ visit }) => {
    const explore = await new ExplorePage(await visit({ forcedColors: 'active' })).ready()
    await explore.slider('Integrated locality teams').press('End')
    const path = explore.chart(1).locator('svg path').first()
    const [stroke, background] = await path.evaluate((line) => [
      getComputedStyle(line).stroke,
      getComputedStyle(document.body).backgroundColor,
    ])
    expect(stroke).not.toBe('none')
    expect(stroke).not.toBe(background)
  })
})
