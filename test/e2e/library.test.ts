import AxeBuilder from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Claim } from '../../src/scenario/evidence'
import type { LibraryScenario, Reading, Span } from '../../src/scenario/library-scenario'
import { ExplorePage } from './explore-page'
import { colours } from './colours'
import { test } from './visit'

const read = (name: string): unknown => JSON.parse(readFileSync(`scenarios/${name}.json`, 'utf8'))
const entryOf = (id: string) => read(`library/${id}`) as LibraryScenario
const index = read('library/index') as {
  groups: { title: string; scenarios: string[] }[]
  evidence: string[]
}
const claims = index.evidence.flatMap((name) => (read(`evidence/${name}`) as { claims: Claim[] }).claims)

async function opened(page: Page, title: string): Promise<Page> {
  await page.getByRole('heading', { level: 2, name: title }).waitFor()
  return page
}
const card = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true })
const isFocused = (part: Locator) => part.evaluate((element) => element === document.activeElement)

/** The mean of a run over the months of a span, from the file that a chart downloads. */
function mean(csv: string, run: string, { from, until }: Span): number {
  const [head = '', ...rows] = csv.replace('\uFEFF', '').trim().split(/\r?\n/)
  const column = head.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).findIndex((name) => name.includes(run))
  expect(column, `${run} in ${head}`).toBeGreaterThan(0)
  const values = rows
    .map((row) => row.split(','))
    .filter(([month = '']) => month >= from && month <= until)
    .map((row) => Number(row[column]))
  expect(values.length).toBeGreaterThan(0)
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** What Explore shows for a figure of the library. */
async function figure(explore: ExplorePage, reading: Reading): Promise<number> {
  await explore.page.getByLabel('Outcome shown in chart 1').selectOption(reading.outcome)
  const csv = await explore.csv(1)
  const { against, when, since = when } = reading
  const plan = mean(csv, 'Our plan', when)
  if (against === undefined) return plan * (reading.factor ?? 1)
  const other =
    against === 'earlier'
      ? mean(csv, 'Our plan', since)
      : mean(csv, against === 'nothing' ? 'Do nothing' : 'Our assumptions', when)
  if (reading.measure === 'percent') return (plan / other - 1) * 100
  return reading.measure === 'ratio' ? plan / other : (plan - other) * (reading.factor ?? 1)
}

