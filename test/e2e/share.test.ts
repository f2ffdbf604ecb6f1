import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { test, type Visit } from './visit'

const teams = 'Integrated locality teams'

/** A plan with a bit of everything that a link has to carry. */
async function makePlan(visit: Visit): Promise<ExplorePage> {
  const explore = await new ExplorePage(await visit()).ready()
  await explore.choosePlace('Bolton')
  await explore.planName.fill('Teams first, “quickly” – Größe ✓')
  await explore.planName.press('Enter')
  await explore.slider(teams).press('End')
  await explore.openGroup('Beds')
  const panel = explore.page.getByRole('tabpanel')
  await panel.getByRole('slider').first().press('End')
  await explore.openGroup('Assumptions')
  await panel.getByRole('slider').first().press('End')
  return explore
}

describe('a link', () => {
  test('carries the whole plan: another visitor gets the same bytes', async ({ visit }) => {
    const mine = await makePlan(visit)
    const link = new URL(await mine.link())
    const theirs = await new ExplorePage(await visit({ link: link.hash })).ready()
    expect(await theirs.place.inputValue()).toBe('Bolton')
    expect(await theirs.planName.inputValue()).toBe('Teams first, “quickly” – Größe ✓')
    for (const which of [1, 2] as const) expect(await theirs.csv(which)).toBe(await mine.csv(which))
    expect(await theirs.file()).toEqual(await mine.file())
    expect(new URL(await theirs.link()).hash).toBe(link.hash)
  })

  test('is in the address bar, a moment after each change', async ({ visit }) => {
    const explore = await makePlan(visit)
    const { hash } = new URL(await explore.link())
    await expect.poll(() => new URL(explore.page.url()).hash).toBe(hash)
  })

  const mangled: readonly (readonly [string, (hash: string) => string, RegExp])[] = [
    ['cut short', (hash: string) => hash.replace(/&.*$/, '').slice(0, -9), /cut short or changed on its way/],
    [
      'changed',
      (hash: string) => hash.slice(0, 30) + '_-A' + hash.slice(33),
      /cut short or changed|not part|valid JSON/,
    ],
    ['of a later version', (hash: string) => hash.replace(/^#s=\d+/, '#s=99'), /made by a later version/],
    ['of another page', () => '#s=kitchen-sink', /link/],
  ]
  test('cut short, changed, later or foreign is refused by name, and a fresh plan is there', async ({
    visit,
  }) => {
    const good = new URL(await (await makePlan(visit)).link()).hash
    for (const [how, mangle, message] of mangled) {
      const bad = await new ExplorePage(await visit({ link: mangle(good) })).ready()
      expect(await bad.notices().getByRole('alert').innerText(), how).toMatch(message)
      expect(await bad.place.inputValue(), how).toBe('Torbay')
      await bad.notices().getByRole('button', { name: 'Dismiss' }).click()
      await expect.poll(() => bad.notices().getByRole('alert').count(), { message: how }).toBe(0)
      await bad.page.close()
    }
  })

  test('is no matter of a fragment that never was one', async ({ visit }) => {
    const explore = await new ExplorePage(await visit({ link: '#section-2' })).ready()
    expect(await explore.place.inputValue()).toBe('Torbay')
    expect(await explore.notices().getByRole('alert').count()).toBe(0)
  })

  test('that is bad does not touch the work that is open', async ({ visit }) => {
    const explore = await makePlan(visit)
    const before = await explore.file()
    const results = await explore.csv(1)
    await explore.page.evaluate(() => {
      location.hash = 's=1.not-a-plan'
    })
    await explore.notices().getByRole('alert').waitFor()
    expect(await explore.file()).toEqual(before)
    expect(await explore.csv(1)).toBe(results)
  })

  test('that is good and opened over other work leaves that work one undo away', async ({ visit }) => {
    const hash = new URL(await (await makePlan(visit)).link()).hash
    const other = await new ExplorePage(await visit()).ready()
    await other.slider(teams).press('Home')
    await other.slider(teams).press('ArrowRight')
    const before = await other.file()
    await other.page.evaluate((fragment) => {
      location.hash = fragment
    }, hash)
    await expect.poll(() => other.place.inputValue()).toBe('Bolton')
    await other.page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => other.place.inputValue()).toBe('Torbay')
    expect(await other.file()).toEqual(before)
  })
})

describe('a file', () => {
  test('brings the same plan to another visitor', async ({ visit }) => {
    const mine = await makePlan(visit)
    const saved = await mine.file()
    expect(saved.name).toBe('bolton-teams-first-quickly-gro-e.json')
    const theirs = await new ExplorePage(await visit()).ready()
    await theirs.openFile(saved.name, saved.text)
    await expect.poll(() => theirs.place.inputValue()).toBe('Bolton')
    expect(await theirs.file()).toEqual(saved)
    expect(await theirs.csv(1)).toBe(await mine.csv(1))
  })

  const refused: readonly (readonly [string, (plan: string) => string, RegExp])[] = [
    ['that is no JSON', () => '{"schema": 1,', /plan\.json, line 1.*not valid JSON/s],
    ['of another kind', () => '{"beds": 12}', /plan\.json/],
    ['that is empty', () => '', /plan\.json/],
    [
      'with a lever that the model does not have',
      (plan) => plan.replace('"integrated_locality_teams"', '"magic_wand"'),
      /“magic_wand”/,
    ],
  ]
  test('that is none, or has a lever that the model does not have, is refused by name, and the work stays', async ({
    visit,
  }) => {
    const explore = await makePlan(visit)
    const before = await explore.file()
    for (const [how, textOf, message] of refused) {
      await explore.openFile('plan.json', textOf(before.text))
      await explore.notices().getByRole('alert').first().waitFor()
      expect(await explore.notices().innerText(), how).toMatch(message)
      expect(await explore.file(), how).toEqual(before)
      // The next file has to say it anew.
      await explore.notices().getByRole('button', { name: 'Dismiss' }).first().click()
      await expect.poll(() => explore.notices().getByRole('alert').count(), { message: how }).toBe(0)
    }
  })

  test('with a number out of range is opened as it is, with a warning that names the range', async ({
    visit,
  }) => {
    const explore = await makePlan(visit)
    const before = await explore.file()
    const sevenfold = before.text.replace(/("integrated_locality_teams":\s*\{\s*"value":\s*)1/, '$17')
    expect(sevenfold).not.toBe(before.text)
    await explore.openFile('plan.json', sevenfold)
    await explore
      .notices()
      .getByRole('status')
      .filter({ hasText: /set to 7, outside its range of 0 to 1/ })
      .waitFor()
    const planOf = (text: string) => ({ ...(JSON.parse(text) as object), results: undefined })
    expect(planOf((await explore.file()).text)).toEqual(planOf(sevenfold))
  })

  test('with a hostile name shows it as text', async ({ visit }) => {
    const explore = await makePlan(visit)
    const hostile = '<img src=x onerror=alert(1)>'
    const { text } = await explore.file()
    await explore.openFile('plan.json', text.replace(/"name":\s*"[^"]*"/, `"name": "${hostile}"`))
    await expect.poll(() => explore.planName.inputValue()).toBe(hostile)
    expect(await explore.page.locator('img').count()).toBe(0)
  })
})

describe('work', () => {
  test('survives a reload', async ({ visit }) => {
    const explore = await makePlan(visit)
    const before = await explore.file()
    const { hash } = new URL(await explore.link())
    await expect.poll(() => new URL(explore.page.url()).hash).toBe(hash)
    await explore.page.reload()
    await explore.ready()
    expect(await explore.file()).toEqual(before)
  })

  test('survives closing the tab: the next visit without a link goes on', async ({ visit }) => {
    const explore = await makePlan(visit)
    const before = await explore.file()
    const context = explore.page.context()
    const address = explore.page.url().replace(/#.*/, '')
    // Closing does not wait for the tab to be gone, and until it is its work is its own.
    const gone = explore.page.waitForEvent('close')
    await explore.page.close({ runBeforeUnload: true })
    await gone
    const page = await context.newPage()
    await page.goto(address)
    const again = await new ExplorePage(page).ready()
    expect(await again.file()).toEqual(before)
  })
})
