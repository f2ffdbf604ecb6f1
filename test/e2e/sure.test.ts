import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { ComparePage } from './compare-page'
import { downloaded } from './downloaded'
import { ExplorePage } from './explore-page'
import { findings } from './findings'
import { test } from './visit'

/** Studies of the whole model take their time where the machine has other work. */
const patience = { timeout: 100_000 }
const long = 240_000

/** The page on how sure one can be, as somebody uses it. */
class SurePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Makes a plan of one lever, without waiting for the bands of it, and opens the page. */
  static async withPlan(page: Page): Promise<SurePage> {
    const explore = await new ExplorePage(page).ready()
    await explore.openGroup('Capacity outside hospital')
    await page.getByRole('tabpanel').getByRole('slider').first().press('End')
    return new SurePage(page).open()
  }

  async open(): Promise<this> {
    // Bands of thousands of futures would be worked out first.
    const stop = this.page.getByRole('button', { name: 'Stop', exact: true })
    await stop.waitFor({ timeout: 3000 }).then(
      () => stop.click(),
      () => undefined,
    )
    await this.page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'How sure?' })
      .click()
    await this.goals.waitFor()
    return this
  }

  get goals(): Locator {
    return this.page.getByRole('region', { name: 'Our goals' })
  }
  get robustness(): Locator {
    return this.page.getByRole('region', { name: 'In how many futures does the plan meet them?' })
  }
  get mind(): Locator {
    return this.page.getByRole('region', { name: 'What would change our mind?' })
  }
  get regret(): Locator {
    return this.page.getByRole('region', { name: 'Which plan would we regret?' })
  }
  get listed(): Promise<string[]> {
    return this.goals.getByRole('listitem').locator('.goal').allInnerTexts()
  }
}

/** How results were made, as the file of settings has it. */
interface Settings {
  readonly seed: number
  readonly settings: {
    readonly runs: number
    readonly goal: readonly string[]
    readonly vary: readonly string[]
    readonly scenario: unknown
  }
}

/** What `joined-up robust` prints for the settings of a file. */
function onTheCommandLine({ seed, settings: { runs, goal, vary, scenario } }: Settings): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'joined-up-goals-'))
  const plan = path.join(folder, 'plan.json')
  writeFileSync(plan, JSON.stringify(scenario))
  const asked = ['robust', plan, '--runs', String(runs), '--seed', String(seed)]
  const options = [...goal.flatMap((one) => ['--goal', one]), ...vary.flatMap((one) => ['--vary', one])]
  const printed = execFileSync(process.execPath, ['dist-cli/joined-up.js', ...asked, ...options], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  return printed
}

const offered =
  /^Add: Average occupied emergency beds at least 3% fewer than doing nothing, in the year to March 2031$/

describe('goals', () => {
  test('are offered, written, named where they are wrong, changed, removed, put back and kept', async ({
    visit,
  }) => {
    const sure = await new SurePage(await visit({ link: '#page=sure' })).open()
    const { page, goals } = sure
    await goals.getByRole('button', { name: offered }).click()
    await goals.getByRole('button', { name: 'Add a goal' }).click()
    const form = goals.getByRole('form', { name: 'A new goal' })
    await form.getByLabel('Outcome').selectOption({ label: 'Council spend a year' })
    await form.getByLabel('At most or at least').selectOption('at most')
    await form.getByLabel('Measured as').selectOption({ label: '£ million more than doing nothing' })
    const number = form.getByRole('textbox', { name: 'Number' })
    await number.fill('two')
    await number.press('Enter')
    await form.getByRole('alert').getByText('“two” is not a number.').waitFor()
    expect(await number.getAttribute('aria-invalid')).toBe('true')
    expect(await findings(page)).toEqual([])
    await number.fill('2.5')
    await number.press('Enter')
    await form.waitFor({ state: 'detached' })
    const both = [
      'Average occupied emergency beds at least 3% fewer than doing nothing, in the year to March 2031',
      'Council spend a year at most £2.5 million more than doing nothing, in the year to March 2031',
    ]
    expect(await sure.listed).toEqual(both)

    await goals.getByRole('button', { name: /^Change: Average/ }).click()
    await goals.getByRole('textbox', { name: 'Number' }).fill('5')
    await goals.getByLabel('Year', { exact: true }).selectOption({ label: 'March 2036' })
    await goals.getByRole('button', { name: 'Keep the change' }).click()
    await expect
      .poll(() => sure.listed)
      .toContain(
        'Average occupied emergency beds at least 5% fewer than doing nothing, in the year to March 2036',
      )
    const after = await sure.listed
    await goals.getByRole('button', { name: /^Remove: Council/ }).click()
    await expect.poll(() => sure.listed).toHaveLength(1)
    const undo = goals.getByRole('button', { name: 'Put it back' })
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => sure.listed).toEqual(after)
    await page.reload()
    await sure.goals.getByRole('listitem').first().waitFor()
    expect(await sure.listed).toEqual(after)
  })
})

