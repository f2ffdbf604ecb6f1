import { describe, expect } from 'vitest'
import { readComparisonText } from '../../src/scenario/comparison'
import { readFragment } from '../../src/session/arrivals'
import { ComparePage } from './compare-page'
import { downloaded } from './downloaded'
import { findings } from './findings'
import { colours } from './colours'
import { test } from './visit'

const hostile = '<img src=x onerror="document.title=1"> team'
const four = { 'Team one': 1, 'Team two': 4, [hostile]: 2, 'Team four': 3 }

test('four teams’ plans: rows by outcome, sorted by keyboard, names as text', async ({ visit }) => {
  const compare = await (await ComparePage.withPlans(await visit(), four)).ready()
  const { page, table } = compare
  // The work was just kept, so it is there once.
  expect(await compare.order()).toEqual(['B', 'C', 'D', 'E'])
  await expect.poll(() => table.getByRole('rowheader').allInnerTexts()).toContainEqual('Do nothing')
  expect((await table.getByRole('rowheader', { name: hostile }).innerText()).trim()).toContain(hostile)
  expect(await page.locator('main img').count()).toBe(0)
  expect(await page.title()).not.toBe('1')

  const column = table.getByRole('columnheader', { name: /^NHS spend/ })
  await column.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => column.getAttribute('aria-sort')).toBe('ascending')
  const ascending = await compare.order()
  expect([...ascending].sort()).toEqual(['B', 'C', 'D', 'E'])
  await page.keyboard.press('Enter')
  await expect.poll(() => column.getAttribute('aria-sort')).toBe('descending')
  expect(await compare.order()).toEqual(ascending.toReversed())
  await page.keyboard.press('Enter')
  await expect.poll(() => column.getAttribute('aria-sort')).toBeNull()
  expect(await compare.order()).toEqual(['B', 'C', 'D', 'E'])
  // The page itself never scrolls sideways.
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('the link and the file of a comparison hold every plan that is ticked', async ({ visit }) => {
  const visited = await visit({ permissions: ['clipboard-read', 'clipboard-write'] })
  const compare = await (await ComparePage.withPlans(visited, four)).ready()
  const { page } = compare
  await page.getByRole('checkbox', { name: 'Compare C: Team two' }).uncheck()
  const expected = ['Team one', hostile, 'Team four']

  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByText('Link to the whole comparison copied.').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const arrival = await readFragment(link.slice(link.indexOf('#') + 1))
  const handed = arrival?.kind === 'plans' ? arrival.comparison : null
  expect(handed?.plans.map(({ scenario }) => scenario.name)).toEqual(expected)
  // With what each was seen to do.
  for (const plan of handed!.plans) expect(Object.keys(plan.promised!.outcomes)).toHaveLength(8)

  const saved = await downloaded(page.getByRole('button', { name: 'Save as a file' }))
  expect(saved.name).toMatch(/^torbay-3-plans-compared\.json$/)
  const file = readComparisonText(saved.text, saved.name)
  expect(file).toEqual(handed)

  const csv = await downloaded(page.getByRole('button', { name: 'Table as CSV' }))
  const rows = csv.text.trim().split('\r\n')
  expect(rows.filter((row) => row.includes('Council spend a year'))).toHaveLength(3)
})

test('a removed plan comes back, a renamed one keeps its result, an opened one is the work', async ({
  visit,
}) => {
  const compare = await (await ComparePage.withPlans(await visit(), { 'Team one': 1, 'Team two': 4 })).ready()
  const { page, table } = compare
  await page.getByRole('button', { name: 'Remove: Team one' }).click()
  await expect.poll(() => table.getByText('Team one').count()).toBe(0)
  const undo = page.getByRole('button', { name: 'Put it back' })
  expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await table.getByText('Team one').waitFor()
  const name = page.getByRole('textbox', { name: 'Name of plan B' })
  await name.fill('The first team')
  await name.press('Enter')
  await table.getByText('The first team').waitFor()
  await page.getByRole('button', { name: 'Open in Explore: The first team' }).click()
  await page.getByRole('region', { name: /^Scorecard/ }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Name of this plan' }).inputValue()).toBe('The first team')
})

test('with no kept plan the page says how plans get here', async ({ visit }) => {
  const page = await visit({ link: '#page=compare' })
  await page.getByText(/There is no other plan here yet/).waitFor()
  await page.getByRole('rowheader', { name: 'Our present plan' }).waitFor()
})

describe.for(colours)('in %s colours', (colorScheme) => {
  test('axe finds nothing in any view', async ({ visit }) => {
    const compare = await (await ComparePage.withPlans(await visit({ colorScheme }), four)).ready()
    for (const view of ['Outcomes', 'Who pays, who gains', 'Over time', 'Regret', 'What differs']) {
      await compare.view(view)
      expect(await findings(compare.page)).toEqual([])
    }
  })
})

test('lines are read month by month, and plan by plan, with the keyboard', async ({ visit }) => {
  const compare = await (await ComparePage.withPlans(await visit(), { 'Team one': 1, 'Team two': 4 })).ready()
  const { page } = compare
  await compare.view('Over time')
  const reader = page.getByRole('slider', { name: /^Read month by month/ })
  await reader.focus()
  await reader.press('Home')
  expect(await reader.getAttribute('aria-valuetext')).toMatch(/^April 2026: Do nothing .*Team one.*Team two/)
  await reader.press('ArrowRight')
  expect(await reader.getAttribute('aria-valuetext')).toMatch(/^May 2026/)
  const svg = await downloaded(
    page.getByRole('button', { name: /^Download the picture as SVG: All plans on one chart/ }),
  )
  expect(svg.name).toBe('compare-average-occupied-emergency-beds.svg')
  for (const words of ['Torbay. 2 plans compared. Joined-Up model', 'B Team one', 'C Team two', 'Do nothing'])
    expect(svg.text).toContain(words)
  const one = await downloaded(
    page.getByRole('button', { name: /^Download the picture as SVG: .*: Team two$/ }),
  )
  expect(one.name).toMatch(/^team-two-.*\.svg$/)
  expect(one.text).toMatch(/Torbay\. Team two\. Joined-Up model \w+; not a forecast\./)
  const png = await downloaded(
    page.getByRole('button', { name: /^Download the picture as PNG: All plans on one chart/ }),
  )
  expect(png.name).toBe('compare-average-occupied-emergency-beds.png')
  expect(png.text.slice(1, 4)).toBe('PNG')
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await page.getByRole('columnheader', { name: 'B Team one' }).waitFor()
  expect(await page.getByRole('img', { name: /Team two: .* without action/ }).count()).toBe(1)
})
