import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Locator, type Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { browserFlags, installedBrowsers } from '../../src/launch/browser.mjs'
import { ExplorePage } from './explore-page'
import { test } from './visit'

const teams = 'Integrated locality teams'
const panel = (page: Page) => page.getByRole('dialog', { name: 'History' })
const moves = (page: Page) => panel(page).getByRole('list').last().getByRole('button')
const kept = (page: Page) => panel(page).getByRole('button', { name: /^Open ‘/ })

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/** Two moves: teams in full, then a place of another name. */
async function twoMoves(page: Page): Promise<ExplorePage> {
  const explore = await new ExplorePage(page).ready()
  await explore.slider(teams).press('End')
  await explore.choosePlace('Bolton')
  return explore
}

async function openHistory(page: Page): Promise<Locator> {
  await page.keyboard.press('h')
  await panel(page).waitFor()
  return panel(page)
}

describe('the list of moves', () => {
  test('tells each move in words, and goes to any state and back, by keyboard alone', async ({ visit }) => {
    const { page, place } = await twoMoves(await visit())
    await page.getByRole('button', { name: 'History, 2 moves' }).press('Enter')
    await panel(page).waitFor()
    expect(await moves(page).allInnerTexts()).toEqual([
      expect.stringMatching(/^Place: Torbay → Bolton\s+you are here$/),
      'Integrated locality teams: 0% → 100%',
      'Where this session begins',
    ])
    await moves(page).last().press('Enter')
    await expect.poll(() => place.inputValue()).toBe('Torbay')
    expect(await page.getByRole('slider', { name: teams, exact: true }).inputValue()).toBe('0')
    expect(await moves(page).first().innerText()).toMatch(/undone$/)
    await moves(page).first().press('Enter')
    await expect.poll(() => place.inputValue()).toBe('Bolton')
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'hidden' })
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('History, 2 moves')
  })

  test('does not cover what has the focus: it closes when somebody works beneath it', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    await openHistory(explore.page)
    await explore.slider(teams).focus()
    await panel(explore.page).waitFor({ state: 'hidden' })
  })
})

