import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { findings } from './findings'
import { test, type Visit } from './visit'

/** Words of English sentences that are words of no Welsh one. */
const english =
  /\b(the|and|with|from|that|which|doing|nothing|than|was|were|not|this|for|year|years|plan|show|hide|close)\b/i

async function inWelsh(visit: Visit): Promise<Page> {
  const { page } = await new ExplorePage(await visit()).ready()
  await page.getByRole('button', { name: 'Cymraeg' }).click()
  await page.getByRole('region', { name: /^Cerdyn sgorio/ }).waitFor()
  return page
}

/** English that a screen reader would say in a Welsh voice: texts, and names that only it is given. */
function misspoken(page: Page): Promise<string[]> {
  return page.evaluate((source) => {
    const english = new RegExp(source, 'i')
    const voice = (element: Element) => element.closest('[lang]')?.getAttribute('lang')
    const found: string[] = []
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('script, style, noscript') || voice(element) !== 'cy') continue
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      // A name of a control has one language, that of its sentence; the name of a lever in it may be English still.
      const said = own.map((node) => node.textContent ?? '')
      if (element.children.length === 0 || said.join('').trim() !== '') found.push(said.join(' ').trim())
    }
    return [...new Set(found)].filter((text) => english.test(text))
  }, english.source)
}

describe('in Welsh', () => {
  test('what is still English is marked as English, on Explore and in each dialog', async ({ visit }) => {
    const page = await inWelsh(visit)
    expect(await page.locator('html').getAttribute('lang')).toBe('cy')
    await page.getByRole('tabpanel').getByRole('slider').first().press('End')
    await page.getByRole('group', { name: /niwed/i }).waitFor()
    expect.soft(await misspoken(page)).toEqual([])
    expect.soft(await findings(page)).toEqual([])
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      expect.soft(await misspoken(page)).toEqual([])
    }
    for (const name of ['Rhannu', 'Take away', 'Bysellau llwybr byr', /^Hanes/]) {
      await page.getByRole('button', { name }).first().click()
      const dialog = page.getByRole('dialog').filter({ visible: true }).first()
      await dialog.waitFor()
      expect.soft(await dialog.evaluate((box) => box.closest('[lang]')?.getAttribute('lang'))).toBe('en-GB')
      expect.soft(await misspoken(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').filter({ visible: true }).first().waitFor({ state: 'hidden' })
    }
  })

  test('and on every other page', async ({ visit }) => {
    const page = await inWelsh(visit)
    const links = page.getByRole('navigation', { name: 'Tudalennau' }).getByRole('link')
    for (const link of (await links.all()).slice(1)) {
      await link.click()
      await page.locator('main h2').first().waitFor()
      expect.soft(await misspoken(page)).toEqual([])
    }
  })

  test('and presenting, with results hidden', async ({ visit }) => {
    const page = await inWelsh(visit)
    await page.getByRole('button', { name: 'Cyflwyno' }).click()
    await page.getByRole('button', { name: 'Leave' }).waitFor()
    expect.soft(await misspoken(page)).toEqual([])
    await page.keyboard.press('v')
    await page.getByText('Harm: hidden until revealed').waitFor()
    expect.soft(await misspoken(page)).toEqual([])
    expect.soft(await findings(page)).toEqual([])
  })
})
