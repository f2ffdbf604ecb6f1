import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { colours } from './colours'
import { downloaded } from './downloaded'
import { ExplorePage } from './explore-page'
import { findings } from './findings'
import { test, type Visit } from './visit'

const goals = [
  {
    ...{ outcome: 'average_occupied_emergency_beds', is: 'at most', value: -0.02, measure: 'share' },
    ...{ by: '2031-03', over: 'year' },
  },
]

/** The page as somebody comes to it who has set a goal before. */
async function withGoals(
  visit: Visit,
  set: readonly unknown[] = goals,
  { futures = false } = {},
): Promise<Page> {
  const page = await visit({ link: '#page=sure', futures })
  await page.evaluate((text) => {
    localStorage.setItem('joined-up-goals', text)
  }, JSON.stringify(set))
  await page.reload()
  await page.getByRole('heading', { name: 'Find a plan' }).waitFor()
  return page
}

/** A search small enough to be waited for. */
async function search(page: Page, plans: number): Promise<void> {
  await page.getByRole('spinbutton', { name: 'Plans to try' }).fill(String(plans))
  await page.getByRole('spinbutton', { name: 'Futures for each' }).fill('4')
  await page.getByRole('spinbutton', { name: 'Goals met in at least' }).fill('50')
  await page.getByText(/^Levers that may move/).click()
  await page.getByRole('button', { name: 'None', exact: true }).click()
  for (const name of ['Integrated locality teams', 'Reablement', 'Intermediate care at home']) {
    await page.getByRole('checkbox', { name }).check()
  }
  await page.getByRole('button', { name: /^Search/ }).click()
}

const table = (page: Page) => page.getByRole('region', { name: 'Plans that were found' })
const done = (page: Page) => page.getByText(/^Done: /)

test('a search is stopped, gone on with after a reload, and a plan that it found opened and undone', async ({
  visit,
}) => {
  const page = await withGoals(visit)
  await search(page, 3000)
  await page.getByText(/plans tried, [1-9]\d* of them in all 4 futures/).waitFor()
  // What was found so far is shown meanwhile, and said to flatter.
  await table(page).getByRole('row').nth(1).waitFor()
  await page.getByText(/These figures flatter/).waitFor()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  const stopped = page.getByText(/^Stopped after/)
  const tried = Number(/after ([\d,]+)/.exec(await stopped.innerText())![1]!.replace(',', ''))
  expect(tried).toBeGreaterThanOrEqual(40)
  expect(tried).toBeLessThan(3000)

  await page.reload()
  await stopped.waitFor()
  expect(await page.getByRole('spinbutton', { name: 'Plans to try' }).inputValue()).toBe('3000')
  await table(page).getByRole('row').nth(1).waitFor()
  const before = await stopped.innerText()
  await page.getByRole('button', { name: 'Go on' }).press('Enter')
  // Neither button leaves the focus nowhere: each goes to the other.
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Stop')
  // It goes on from there, and does not begin anew.
  const progress = page.getByText(/of 3,000 plans tried/)
  await progress.waitFor()
  const now = Number(/^([\d,]+) of/.exec(await progress.innerText())![1]!.replace(',', ''))
  expect(now).toBeGreaterThanOrEqual(Number(/after ([\d,]+)/.exec(before)![1]!.replace(',', '')))
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await stopped.waitFor()

  // Another search takes its place.
  await search(page, 40)
  await done(page).waitFor()
  await page.getByText(/fresh futures that the search did not see/).waitFor()
  const answer = await page.getByText(/^(The cheapest plan found|None of the plans found)/).innerText()
  expect(answer).toMatch(/of 8 futures/)

  const open = table(page)
    .getByRole('button', { name: /^Open plan/ })
    .last()
  const words = await table(page).getByRole('row').last().innerText()
  await open.click()
  await page.getByText(/is open in place of your plan/).waitFor()
  await page.getByRole('link', { name: 'See it on Explore' }).click()
  const explore = await new ExplorePage(page).ready()
  const name = await explore.planName.inputValue()
  for (const moved of name.split(', ')) expect(words).toContain(moved.replace(/ and \d+ more$/, ''))
  await page.goBack()
  await page.getByRole('heading', { name: 'Find a plan' }).waitFor()
  // The results are still there, and are said to come from another plan.
  await page.getByText(/began from another plan/).waitFor()
  await table(page).getByRole('button', { name: 'Open plan 1', exact: true }).click()
  await page.getByText(/is open in place of your plan/).waitFor()
  await page
    .getByRole('status')
    .getByText(/is open/)
    .waitFor()
  await page.locator('p.said').getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Your plan is open again.').waitFor()
  await expect.poll(() => explore.planName.inputValue()).toBe(name)
})