describe('kept plans', () => {
  test('are kept by B, pinned as a line in chart, table and CSV, renamed, removed and put back', async ({
    visit,
  }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    await explore.slider(teams).press('End')
    await page.keyboard.press('b')
    await page.getByText('Kept as ‘Integrated locality teams 100%’').waitFor()
    await explore.slider(teams).press('Home')
    await openHistory(page)
    await panel(page)
      .getByRole('button', { name: /^Rename/ })
      .click()
    await panel(page).getByLabel('New name').fill('Teams first')
    await panel(page).getByLabel('New name').press('Enter')
    await panel(page).getByRole('button', { name: 'Pin ‘Teams first’ to the charts' }).click()
    await expect.poll(() => explore.csv(1)).toMatch(/^Month,.*Teams first\r\n/)
    await openHistory(page)
    const chart = explore.chart(1)
    expect(await chart.getByRole('img').textContent()).toContain('Teams first')
    expect(await chart.locator('desc').textContent()).toMatch(
      /Beside it, in the year to March 2041: Teams first \d+/,
    )
    expect(await findings(page)).toEqual([])
    await panel(page).getByRole('button', { name: 'Remove ‘Teams first’' }).click()
    await expect.poll(() => kept(page).count()).toBe(0)
    await expect.poll(() => chart.locator('desc').textContent()).not.toContain('Teams first')
    await panel(page).getByRole('button', { name: 'Put it back' }).press('Enter')
    await expect.poll(() => chart.locator('desc').textContent()).toContain('Teams first')
    await kept(page).click()
    await expect.poll(() => explore.slider(teams).inputValue()).toBe('1')
    expect(await explore.planName.inputValue()).toBe('Teams first')
  })

  test('of another place are not drawn, and that is said', async ({ visit }) => {
    const explore = await twoMoves(await visit())
    const { page } = explore
    await page.locator('body').click({ position: { x: 3, y: 3 } })
    await page.keyboard.press('b')
    await explore.choosePlace('Torbay')
    await page.locator('body').click({ position: { x: 3, y: 3 } })
    await openHistory(page)
    await panel(page).getByRole('button', { name: /^Pin/ }).click()
    await panel(page).getByText('of Bolton, so not drawn here').waitFor()
    expect(await explore.chart(1).getByRole('img').textContent()).not.toContain('Bolton')
  })

  test('of two tabs never write over each other, and outlive a reload', async ({ visit }) => {
    const first = await new ExplorePage(await visit()).ready()
    const page = await first.page.context().newPage()
    await page.goto(first.page.url().replace(/#.*/, ''))
    const second = await new ExplorePage(page).ready()
    for (const { page: tab } of [first, second]) await openHistory(tab)
    for (const [{ page: tab }, name] of [
      [first, 'One'],
      [second, 'Two'],
      [first, 'Three'],
    ] as const) {
      await panel(tab).getByLabel('Name to keep this state under').fill(name)
      await panel(tab).getByRole('button', { name: 'Keep this state (B)' }).click()
      await kept(tab).filter({ hasText: name }).waitFor()
    }
    for (const { page: tab } of [first, second])
      await expect.poll(async () => (await kept(tab).allInnerTexts()).sort()).toEqual(['One', 'Three', 'Two'])
    await first.page.reload()
    await first.ready()
    await openHistory(first.page)
    await expect
      .poll(async () => (await kept(first.page).allInnerTexts()).sort())
      .toEqual(['One', 'Three', 'Two'])
    await page.close()
  })
})

describe('the replay of the last move', () => {
  const tile = 'Average occupied emergency beds'

  test('goes through runs of the model, and ends exactly where it was', async ({ visit }) => {
    const explore = await new ExplorePage(await visit({ reducedMotion: 'no-preference' })).ready()
    const { page } = explore
    await explore.slider(teams).press('End')
    await expect.poll(() => explore.tile(tile)).toMatch(/fewer than do nothing/)
    const [end, file] = [await explore.csv(1), await explore.file()]
    const shown = await explore.tile(tile)
    await page.locator('body').click({ position: { x: 3, y: 3 } })
    await page.evaluate((label) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.ariaLabel?.startsWith(label))!
      const seen: string[] = []
      Object.assign(globalThis, { seen })
      new MutationObserver(() => seen.push(button.ariaLabel!)).observe(button, {
        attributes: true,
        subtree: true,
      })
    }, tile)
    await page.keyboard.press('r')
    await page.getByText(/^Replay: Integrated locality teams: 0% → 100%/).waitFor()
    await page.getByText(/^Replay: /).waitFor({ state: 'hidden' })
    const seen = await page.evaluate(() => [...new Set((globalThis as unknown as { seen: string[] }).seen)])
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.some((name) => name.includes('no change'))).toBe(true)
    expect(await explore.tile(tile)).toBe(shown)
    expect(await explore.csv(1)).toBe(end)
    expect(await explore.file()).toEqual(file)
  })

  test('stands still for people who asked for that: before beside after, until a key is pressed', async ({
    visit,
  }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    await page.locator('body').press('r')
    await page.getByText('There is no move to replay yet.').waitFor()
    await explore.slider(teams).press('End')
    await page.keyboard.press('r')
    await page.getByText(/^Last move: Integrated locality teams: 0% → 100%/).waitFor()
    await expect.poll(() => explore.chart(1).getByRole('img').textContent()).toContain('Before the last move')
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => explore.chart(1).getByRole('img').textContent()).not.toContain('Before')
  })
})

test('work and kept plans are there again after the browser was killed', async () => {
  const [executablePath] = installedBrowsers()
  const folder = await mkdtemp(path.join(tmpdir(), 'joined-up-'))
  const launch = () =>
    chromium.launchPersistentContext(folder, { executablePath: executablePath!, args: browserFlags })
  try {
    const before = await launch()
    const page = await before.newPage()
    await page.goto(inject('site'))
    const explore = await new ExplorePage(page).ready()
    await explore.slider(teams).press('End')
    await page.keyboard.press('b')
    await page.getByText(/^Kept as/).waitFor()
    // In the address once it is kept.
    await expect.poll(() => page.url()).toContain('#s=')
    const gone = new Promise((resolve) => before.on('close', resolve))
    const session = await before.browser()!.newBrowserCDPSession()
    void session.send('Browser.crash').catch(() => undefined)
    await gone
    const after = await launch()
    const again = await after.newPage()
    await again.goto(inject('site'))
    const found = await new ExplorePage(again).ready()
    expect(await found.slider(teams).inputValue()).toBe('1')
    await openHistory(again)
    expect(await moves(again).count()).toBe(2)
    await expect.poll(() => kept(again).count()).toBe(1)
    await after.close()
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})
