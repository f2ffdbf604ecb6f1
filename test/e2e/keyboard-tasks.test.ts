import { describe, expect } from 'vitest'
import { downloadedBy } from './downloaded'
import { ExplorePage } from './explore-page'
import { KeyboardPage } from './keyboard-page'
import { test, type Visit, type VisitOptions } from './visit'

const teams = /^slider "Integrated locality teams"/

async function opened(visit: Visit, options?: VisitOptions) {
  const explore = await new ExplorePage(await visit(options)).ready()
  return { explore, page: explore.page, keys: new KeyboardPage(explore.page) }
}

/** Names the plan that is open and keeps it. */
async function keep(keys: KeyboardPage, name: string): Promise<void> {
  await keys.tabTo(/^textbox "Name of this plan"/)
  await keys.press('Control+a')
  await keys.type(name)
  await keys.press('Enter')
  await keys.press('Tab')
  await keys.press('b')
  await keys.hears(new RegExp(`Kept as ‘${name}’`))
}

describe('the five tasks with a keyboard and nothing else', () => {
  test('choosing one’s place', async ({ visit }) => {
    const { explore, keys } = await opened(visit)
    const before = await explore.tile('Average occupied')
    await keys.tabTo(/^combobox "Place"/)
    await keys.type('Leeds')
    await keys.hears(/\d+ place/)
    await keys.press('Enter')
    await expect.poll(() => explore.place.inputValue()).toContain('Leeds')
    await expect.poll(() => explore.tile('Average occupied')).not.toBe(before)
    expect(await keys.focused()).toMatch(/^combobox "Place"/)
  })

  test('moving a lever, hearing what moved, and reading a chart month by month', async ({ visit }) => {
    const { explore, page, keys } = await opened(visit)
    await keys.tabTo(teams)
    await keys.press('End')
    await keys.hears(/Average occupied.*: \d+ (fewer|more), /)
    await keys.tabTo(/^slider "Read month by month: Average occupied/, 'Shift+Tab')
    const reader = page.locator(':focus')
    const heard = new Set<string | null>()
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'PageUp', 'End']) {
      await keys.press(key)
      heard.add(await reader.getAttribute('aria-valuetext'))
    }
    expect(heard.size).toBe(5)
    for (const one of heard) expect(one).toMatch(/20\d\d.*\d/)
    await keys.tabTo(/^button "Table: /)
    await keys.press('Enter')
    await explore.chart(1).getByRole('table').waitFor()
    expect(await keys.focused()).toMatch(/^button "Table: .*pressed/)
  })

  test('keeping two plans and comparing them, sorted by an outcome', async ({ visit }) => {
    const { page, keys } = await opened(visit)
    await keys.tabTo(teams)
    await keys.press('End')
    await keep(keys, 'All teams')
    await keys.tabTo(teams)
    await keys.press('PageDown')
    await keep(keys, 'Fewer teams')
    await keys.tabTo(/^link "Compare"/, 'Shift+Tab')
    await keys.press('Enter')
    await expect.poll(() => keys.focused()).toMatch(/^heading "Compare/)
    const table = page.getByRole('region', { name: /^Table: / })
    await table.getByRole('rowheader', { name: 'All teams' }).waitFor()
    await table.getByRole('rowheader', { name: 'Fewer teams' }).waitFor()
    await expect.poll(() => table.getByText('Running…').count()).toBe(0)
    await keys.tabTo(/^button "NHS spend/)
    await keys.press('Enter')
    const column = table.getByRole('columnheader', { name: /^NHS spend/ })
    await expect.poll(() => column.getAttribute('aria-sort')).toBe('ascending')
    expect(await keys.focused()).toMatch(/^button "NHS spend/)
  })

  test('handing over: the link and the file', async ({ visit }) => {
    const { page, keys } = await opened(visit, { permissions: ['clipboard-read', 'clipboard-write'] })
    await keys.tabTo(teams)
    await keys.press('End')
    await keys.tabTo(/^button "Share"/, 'Shift+Tab')
    await keys.press('Enter')
    await page.getByRole('dialog', { name: 'Share this plan' }).waitFor()
    await keys.tabTo(/^button "Copy link"/)
    await keys.press('Enter')
    await keys.hears(/Link copied/)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#s=')
    await keys.tabTo(/^button "Save plan as a file"/)
    const { text } = await downloadedBy(page, () => keys.press('Enter'))
    expect(JSON.parse(text)).toHaveProperty('levers')
    await keys.press('Escape')
    await expect.poll(() => keys.focused()).toBe('button "Share"')
  })

  test('presenting with predict first', async ({ visit }) => {
    const { explore, page, keys } = await opened(visit)
    await keys.tabTo(/^button "Present"/)
    await keys.press('Enter')
    await page.getByRole('button', { name: 'Leave' }).waitFor()
    await keys.tabTo(/^button "Predict first/)
    await keys.press('Enter')
    await keys.tabTo(/^textbox "Team 1"/)
    await keys.type('Fewer people in hospital')
    await keys.tabTo(/^button "Hide results"/)
    await keys.press('Enter')
    await page.getByText('Harm: hidden until revealed').waitFor()
    await keys.hears(/Results are hidden/)
    await keys.tabTo(teams)
    await keys.press('End')
    await keys.tabTo(/^button "Reveal results/, 'Shift+Tab')
    await keys.press('Enter')
    await page.getByText('Harm: hidden until revealed').waitFor({ state: 'hidden' })
    await keys.hears(/Average occupied.*: \d+ (fewer|more), /)
    await keys.seesFocus(await keys.focused())
    await keys.tabTo(/^button "Leave"/)
    await keys.press('Enter')
    await explore.ready()
    await expect.poll(() => keys.focused()).toBe('button "Present"')
    await keys.seesFocus('Present')
  })
})