describe('the scenario library', () => {
  test('holds every scenario of its index under its group, once', async ({ visit }) => {
    const page = await opened(await visit({ link: '#page=scenarios' }), 'Scenarios')
    for (const { title, scenarios } of index.groups) {
      const group = page.getByRole('region', { name: new RegExp(`^${title}`) })
      const names = await group.getByRole('article').getByRole('heading', { level: 4 }).allInnerTexts()
      expect(names).toEqual(scenarios.map((id) => entryOf(id).title))
    }
    expect(await page.getByRole('article').count()).toBe(index.groups.flatMap((one) => one.scenarios).length)
  })

  test('finds by words and group, says how many, and comes back to all', async ({ visit }) => {
    const page = await opened(await visit({ link: '#page=scenarios' }), 'Scenarios')
    const all = await page.getByRole('article').count()
    await page.getByLabel('Words').fill('veterans')
    await expect.poll(() => page.getByRole('article').count()).toBeLessThan(all)
    const shown = await page.getByRole('article').count()
    expect(shown).toBeGreaterThan(0)
    await page
      .getByRole('status')
      .filter({ hasText: `${shown} of ${all} scenarios` })
      .waitFor()
    await page.getByLabel('Words').fill('zeppelin')
    await page.getByText('No scenario answers to that.').waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByLabel('Group').selectOption({ label: 'A national goal' })
    await expect.poll(() => page.getByRole('article').count()).toBe(2)
  })

  test.for([
    ['alone-home-first', 'Torbay', 'people_in_care_homes'],
    ['torbay-1998-2010', 'Torbay 1998', 'people_in_care_homes'],
    ['torbay-1998-2010', 'Torbay 1998', 'average_occupied_emergency_beds'],
    ['do-nothing-england', 'England', 'bed_occupancy'],
  ] as const)(
    '“%s” opened as it is runs at %s and gives the figures of its card: %s',
    async ([id, place, outcome], { visit }) => {
      const entry = entryOf(id)
      const page = await opened(await visit({ link: `#page=scenarios&at=${id}` }), 'Scenarios')
      const shown = card(page, entry.title)
      const figures = entry.modelled.filter((reading) => reading.outcome === outcome)
      expect(figures.length).toBeGreaterThan(0)
      for (const { label } of figures) expect(await shown.innerText()).toContain(label)
      await shown.getByRole('button', { name: `Open as it is: ${entry.title}` }).click()
      const explore = await new ExplorePage(page).ready()
      await expect.poll(() => explore.planName.inputValue()).toBe(entry.scenario.name)
      expect(await explore.place.inputValue()).toBe(place)
      for (const reading of figures) {
        const value = await figure(explore, reading)
        expect(Number(value.toFixed(reading.digits))).toBeCloseTo(reading.value!, 9)
      }
      await page.getByRole('button', { name: 'Undo', exact: true }).click()
      await expect.poll(() => explore.planName.inputValue()).toBe('')
      expect(await explore.place.inputValue()).toBe('Torbay')
    },
  )

  test('started from here, a plan keeps its rhythm at the place that is chosen', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    await explore.choosePlace('Bolton')
    const { page } = explore
    await page.getByRole('link', { name: 'Scenarios' }).click()
    const entry = entryOf('torbay-1998-2010')
    await card(page, entry.title)
      .getByRole('button', { name: /^Start from it in Bolton/ })
      .click()
    await explore.ready()
    await expect.poll(() => explore.planName.inputValue()).toBe('Torbay, 1998 to 2010, in Bolton')
    expect(await explore.place.inputValue()).toBe('Bolton')
    const { levers, assumptions, ours } = JSON.parse(
      (await explore.file()).text,
    ) as LibraryScenario['scenario']
    // April 2003 is five years after the run of 1998 begins, as April 2031 is after that of 2026.
    expect(entry.scenario.levers['home_first']!.start).toBe('2003-04')
    expect(levers['home_first']).toEqual({ ...entry.scenario.levers['home_first'], start: '2031-04' })
    expect(Object.keys(levers).sort()).toEqual(Object.keys(entry.scenario.levers).sort())
    expect(assumptions).toEqual(entry.scenario.assumptions)
    expect(ours).toEqual({})
  })

  test('keeps a scenario beside the work, and says so after the page is opened again', async ({ visit }) => {
    const page = await opened(await visit({ link: '#page=scenarios&at=kaiser-permanente' }), 'Scenarios')
    const { title } = entryOf('kaiser-permanente')
    await card(page, title)
      .getByRole('button', { name: /^Keep it for comparison/ })
      .click()
    await card(page, title).getByRole('link', { name: 'Kept: see Compare' }).waitFor()
    await page.reload()
    await card(page, title).getByRole('link', { name: 'Kept: see Compare' }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Name of this plan' }).inputValue()).toBe('')
  })

  test('a card has an address, which shows it and puts the focus there', async ({ visit }) => {
    const page = await opened(await visit({ link: '#page=scenarios&at=london-stroke' }), 'Scenarios')
    const stroke = card(page, entryOf('london-stroke').title)
    await expect.poll(() => isFocused(stroke)).toBe(true)
    const box = (await stroke.boundingBox())!
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeLessThan(300)
    await page.getByLabel('Words').fill('kaiser')
    await page.getByRole('link', { name: 'Evidence', exact: true }).click()
    await page.goBack()
    await expect.poll(() => isFocused(stroke)).toBe(true)
  })
})

