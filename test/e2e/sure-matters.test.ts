import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { findings } from './findings'
import { KeyboardPage } from './keyboard-page'
import { test, type Visit } from './visit'

/** Milliseconds that a busy machine may take for some thousand runs. */
const long = 120_000

async function sure(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'How sure?' }).click()
  await page.getByRole('heading', { name: 'Which assumptions matter' }).waitFor()
}

async function withPlan(visit: Visit): Promise<ExplorePage> {
  const explore = await new ExplorePage(await visit({ futures: true })).ready()
  await explore.openGroup('Capacity outside hospital')
  await explore.page.getByRole('tabpanel').getByRole('slider').first().press('End')
  return explore
}

/** Waits for the first futures, and stops the many that would come after them: the numbers then stand still. */
async function bandsOfFirstFutures(page: Page, arrived: () => Promise<unknown>): Promise<void> {
  await expect
    .poll(
      () =>
        arrived().then(
          () => true,
          () => false,
        ),
      { timeout: long },
    )
    .toBe(true)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByText('Bands: 200 futures').waitFor()
}

const numbersIn = (text: string) =>
  (text.match(/\d[\d,]*(\.\d+)?/g) ?? []).map((one) => Number(one.replaceAll(',', '')))

describe('the screens that teach how to read it', () => {
  test('are walked by keyboard, each with the focus on its heading and an address', async ({ visit }) => {
    const page = await visit({ futures: true, link: '#page=sure' })
    const keys = new KeyboardPage(page)
    await page.getByRole('link', { name: 'Learn to read this' }).focus()
    await keys.press('Enter')
    const titles: string[] = []
    for (let i = 1; i <= 5; i++) {
      if (i > 1) await keys.press('ArrowRight')
      await page.getByText(`Screen ${i} of 5`).waitFor()
      titles.push(await page.locator(':focus').innerText())
      expect(page.url()).toContain(`at=reading-${i}`)
      const words = (await page.locator('.explained').innerText()).trim().split(/\s+/)
      expect(words.length, titles.at(-1)).toBeLessThanOrEqual(60)
    }
    expect(titles).toEqual([
      'One line is one future',
      'A band is many futures',
      'Why futures differ',
      'Plan and do nothing share a future',
      'What the model cannot know',
    ])
    // Of the last screen: what the assumptions rest on adds up to all of them.
    const summary = await page
      .getByRole('paragraph')
      .filter({ hasText: 'are judgements made for this model' })
      .innerText()
    const [judged, all] = numbersIn(summary)
    const counts = await page.locator('.bars svg text').allTextContents()
    const counted = counts.filter((text) => text.includes('%')).map((text) => numbersIn(text)[0]!)
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(all)
    expect(counted.at(-1)).toBe(judged)
    expect(await findings(page)).toEqual([])

    await keys.press('ArrowRight')
    expect(page.url()).toContain('at=reading-5')
    await page.getByRole('button', { name: 'Previous' }).click()
    await page.getByText('Screen 4 of 5').waitFor()
    await page.getByText('while no lever is moved').waitFor()
    await page.getByRole('link', { name: /^All of/ }).click()
    await page.getByRole('heading', { name: 'Which assumptions matter' }).waitFor()
    expect(await page.locator(':focus').innerText()).toContain('New to bands?')
  })

  test(
    'have the numbers of Explore, and a difference surer than two bands look',
    async ({ visit }) => {
      const explore = await withPlan(visit)
      const { page } = explore
      await bandsOfFirstFutures(page, async () => {
        const tile = await explore.tile('Average occupied emergency beds')
        expect(tile).toMatch(/in 8 of 10 futures .*(fewer|more)/)
      })
      const tile = await explore.tile('Average occupied emergency beds')
      await sure(page)
      await page.getByRole('link', { name: 'Learn to read this' }).click()
      const told = page.getByRole('status').filter({ hasText: /^Future \d+ of 40: in \d{4}\/\d\d it is/ })
      await bandsOfFirstFutures(page, () => told.waitFor())
      const first = await told.innerText()
      await page.getByRole('button', { name: 'Another future' }).click()
      const second = await told.filter({ hasText: 'Future 2' }).innerText()
      expect(numbersIn(second).slice(-2)).not.toEqual(numbersIn(first).slice(-2))
      expect(await findings(page)).toEqual([])

      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByRole('paragraph').filter({ hasText: 'Here are 200 futures at once' }).waitFor()
      const row = (name: string) => page.getByRole('row', { name }).getByRole('cell').innerText()
      const [low, high] = numbersIn(await row('8 in 10 futures'))
      const [midLow, midHigh] = numbersIn(await row('Half of the futures'))
      expect(numbersIn(await row('above'))).toEqual([high])
      expect(numbersIn(await row('below'))).toEqual([low])
      expect([low, midLow, midHigh, high]).toEqual([low!, midLow!, midHigh!, high!].sort((a, b) => a - b))

      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      const sentence = await page
        .getByRole('paragraph')
        .filter({ hasText: 'the two bands would allow' })
        .innerText()
      const [, , apart, , , paired] = numbersIn(sentence)
      expect(paired!).toBeLessThan(apart!)
      // What the tile of Explore says of the same futures.
      const range = await page.locator('.bars svg text').last().textContent()
      expect(tile).toContain(range)
    },
    2 * long,
  )
})

