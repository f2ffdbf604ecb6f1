import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { readXmile } from '../../src/model/xmile/read'
import { readCatalogue } from '../../src/scenario/read-catalogue'
import { en } from '../../src/text/en'
import { ExplorePage } from './explore-page'
import { test } from './visit'

const teams = 'Integrated locality teams'
const textsFile = /local-system\.texts-[^/]*\.json$/
const catalogue = readCatalogue(readXmile(readFileSync('scenarios/model/local-system.xmile', 'utf8')))
const [assumption] = catalogue.assumptions
const teamsLever = catalogue.levers.find(({ label }) => label === teams)!
const beds = catalogue.outcomes.find(({ group }) => group === 'scorecard')!

/** Holds the texts back until the function that it gives is called. */
async function holdTexts(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(textsFile, async (route) => {
    await released
    await route.continue()
  })
  return release
}

/** Adds up how far things move by themselves from now on; what follows a person's hand within half a second is not counted. */
async function watchMoves(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[]) {
        if (entry.hadRecentInput) continue
        const sum = Number(document.documentElement.dataset['shifted'] ?? 0) + entry.value
        document.documentElement.dataset['shifted'] = String(sum)
      }
    }).observe({ type: 'layout-shift' })
  })
  return async () => Number((await page.evaluate(() => document.documentElement.dataset['shifted'])) ?? 0)
}

const firstRow = (page: Page) => page.getByRole('tabpanel').getByRole('region').first()
const arrived = async (page: Page) => {
  await expect
    .poll(() => page.getByRole('button', { name: new RegExp(`^${beds.label}:`) }).getAttribute('title'))
    .toBe(beds.doc)
}

describe('what is known of the model', () => {
  test('arrives by itself after the first screen', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    await arrived(explore.page)
    await explore.openGroup('Assumptions')
    const row = await firstRow(explore.page).innerText()
    expect(row).toContain(assumption!.doc)
    expect(await firstRow(explore.page).getByText(assumption!.source).count()).toBe(1)
  })

  test('is not needed for the first screen, and moves nothing when it arrives', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    const release = await holdTexts(page)
    await page.goto(inject('site'))
    const explore = await new ExplorePage(page).ready()
    // Levers say what is known of them at once, and the model is known by the hash of its whole text.
    await page.getByText(teamsLever.doc).waitFor()
    expect(await page.getByRole('contentinfo').innerText()).toContain(catalogue.model.hash)
    expect(await explore.tiles.count()).toBe(8)
    const untouched = await explore.csv(1)
    await explore.slider(teams).press('End')
    expect(await explore.csv(1)).not.toBe(untouched)
    await page.waitForTimeout(600)

    const moved = await watchMoves(page)
    release()
    await arrived(page)
    await page.waitForTimeout(300)
    expect(await moved()).toBe(0)
    await page.context().close()
  })

  test('may arrive while somebody waits for it, and hardly moves what they look at', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    const release = await holdTexts(page)
    await page.goto(inject('site'))
    const explore = await new ExplorePage(page).ready()
    await explore.openGroup('Assumptions')
    await firstRow(page).getByText(en.texts.coming).waitFor()
    await page.waitForTimeout(600)

    const moved = await watchMoves(page)
    release()
    await firstRow(page).getByText(assumption!.doc).waitFor()
    await page.waitForTimeout(300)
    expect(await moved()).toBeLessThan(0.02)
    await page.context().close()
  })

  test('that cannot be fetched leaves a word in its place, and all else as it was', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    let asked = 0
    await page.route(textsFile, (route) => {
      asked += 1
      return route.abort()
    })
    await page.goto(inject('site'))
    const explore = await new ExplorePage(page).ready()
    await expect
      .poll(() => page.getByRole('button', { name: new RegExp(`^${beds.label}:`) }).getAttribute('title'))
      .toBe(en.texts.missing)
    await explore.openGroup('Assumptions')
    await page.getByRole('status').filter({ hasText: en.texts.missingAll }).waitFor()
    await firstRow(page).getByText(en.texts.missing).waitFor()
    expect(asked).toBe(2)
    expect(await explore.notices().getByRole('alert').count()).toBe(0)
    const before = await explore.csv(1)
    await firstRow(page).getByRole('slider').first().press('End')
    expect(await explore.csv(1)).not.toBe(before)

    await page.unroute(textsFile)
    await page.getByRole('button', { name: en.texts.again }).click()
    await firstRow(page).getByText(assumption!.doc).waitFor()
    await page.context().close()
  })

  test('stays when the connection is lost, as everything does but other places', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(inject('site'))
    const explore = await new ExplorePage(page).ready()
    await arrived(page)
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    const before = await explore.csv(1)
    await explore.slider(teams).press('End')
    expect(await explore.csv(1)).not.toBe(before)
    await explore.openGroup('Assumptions')
    await firstRow(page).getByText(assumption!.doc).waitFor()
    await explore.place.fill('Leeds')
    await page.getByRole('option').first().waitFor()
    await explore.place.press('Enter')
    await explore.notices().getByRole('alert').filter({ hasText: 'Leeds' }).waitFor()
    await page.context().setOffline(false)
    await explore.choosePlace('Leeds')
    await page.context().close()
  })
})
