import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { findings } from './findings'
import { test, type Visit } from './visit'

const teams = 'Integrated locality teams'
const beds = 'Acute beds closed'

/** A plan that moves much, on the big screen. */
async function presenting(visit: Visit, viewport = { width: 1366, height: 768 }): Promise<Page> {
  const explore = await new ExplorePage(await visit({ viewport })).ready()
  await explore.slider(teams).press('End')
  await explore.openGroup('Beds')
  await explore.slider(beds).press('End')
  await explore.page
    .getByText(/Gets worse:/)
    .first()
    .waitFor()
  await explore.page.keyboard.press('p')
  await explore.page.getByRole('button', { name: 'Leave' }).waitFor()
  return explore.page
}

/** All that anybody can see, hear or hover over: texts, names, descriptions, values of controls and drawings. */
function everything(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts: string[] = [document.title, document.body.innerText, document.body.textContent]
    for (const element of document.body.querySelectorAll('*')) {
      for (const { name, value } of element.attributes)
        if (/^(aria-|title$|alt$|value|d$|y$)/.test(name)) parts.push(value)
      if (element instanceof HTMLInputElement) parts.push(element.value)
    }
    return parts.join('\n')
  })
}

describe('presenting', () => {
  test.for([
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ])('on $width by $height shows large letters and nothing to scroll', async (viewport, { visit }) => {
    const page = await presenting(visit, viewport)
    for (const view of ['chart', 'Mrs Smith']) {
      if (view !== 'chart') await page.getByRole('button', { name: view, exact: true }).click()
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
        return [scrollWidth - clientWidth, scrollHeight - clientHeight]
      })
      expect(over).toEqual([0, 0])
      const foot = (await page.getByRole('contentinfo').boundingBox())!
      const last = (await page
        .getByRole(view === 'chart' ? 'figure' : 'table')
        .last()
        .boundingBox())!
      expect(last.y + last.height).toBeLessThanOrEqual(foot.y)
    }
    const small = await page.evaluate(() =>
      Array.from(document.querySelectorAll('main *'))
        .filter(
          (element) =>
            element.children.length === 0 && element.textContent.trim() && element.checkVisibility(),
        )
        .filter(
          (element) =>
            !element.closest('.heard') && Number.parseFloat(getComputedStyle(element).fontSize) < 20,
        )
        // An arrow belongs to the number beside it.
        .filter((element) => !/^[▲▼]$/.test(element.textContent.trim()))
        .map((element) => element.textContent),
    )
    expect(small).toEqual([])
  })

  test('levers move by keyboard and pointer, and undo takes them back', async ({ visit }) => {
    const page = await presenting(visit)
    const slider = page.getByRole('slider', { name: teams, exact: true })
    await slider.press('Home')
    await expect.poll(() => slider.inputValue()).toBe('0')
    await page.getByRole('button', { name: `More: ${teams}` }).click()
    await expect.poll(() => slider.inputValue()).not.toBe('0')
    await page.keyboard.press('u')
    await expect.poll(() => slider.inputValue()).toBe('1')
  })

  test('other levers are chosen, and a reload keeps them', async ({ visit }) => {
    const page = await presenting(visit)
    await page.getByRole('button', { name: 'Choose levers' }).click()
    await page.getByRole('checkbox', { name: 'Reablement' }).check()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('slider', { name: 'Reablement', exact: true }).waitFor()
    await page.reload()
    await page.getByRole('slider', { name: 'Reablement', exact: true }).waitFor()
  })

  test('Escape and P leave it, back to the button that began it', async ({ visit }) => {
    const page = await presenting(visit)
    await page.keyboard.press('Escape')
    await new ExplorePage(page).ready()
    const button = page.getByRole('button', { name: 'Present', exact: true })
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Leave' }).waitFor()
    await page.keyboard.press('p')
    await new ExplorePage(page).ready()
  })

  test('Escape that closes a panel closes only the panel', async ({ visit }) => {
    const page = await presenting(visit)
    await page.getByRole('button', { name: 'Predict first' }).click()
    await page.getByRole('dialog', { name: 'Predict first' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Predict first' }).waitFor({ state: 'hidden' })
    expect(await page.getByRole('button', { name: 'Leave' }).isVisible()).toBe(true)
  })
})