describe('the study of which assumptions matter', () => {
  test(
    'is stopped, is made, leads to sources and back, and is marked when the plan moves on',
    async ({ visit }) => {
      const page = await visit({ futures: true, link: '#page=sure' })
      await page.getByText('No lever is moved: this asks what decides the value').waitFor()
      await page.getByRole('button', { name: 'Quick look' }).click()
      await page.getByText(/^\d[\d,]* of 1,564 runs/).waitFor()
      await page.getByRole('button', { name: 'Stop' }).click()
      await page.getByText('Stopped.').last().waitFor()
      const ranking = page.getByRole('list', { name: 'Assumptions, the most important first' })
      expect(await ranking.count()).toBe(0)

      await page.getByRole('button', { name: 'Quick look' }).click()
      await ranking.waitFor({ timeout: long })
      expect(await ranking.getByRole('listitem').count()).toBe(12)
      const first = await ranking.getByRole('link').first().innerText()
      await page.getByText(`hangs most on “${first}”`).waitFor()
      const sureness = await page.getByRole('paragraph').filter({ hasText: 'seed 1.' }).innerText()
      expect(sureness).toMatch(/^1,564 runs, seed 1\.\s+(The|Which)/)
      expect(await findings(page)).toEqual([])
      await page.getByRole('button', { name: /^Show all \d+/ }).click()
      expect(await ranking.getByRole('listitem').count()).toBeGreaterThan(60)
      const files = page.getByRole('group', { name: /ranking/ })
      expect(await files.getByRole('button').count()).toBe(3)

      await ranking.getByRole('link').first().click()
      await page.getByRole('heading', { name: 'Model', exact: true }).waitFor()
      await page.goBack()
      expect(await ranking.getByRole('link').first().innerText()).toBe(first)
      expect(await page.getByText('This ranking is of the plan as it was before').count()).toBe(0)

      await page.getByLabel('Outcome').selectOption({ label: 'People in care homes' })
      await page.getByText('This ranking is about “Average occupied emergency beds”').waitFor()

      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Explore' }).click()
      await (await new ExplorePage(page).ready()).openGroup('Capacity outside hospital')
      await page.getByRole('tabpanel').getByRole('slider').first().press('End')
      await sure(page)
      await page.getByText('This ranking is of the plan as it was before').waitFor()
      expect(await page.getByRole('radio', { name: 'What the plan changes' }).isChecked()).toBe(true)
    },
    2 * long,
  )
})