describe('the evidence', () => {
  test('shows every claim with its design, and counts them all', async ({ visit }) => {
    const page = await opened(await visit({ link: '#page=evidence' }), 'Evidence')
    expect(await page.getByRole('article').count()).toBe(claims.length)
    for (const claim of claims.slice(0, 12)) {
      const text = await page.locator(`#claim-${claim.id}`).innerText()
      expect(text).toContain(claim.claim)
      expect(text).toContain(claim.design)
    }
    const table = page.getByRole('table', { name: 'How the figures were found' })
    const counts = await table.locator('tbody tr td:nth-of-type(1)').allInnerTexts()
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(claims.length)
    const ways = page.getByRole('table', { name: 'How the model stands' })
    const stands = await ways.locator('tbody td').allInnerTexts()
    expect(stands.reduce((sum, count) => sum + Number(count), 0)).toBe(claims.length)
  })

  test('says a miss as it says a hit', async ({ visit }) => {
    const page = await opened(await visit({ link: '#page=evidence' }), 'Evidence')
    const style = (id: string) =>
      page.locator(`#claim-${id} .mark`).evaluate((mark) => {
        const { fontSize, fontWeight, display, borderTopWidth } = getComputedStyle(mark)
        return { fontSize, fontWeight, display, borderTopWidth }
      })
    expect(await page.locator('#claim-torbay-bed-ratio').innerText()).toContain('Misses, by +0.210')
    expect(await page.locator('#claim-vha-urgent-visits').innerText()).toContain('Beside, not comparable')
    expect(await page.locator('#claim-sign-merger-cost').innerText()).toContain('Agrees')
    expect(await style('torbay-bed-ratio')).toEqual(await style('sign-merger-cost'))
    expect(await style('vha-urgent-visits')).toEqual(await style('sign-merger-cost'))
    // What is not judged is counted all the same, as a reader would take it.
    await page.getByText(/more figures stand beside the model .* goes the wrong way in [1-9]/).waitFor()
  })

  test('is found and put in order by keyboard alone', async ({ visit }) => {
    const page = await opened(await visit({ link: '#page=evidence' }), 'Evidence')
    await page.getByLabel('Words').focus()
    await page.keyboard.type('veterans')
    const found = claims.filter(({ id }) => id.startsWith('vha-')).length
    await page
      .getByRole('status')
      .filter({ hasText: `${found} of ${claims.length} claims` })
      .waitFor()
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('s')
    const headings = page.getByRole('heading', { level: 3 }).filter({ hasText: /^(Wrong|Misses|Beside)/ })
    await expect
      .poll(() => headings.allInnerTexts())
      .toEqual([expect.stringMatching(/^Beside, not comparable 4/)])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect.poll(() => page.locator('article details:not([open])').count()).toBe(0)
  })

  test('leads to the scenario, to the part of the model, and back', async ({ visit }) => {
    const page = await opened(await visit({ link: '#page=evidence&at=torbay-bed-ratio' }), 'Evidence')
    const claim = page.locator('#claim-torbay-bed-ratio')
    await expect.poll(() => isFocused(claim)).toBe(true)
    expect(await claim.getByRole('link', { name: /acute beds/ }).getAttribute('href')).toContain(
      'page=model&at=all_occupied_acute_beds',
    )
    await claim.getByRole('link', { name: 'Torbay, 1998 to 2010', exact: true }).click()
    await expect.poll(() => isFocused(card(page, 'Torbay, 1998 to 2010'))).toBe(true)
    await page.goBack()
    await expect.poll(() => isFocused(claim)).toBe(true)
  })

  test('sets the ten elements and the goal above them beside the model', async ({ visit }) => {
    const page = await opened(await visit({ link: '#page=evidence&at=crosswalk' }), 'Evidence')
    const section = page.getByRole('region', { name: /^The ten elements/ })
    expect(await section.getByRole('heading', { level: 4 }).count()).toBe(11)
  })
})

describe.for(colours)('in %s colours axe finds nothing', (colorScheme) => {
  test.for(['scenarios', 'evidence', 'about'] as const)('on the page %s', async (name, { visit }) => {
    const page = await visit({ colorScheme, link: `#page=${name}` })
    await page.getByRole('heading', { level: 2 }).waitFor()
    // A few cards stand for all: they are drawn by the same code, and axe takes minutes over hundreds.
    if (name !== 'about') await page.getByLabel('Words').fill('torbay council')
    const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    ).toEqual([])
  })
})

test.for(['scenarios', 'evidence', 'about'] as const)(
  '%s of a phone scrolls down only',
  async (name, { visit }) => {
    const page = await visit({ viewport: { width: 390, height: 844 }, link: `#page=${name}` })
    await page.getByRole('heading', { level: 2 }).waitFor()
    const over = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await over()).toBe(0)
    for (const part of await page
      .locator('summary')
      .all()
      .then((all) => all.slice(0, 12)))
      await part.click()
    expect(await over()).toBe(0)
  },
)