describe('predicting first', () => {
  /** What gives the plan away: how the tiles and the harm read before they are hidden. */
  async function secrets(page: Page): Promise<string[]> {
    const names = await page
      .getByRole('region', { name: /^Scorecard/ })
      .getByRole('button', { name: /in the year to/ })
      .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('aria-label')!))
    const values = names.map((name) => /: (.*?), in the year to/.exec(name)![1]!)
    expect(values).toHaveLength(8)
    const heights = await page
      .getByRole('figure', { name: 'Chart 1' })
      .locator('svg path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')!).filter((d) => d.length > 500))
    expect(heights.length).toBeGreaterThan(0)
    return [...values, ...heights, 'better', 'worse', 'Gets worse', 'doing nothing,']
  }

  test('a print made while results are hidden does not hold them', async ({ visit }) => {
    const page = await presenting(visit)
    const printed = () =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'))
        const told = document.body.textContent
        dispatchEvent(new Event('afterprint'))
        return told
      })
    // The handout is fetched while nobody waits: only then can it give anything away.
    await expect.poll(printed).toContain('Scorecard, year to')
    await page.keyboard.press('v')
    await page.getByText('Harm: hidden until revealed').waitFor()
    expect(await printed()).not.toContain('Scorecard, year to')
    await page.keyboard.press('v')
    await expect.poll(printed).toContain('Scorecard, year to')
  })

  test('hides every result from eyes, ears and pointers until V reveals it', async ({ visit }) => {
    const page = await presenting(visit)
    const told = await secrets(page)
    const before = await everything(page)
    for (const secret of told) expect(before).toContain(secret)
    await page.keyboard.press('v')
    await page.getByText('Harm: hidden until revealed').waitFor()
    const leaked = async () => {
      const all = await everything(page)
      return told.filter((secret) => all.includes(secret))
    }
    expect(await leaked()).toEqual([])
    // Every month that the reader of the chart can walk to.
    const reader = page.getByRole('slider', { name: /Average occupied/ })
    await reader.focus()
    await page.keyboard.press('End')
    expect(await reader.getAttribute('aria-valuetext')).toMatch(/no value/)
    expect(await leaked()).toEqual([])
    // Mrs Smith, every other outcome, and the names that a screen reader gets.
    await page.getByRole('combobox', { name: /chart 1/ }).selectOption('nhs_short_of_money_a_year')
    await page
      .getByText(/Results after/)
      .first()
      .waitFor()
    expect(await leaked()).toEqual([])
    await page.getByRole('button', { name: 'Mrs Smith', exact: true }).click()
    await page.getByText('Her year under the plan is hidden until revealed.').waitFor()
    expect(await leaked()).toEqual([])
    const heard = await page.locator('body').ariaSnapshot()
    expect(told.filter((secret) => heard.includes(secret))).toEqual([])
    expect(await page.getByRole('button', { name: /CSV|Table|PNG|SVG/ }).count()).toBe(0)

    await page.keyboard.press('v')
    await page.getByText('our plan, to March 2041').or(page.getByText('Gets worse:')).first().waitFor()
    await page.keyboard.press('v')
    await page.getByText('Her year under the plan is hidden until revealed.').waitFor()
    expect(await leaked()).toEqual([])
  })

  test('survives a reload, and no key leaves it by mistake', async ({ visit }) => {
    const page = await presenting(visit)
    await page.getByRole('button', { name: 'Predict first' }).click()
    await page.getByRole('textbox', { name: 'Team 1' }).fill('A tenth fewer beds')
    await page.getByRole('textbox', { name: 'Team 1' }).press('Tab')
    await page.getByRole('combobox', { name: 'Show results up to, year' }).selectOption('2029')
    await page.getByRole('button', { name: 'Hide results' }).click()
    await page
      .getByText(/Results after April 2029 are hidden/)
      .first()
      .waitFor()
    // Told by an observer from the first moment of the page: nothing may flash by.
    await page.addInitScript(() => {
      const flashed: string[] = []
      Object.assign(window, { flashed })
      new MutationObserver(() => {
        if (/Gets worse|better/.test(document.documentElement.textContent))
          flashed.push(document.documentElement.textContent)
      }).observe(document, { childList: true, subtree: true, characterData: true })
    })
    await page.reload()
    await page
      .getByText(/Results after April 2029 are hidden/)
      .first()
      .waitFor()
    expect(await page.evaluate(() => (window as unknown as { flashed: string[] }).flashed)).toEqual([])
    expect(await page.getByText('Team 1: A tenth fewer beds').isVisible()).toBe(true)
    for (const key of ['Escape', 'p']) {
      await page.keyboard.press(key)
      await page.getByText(/Results are hidden\. Press V/).waitFor()
      expect(await page.getByText('Harm: hidden until revealed').isVisible()).toBe(true)
    }
    await page.getByRole('button', { name: 'Leave and show results' }).click()
    await new ExplorePage(page).ready()
  })

  test('hides them on every other page and dialog that an address or a button reaches', async ({ visit }) => {
    const page = await presenting(visit)
    const told = await secrets(page)
    const leaked = async () => {
      const all = await everything(page)
      return told.filter((secret) => all.includes(secret))
    }
    const hidden = page.getByText(/The room predicts first: results after April 2027 are hidden/)
    const reveal = page.getByRole('button', { name: 'Reveal results' })
    const goTo = (name: string) =>
      page.evaluate((fragment) => {
        location.hash = fragment
      }, `page=${name}`)
    await page.keyboard.press('v')
    await page.getByText('Harm: hidden until revealed').waitFor()

    await goTo('compare')
    await page.getByRole('heading', { name: 'Results are hidden' }).waitFor()
    await hidden.waitFor()
    expect(await leaked()).toEqual([])
    // Not even for the moment of a reload.
    await page.reload()
    await hidden.waitFor()
    expect(await leaked()).toEqual([])

    await page.getByRole('button', { name: 'Take away' }).click()
    const dialog = page.getByRole('dialog', { name: 'Results are hidden' })
    await dialog.waitFor()
    expect(await leaked()).toEqual([])
    await dialog.getByRole('button', { name: 'Close' }).click()
    await dialog.waitFor({ state: 'detached' })

    await goTo('model&at=nhs_spend_a_year')
    const chart = page.getByRole('region', { name: /NHS spend a year/ })
    await chart.getByText(/The room predicts first/).waitFor()
    expect(await chart.getByRole('img').count()).toBe(0)
    expect(await findings(page)).toEqual([])
    await chart.getByRole('button', { name: 'Reveal results' }).click()
    await chart.getByRole('slider').waitFor()

    // The big screen hides them again; on Compare the key reveals them.
    await goTo('explore')
    await page.getByRole('button', { name: 'Hide results again' }).waitFor()
    await page.keyboard.press('v')
    await page.getByText('Harm: hidden until revealed').waitFor()
    await goTo('compare')
    await reveal.waitFor()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('v')
    await page.getByRole('rowheader', { name: 'Our present plan' }).waitFor()
    expect(await hidden.count()).toBe(0)
  })

  test('is not in the link', async ({ visit }) => {
    const page = await presenting(visit)
    await page.keyboard.press('v')
    await page.getByText('Harm: hidden until revealed').waitFor()
    const link = new URL(page.url()).hash
    const other = await new ExplorePage(await visit({ link })).ready()
    expect(await other.tiles.count()).toBe(8)
  })

  test('a locked lever stays until it is revealed, whatever is tried', async ({ visit }) => {
    const page = await presenting(visit)
    await page.keyboard.press('v')
    await page.getByRole('button', { name: `Lock ${beds}` }).click()
    const slider = page.getByRole('slider', { name: beds, exact: true })
    const box = page.getByRole('spinbutton', { name: new RegExp(beds) })
    expect(await slider.isDisabled()).toBe(true)
    expect(await box.isDisabled()).toBe(true)
    expect(await page.getByText('Locked until results are revealed.').isVisible()).toBe(true)
    const before = await slider.inputValue()
    await page.getByRole('button', { name: `Less: ${beds}` }).click({ force: true })
    await page.keyboard.press('u')
    await page.getByText(/cannot be moved until the results are revealed/).waitFor()
    expect(await slider.inputValue()).toBe(before)
    await page.keyboard.press('v')
    await expect.poll(() => slider.isEnabled()).toBe(true)
    await slider.press('Home')
    await expect.poll(() => slider.inputValue()).not.toBe(before)
  })
})
