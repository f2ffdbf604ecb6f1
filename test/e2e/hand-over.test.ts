import { describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { writeComparisonFragment } from '../../src/session/arrivals'
import { decodeLink, encodeLink } from '../../src/scenario/permalink'
import { encodePromised } from '../../src/scenario/promised'
import type { Scenario } from '../../src/scenario/scenario'
import type { Golden } from '../golden/golden'
import { ExplorePage } from './explore-page'
import { test } from './visit'

const golden = (name: string) => JSON.parse(readFileSync(`test/golden/0.2.0/${name}.json`, 'utf8')) as Golden

/** A plan of the model that the page under test was built with. */
async function presentPlan(explore: ExplorePage): Promise<Scenario> {
  return decodeLink(new URL(await explore.link()).hash.replace(/&.*$/, ''))
}

const planFile = (name: string, scenario: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof scenario === 'string' ? scenario : JSON.stringify(scenario)),
})

/** What this browser keeps as plans. */
const keptNames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const asked = indexedDB.open('joined-up')
        asked.onerror = () => {
          reject(new Error('no database'))
        }
        asked.onsuccess = () => {
          const all = asked.result.transaction('plans').objectStore('plans').getAll() as IDBRequest<
            { scenario: { name: string } }[]
          >
          all.onsuccess = () => {
            asked.result.close()
            resolve(all.result.map(({ scenario }) => scenario.name).sort())
          }
        }
      }),
  )

async function openFragment(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, fragment)
}

const said = (explore: ExplorePage, words: RegExp): Locator => explore.notices().getByText(words)

describe('many files', () => {
  test('are kept under their names beside the work; those that are no plans are named', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const plan = await presentPlan(explore)
    const before = await explore.file()
    const files = [
      planFile('team one.json', plan),
      planFile('b.json', { ...plan, name: 'Team two' }),
      planFile('b copy.json', { ...plan, name: 'Team two' }),
      planFile('shopping.json', { milk: 2 }),
      planFile('broken.json', '{"schema": 1,'),
    ]
    await explore.share((dialog) => dialog.getByLabel('Open a plan file').setInputFiles(files))
    await said(explore, /2 plans are kept beside yours/).waitFor()
    await explore.notices().getByRole('button', { name: /^Show/ }).click()
    expect(await explore.notices().innerText()).toMatch(/shopping\.json: This is JSON of something else/)
    expect(await explore.notices().innerText()).toMatch(/broken\.json, line 1.*not valid JSON/)
    await expect.poll(() => keptNames(explore.page)).toEqual(['Team two', 'team one'])
    expect(await explore.file()).toEqual(before)
  })

  test('of a comparison keep all its plans, and its link goes to Compare', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const plan = await presentPlan(explore)
    // One of them was made with another model, which had fewer beds to tell of.
    const model = { ...plan.model, hash: 'abcd1234' }
    const beds = { nothing: 1000, plan: 900 }
    const promised = { until: '2041-03', outcomes: { average_occupied_emergency_beds: beds } }
    const plans = [
      { scenario: { ...plan, name: 'A', model }, promised },
      { scenario: { ...plan, name: 'B' }, promised: null },
      { scenario: { ...plan, name: 'C' }, promised: null },
    ]
    await openFragment(explore.page, await writeComparisonFragment({ name: 'Three', plans }))
    await expect.poll(() => explore.page.url()).toContain('page=compare')
    await expect.poll(() => keptNames(explore.page)).toEqual(['A', 'B', 'C'])
    const changed = explore.page.getByText('1 plan was made with another version of the model')
    await changed.click()
    const table = explore.page.getByRole('region', { name: 'Then and now: A' })
    expect(await table.getByRole('row', { name: /^Average occupied.* 900 \(1,000\)/ }).innerText()).toMatch(
      / (more|fewer|less)\b/,
    )
    // Opened in Explore, the same is told.
    await explore.page.getByRole('button', { name: 'Open in Explore: A' }).click()
    const dialog = explore.page.getByRole('dialog', { name: 'The model changed since this plan was made' })
    await dialog.getByRole('cell', { name: '900 (1,000)' }).waitFor()
  })
})