test(
  'a plan is tried in many futures: a bar, when it fails, regions, and files as the command line has them; old answers say so',
  { timeout: long },
  async ({ visit }) => {
    const sure = await SurePage.withPlan(await visit())
    const { page, goals, robustness } = sure
    await goals.getByRole('button', { name: offered }).click()
    await goals.getByRole('button', { name: /^Add: Deaths/ }).click()
    await robustness.getByLabel('Futures to try').selectOption('200')
    await robustness.getByRole('button', { name: 'Try our goals in 200 futures' }).click()
    const meets = robustness.locator('.meets')
    await meets.waitFor(patience)
    expect(await meets.innerText()).toMatch(/^Meets both goals in (\d+ of 100|none of 200|all 200) futures$/)
    expect(await robustness.locator('.when').innerText()).toMatch(
      /^(It fails (mainly|more often) when “.*” is |It fails in (none|every)|Too few|When it fails cannot be said)/,
    )
    expect(await robustness.getByRole('listitem').count()).toBe(2)
    await robustness.getByText('For analysts: the regions').click()
    await robustness.getByRole('region', { name: 'Table: regions of failure' }).waitFor()
    expect(await findings(page)).toEqual([])

    const csv = await downloaded(robustness.getByRole('button', { name: /^CSV/ }))
    const [heading, ...rows] = csv.text.trim().split('\r\n')
    expect(heading).toMatch(/^row,goal,runs,met,share,share_low,share_high,note,box,variable,/)
    expect(rows.filter((row) => row.startsWith('goal,')).map((row) => row.split(',')[1])).toEqual([
      'average_occupied_emergency_beds <= nothing - 3% @ ..2031-03',
      'deaths_65_and_over_a_year <= nothing @ ..2031-03',
      'all',
    ])
    const settings = await downloaded(robustness.getByRole('button', { name: /^Settings/ }))
    const about = JSON.parse(settings.text) as Settings
    expect(csv.text.replaceAll('\r\n', '\n')).toBe(onTheCommandLine(about))
    const parquet = await downloaded(robustness.getByRole('button', { name: /^Parquet/ }))
    expect([parquet.name.endsWith('.parquet'), parquet.text.slice(0, 4)]).toEqual([true, 'PAR1'])

    const stale = robustness.getByText('The plan or the goals have changed since.')
    expect(await stale.count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await stale.waitFor()
    await page.getByRole('button', { name: 'Redo' }).click()
    await stale.waitFor({ state: 'detached' })
  },
)

test(
  'the smallest shift that turns a goal round: stopped, found, tried, and undone',
  { timeout: long },
  async ({ visit }) => {
    const sure = await SurePage.withPlan(await visit())
    const { page, goals, mind } = sure
    await goals.getByRole('button', { name: offered }).click()
    const ask = mind.getByRole('button', { name: 'Find the smallest shift' })
    await ask.click()
    await mind.getByRole('button', { name: /^Stop/ }).click()
    await mind.getByText('Stopped.').waitFor()
    expect(await mind.locator('.finding').count()).toBe(0)

    await ask.click()
    const finding = mind.locator('.finding')
    await finding.waitFor(patience)
    expect(await finding.innerText()).toMatch(
      /^If “.*” went from .* to .* \(its range is .* to .*\).*, the plan would (miss|meet) the goal\.$/s,
    )
    expect(await findings(page)).toEqual([])
    await mind.getByRole('button', { name: /^Try it in Explore: If/ }).click()
    const explore = await new ExplorePage(page).ready()
    await explore.openGroup('Assumptions')
    const changed = page.getByRole('tabpanel').getByRole('button', { name: /^Reset/ })
    await changed.first().waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await sure.open()
    // Undone in one step: what was found is of the present plan again.
    await finding.waitFor()
    expect(await mind.getByText('has changed since').count()).toBe(0)
  },
)

test('regret of two plans over futures, by outcome and by who pays', { timeout: long }, async ({ visit }) => {
  const { page } = await ComparePage.withPlans(await visit(), {
    'Team one': 1,
    'Team two': 4,
  })
  const sure = await new SurePage(page).open()
  const { regret } = sure
  await regret.getByRole('checkbox', { name: 'Team one' }).waitFor()
  // The work was kept as it is: it is not set beside itself.
  expect(await regret.getByRole('checkbox').count()).toBe(1)
  await regret.getByRole('button', { name: 'Set 2 plans beside each other in 200 futures' }).click()
  const table = regret.getByRole('region', { name: 'Table: regret over futures' })
  await table.waitFor(patience)
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    'Outcome',
    'Team two (the present plan)',
    'Team one',
    'Do nothing',
  ])
  await table.getByText('Who pays and who gains: Council').waitFor()
  expect(await findings(page)).toEqual([])
})