test('a search goes on while a lever moves, and its bands come first', async ({ visit }) => {
  const page = await withGoals(visit, goals, { futures: true })
  await search(page, 3000)
  const progress = page.getByText(/^[\d,]+ of 3,000 plans tried/)
  await progress.waitFor()
  const tried = async () => Number(/^[\d,]+/.exec(await progress.innerText())![0].replace(',', ''))
  const before = await tried()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Explore' }).click()
  const explore = await new ExplorePage(page).ready()
  await explore.slider('Integrated locality teams').press('End')
  // Had the search to end before, they would not come for minutes.
  await page.locator('[aria-label^="Scorecard"] .band:not(:empty)').first().waitFor()
  await page.goBack()
  await expect.poll(tried).toBeGreaterThan(before)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByText(/^Stopped after/).waitFor()
})

test('plans are kept beside the work; the chart is read by keyboard; the files hold the table', async ({
  visit,
}) => {
  const page = await withGoals(visit)
  await search(page, 40)
  await done(page).waitFor()
  await table(page)
    .getByRole('button', { name: /^Keep plan/ })
    .last()
    .click()
  await page.getByText(/is kept, and stands on the page Compare/).waitFor()

  const reader = page.getByRole('slider', { name: /^Read plan by plan/ })
  await reader.focus()
  await reader.press('Home')
  expect(await reader.getAttribute('aria-valuetext')).toMatch(/^Plan 1: .*Fresh futures: .*Chosen by: /)
  await reader.press('ArrowRight')
  expect(await reader.getAttribute('aria-valuetext')).toMatch(/^Plan 2: /)

  const csv = await downloaded(page.getByRole('button', { name: /^CSV: Plans/ }))
  const [heading, ...rows] = csv.text.trim().split('\r\n')
  expect(heading).toMatch(/^plan,levers_moved,added_spend,added_spend_a_year,met,enough,/)
  expect(rows).toHaveLength((await table(page).getByRole('row').count()) - 1)
  const settings = await downloaded(page.getByRole('button', { name: /^Settings .*: Plans/ }))
  expect(JSON.parse(settings.text)).toMatchObject({ command: 'search', seed: 1, settings: { goals } })

  for (const scheme of colours) {
    await page.emulateMedia({ colorScheme: scheme })
    expect(await findings(page)).toEqual([])
  }
  // On paper results stand without what they were asked for with, and no heading without its table.
  const left = () =>
    page
      .locator('main :is(button, select, input, form, progress)')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.outerHTML),
      )
  expect(await left()).not.toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect(await left()).toEqual([])
  await table(page).getByRole('row').nth(1).waitFor()
  const sticky = await page
    .locator('main :is(th, caption span)')
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).position === 'sticky').length)
  expect(sticky).toBe(0)
  const figure = page.getByRole('figure', { name: /Cost against/ })
  expect(await figure.evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid')
  await page.emulateMedia({ media: 'screen' })

  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Compare' }).click()
  await page.getByRole('region', { name: /^Table: / }).waitFor()
  expect(await page.getByRole('checkbox', { name: /^Compare B/ }).count()).toBe(1)
})

test('a search of other goals is not shown and not gone on with; without goals it says what is missing', async ({
  visit,
}) => {
  const page = await withGoals(visit)
  await search(page, 40)
  await done(page).waitFor()
  await page.evaluate(
    (text) => {
      localStorage.setItem('joined-up-goals', text)
    },
    JSON.stringify([{ ...goals[0], value: -0.03 }]),
  )
  await page.reload()
  await page.getByText(/was for other goals than those that are set now/).waitFor()
  expect(await table(page).count()).toBe(0)
  expect(await page.getByRole('button', { name: /Go on|more plans/ }).count()).toBe(0)

  await page.evaluate(() => {
    localStorage.setItem('joined-up-goals', '[]')
  })
  await page.reload()
  await page.getByText(/no goals are set yet/).waitFor()
  expect(await page.getByRole('button', { name: /^Search/ }).count()).toBe(0)
})