describe('what cannot be opened as it is', () => {
  test('is said: an address with something else, a link whose end is cut', async ({ visit }) => {
    const explore = await new ExplorePage(await visit({ link: '#plan=abc' })).ready()
    await said(explore, /The address holds “plan=abc”, which is no plan/).waitFor()
    const { hash } = new URL(await explore.link())
    await openFragment(explore.page, hash.slice(1, -9))
    await said(explore, /The plan in it is whole/).waitFor()
  })

  test('with settings the model does not know opens without them when somebody agrees', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const plan = await presentPlan(explore)
    const levers = { magic_wand: { value: 1, start: '2027-04', ramp: 6, end: null } }
    await openFragment(explore.page, await encodeLink({ ...plan, name: 'With magic', levers }))
    await said(explore, /no lever called “magic_wand”/).waitFor()
    expect(await explore.planName.inputValue()).toBe('')
    await explore.notices().getByRole('button', { name: 'Open without it' }).click()
    await expect.poll(() => explore.planName.inputValue()).toBe('With magic')
    await explore.page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => explore.planName.inputValue()).toBe('')
  })

  test('with values beyond their range keeps them until somebody brings them back: one step', async ({
    visit,
  }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const plan = await presentPlan(explore)
    const setting = { value: 7, start: '2027-04', ramp: 6, end: null }
    await openFragment(
      explore.page,
      await encodeLink({ ...plan, levers: { integrated_locality_teams: setting } }),
    )
    await said(explore, /set to 7, outside its range of 0 to 1/).waitFor()
    const value = async () =>
      (JSON.parse((await explore.file()).text) as Scenario).levers['integrated_locality_teams']?.value
    expect(await value()).toBe(7)
    await explore.notices().getByRole('button', { name: 'Bring into range' }).click()
    expect(await value()).toBe(1)
    expect(
      await explore
        .notices()
        .getByText(/outside its range/)
        .count(),
    ).toBe(0)
    await explore.page.getByRole('button', { name: 'Undo' }).click()
    expect(await value()).toBe(7)
  })

  test('because the model changed shows before and after of every outcome', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const plan = await presentPlan(explore)
    const link = await encodeLink({
      ...plan,
      name: 'Old',
      model: { ...plan.model, hash: '0123456789abcdef' },
    })
    const shown = golden('empty').shown
    const [first] = Object.keys(shown.outcomes)
    const outcomes = {
      ...shown.outcomes,
      [first!]: { nothing: 1, plan: 1 },
      gone_outcome: { nothing: 5, plan: 4 },
    }
    await openFragment(explore.page, `${link}&${await encodePromised({ ...shown, outcomes })}`)
    const dialog = explore.page.getByRole('dialog', { name: 'The model changed since this plan was made' })
    await dialog.getByRole('row').nth(2).waitFor()
    const text = await dialog.innerText()
    expect(text).toMatch(/gone outcome/)
    expect(text).toMatch(/no longer in the model/)
    expect(text).toMatch(/ (more|fewer|less)\b/)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await openFragment(explore.page, link)
    await dialog.getByText('not in the link or file').waitFor()
  })

  test('in a damaged record is named, left as it is and can be saved', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    await explore.share((dialog) =>
      dialog
        .getByLabel('Open a plan file')
        .setInputFiles([
          planFile('one.json', golden('empty').scenario),
          planFile('two.json', golden('ours').scenario),
        ]),
    )
    await expect.poll(async () => (await keptNames(page)).length).toBe(2)
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open('joined-up')
          asked.onsuccess = () => {
            const store = asked.result.transaction('plans', 'readwrite').objectStore('plans')
            const all = store.getAll() as IDBRequest<{ id: string; scenario: object }[]>
            all.onsuccess = () => {
              store.put({ ...all.result[0], scenario: { secret: 'still here' } }).onsuccess = () => {
                asked.result.close()
                resolve()
              }
            }
          }
        }),
    )
    await page.reload()
    await explore.ready()
    await said(explore, /A plan kept in this browser could not be read/).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      explore.notices().getByRole('button', { name: 'Save the damaged record' }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).toString('utf8')).toContain('still here')
  })

  test('shows hostile names as text, everywhere', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const plan = await presentPlan(explore)
    const hostile = '<img/src=x/onerror=alert(1)>'
    await openFragment(
      explore.page,
      await encodeLink({ ...plan, name: hostile, note: hostile, ours: { [hostile]: 1 }, levers: {} }),
    )
    await said(explore, /<img\/src=x/).waitFor()
    await explore.notices().getByRole('button', { name: 'Open without it' }).click()
    await expect.poll(() => explore.planName.inputValue()).toBe(hostile)
    await explore.page.emulateMedia({ media: 'print' })
    expect(await explore.page.locator('img, script:not([src])').count()).toBe(0)
  })
})

describe('codes', () => {
  /** Takes the pictures that another person would take of the codes on this screen. */
  async function pictures(explore: ExplorePage): Promise<Buffer[]> {
    return explore.share(async (dialog) => {
      await dialog.getByRole('button', { name: 'Show as a code' }).click()
      const code = dialog.getByRole('img', { name: /^Code/ })
      await code.waitFor()
      const [, count = '1'] = / of (\d+) of/.exec((await code.getAttribute('aria-label')) ?? '') ?? []
      const taken: Buffer[] = []
      for (let i = 0; i < Number(count); i++) {
        taken.push(await code.screenshot())
        if (count !== '1') await dialog.getByRole('button', { name: 'Next', exact: true }).click()
      }
      return taken
    })
  }

  test.for(['empty', 'longest'] as const)(
    'bring the plan “%s” from one screen to another',
    async (name, { visit }) => {
      const mine = await new ExplorePage(await visit()).ready()
      await openFragment(mine.page, golden(name).link)
      await expect.poll(() => mine.planName.inputValue()).toBe(golden(name).scenario.name)
      const taken = await pictures(mine)
      expect(taken.length > 1).toBe(name === 'longest')
      const theirs = await new ExplorePage(await visit()).ready()
      await theirs.page.getByRole('button', { name: 'Share', exact: true }).click()
      await theirs.page.getByRole('button', { name: 'Receive by camera' }).click()
      const dialog = theirs.page.getByRole('dialog', { name: 'Receive a plan by camera' })
      await dialog.getByRole('alert').waitFor()
      const files = taken.reverse().map((buffer, i) => ({ name: `${i}.png`, mimeType: 'image/png', buffer }))
      await dialog.getByLabel('Open a picture of the code').setInputFiles(files)
      await dialog.getByRole('button', { name: /^Open it/ }).click()
      await expect
        .poll(async () => JSON.parse((await theirs.file()).text) as Scenario)
        .toMatchObject(golden(name).scenario)
    },
  )
})
