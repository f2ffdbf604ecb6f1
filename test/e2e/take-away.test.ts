import AxeBuilder from '@axe-core/playwright'
import { unzipSync, strFromU8 } from 'fflate'
import type { Download, Locator, Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { catalogue, placeOf, planOf } from '../unit/page/real-report'
import { writeScenario } from '../../src/scenario/validate'
import { ExplorePage } from './explore-page'
import { test } from './visit'

const teams = 'Integrated locality teams'

async function open(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Take away', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Take it away' })
  await dialog.getByRole('button', { name: 'Excel workbook' }).waitFor()
  return dialog
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}

async function save(
  dialog: Locator,
  name: string,
): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    dialog.page().waitForEvent('download'),
    dialog.getByRole('button', { name }).click(),
  ])
  return { file: download.suggestedFilename(), bytes: await bytesOf(download) }
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** The handout as it would be printed now: how many pages, and what stands on it. */
async function printed(
  page: Page,
): Promise<{ readonly pages: number; readonly text: string; readonly cut: boolean }> {
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }))
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('article')
  await sheet.waitFor()
  const text = await sheet.innerText()
  const cut = await sheet.evaluate((one) => one.scrollHeight > one.clientHeight)
  await page.emulateMedia({ media: null })
  return { pages, text, cut }
}

/** Waits until printing prints the handout: it is fetched when the browser has nothing else to do. */
async function ready(explore: ExplorePage): Promise<void> {
  const { page } = explore
  await explore.ready()
  await page.emulateMedia({ media: 'print' })
  await page.getByRole('article').waitFor()
  await page.emulateMedia({ media: null })
}

/** All that can be moved is moved, under the longest name. */
async function everything(place: string, name: string): Promise<string> {
  const all = await catalogue()
  const local = placeOf(place)
  const plan = planOf(
    all,
    local,
    all.levers.map(({ id }) => id),
  )
  const assumptions = all.assumptions.map(
    ({ id, value, low, high }) => [id, value === high ? low : high] as const,
  )
  return writeScenario({ ...plan, name, assumptions: Object.fromEntries(assumptions) })
}

describe('the handout', () => {
  test('is what Explore prints: one page with the plan in words, and none of the controls', async ({
    visit,
  }) => {
    const explore = new ExplorePage(await visit())
    await ready(explore)
    const { page } = explore
    const empty = await printed(page)
    expect(empty).toMatchObject({ pages: 1, cut: false })
    expect(empty.text).toMatch(
      /Nothing is changed.*Average occupied emergency beds.*Mrs Smith.*Not a forecast/s,
    )
    await explore.slider(teams).press('End')
    await explore.planName.fill('Teams first')
    await explore.planName.press('Enter')
    await expect.poll(() => explore.tile('Average occupied')).toMatch(/better|worse/)
    await expect.poll(async () => (await printed(page)).text).toMatch(/Scan to open this plan/)
    const { pages, text, cut } = await printed(page)
    expect({ pages, cut }).toEqual({ pages: 1, cut: false })
    const order = [
      'Teams first',
      'Torbay · 142,105 people',
      'Integrated locality teams: 0% today, 100% in our plan. Starts',
      'Scorecard, year to March 2041',
      'no band stands beside these numbers',
      'Gets worse',
      'NHS and council spend a year',
      'Mrs Smith’s year',
      'Every assumption stands at its central value',
      'Not a forecast',
      'no patient data',
      'version ',
    ]
    expect(order.map((words) => text.indexOf(words))).toEqual(
      order.map((words) => text.indexOf(words)).sort((a, b) => a - b),
    )
    for (const words of order) expect(text).toContain(words)
    await page.emulateMedia({ media: 'print' })
    for (const button of ['Share', 'Take away'])
      expect(await page.getByRole('button', { name: button, exact: true }).isVisible()).toBe(false)
    // With something tall below it the handout takes two pages: counting pages can count more than one.
    await page.evaluate(() => {
      const tall = document.body.appendChild(document.createElement('div'))
      tall.style.height = '100mm'
    })
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2)
  })

  test('shows the charts that are chosen on screen, with the numbers of the scorecard', async ({ visit }) => {
    const explore = new ExplorePage(await visit())
    await ready(explore)
    await explore.slider(teams).press('End')
    await explore.tiles.filter({ hasText: 'Experience score' }).click()
    await explore.chart(1).getByRole('img', { name: 'Experience score' }).waitFor()
    const finding = await explore.chart(1).locator('.finding').innerText()
    await explore.page.emulateMedia({ media: 'print' })
    const sheet = explore.page.getByRole('article')
    await sheet.getByRole('figure').getByRole('img', { name: 'Experience score' }).waitFor()
    expect(await sheet.innerText()).toContain(finding)
    const card = await sheet.getByRole('row', { name: /^Experience score/ }).innerText()
    await explore.page.emulateMedia({ media: null })
    const value = /^[\d.]+/.exec(
      (await explore.tile('Experience score')).replace(/^Experience score[^\d]*/, ''),
    )?.[0]
    expect(card).toContain(value!)
  })

  test.for([
    ['Torbay', 'E06000027', 'Everything at once'],
    ['Torbay, by a name that never breaks', 'E06000027', 'W'.repeat(200)],
    ['Torbay in 1998, by a name of many words', 'torbay-1998', 'We would do it all again '.repeat(7)],
    ['the place with the longest name', 'E06000058', 'Everything & <b>“more”</b>'],
  ] as const)(
    'stays one page where all is moved, and says what it leaves out: %s',
    async ([, place, name], { visit }) => {
      const explore = new ExplorePage(await visit())
      await ready(explore)
      await explore.openFile('plan.json', await everything(place, name))
      await expect.poll(() => explore.planName.inputValue()).toContain(name.slice(0, 40).trim())
      await expect.poll(async () => (await printed(explore.page)).text).toContain(name.slice(0, 40).trim())
      const { pages, text, cut } = await printed(explore.page)
      expect({ pages, cut }).toEqual({ pages: 1, cut: false })
      expect(text).toMatch(/and \d+ more in the plan file/)
      expect(text).toMatch(/too long for a code/)
      expect(text).toMatch(/Not a forecast/)
      expect(text).not.toMatch(/Scan to open/)
    },
  )

  test('is printed by its button, also from another page, and the dialog is not', async ({ visit }) => {
    const page = await visit()
    await new ExplorePage(page).ready()
    await page.evaluate(() => {
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'))
        document.documentElement.dataset['printed'] = document.querySelector('article')?.textContent ?? ''
        window.dispatchEvent(new Event('afterprint'))
      }
    })
    await page.getByRole('link', { name: 'About' }).click()
    await page.getByRole('heading', { name: 'About Joined-Up' }).waitFor()
    const dialog = await open(page)
    await dialog.getByRole('button', { name: 'Print the handout' }).click()
    const said = () => page.evaluate(() => document.documentElement.dataset['printed'] ?? '')
    await expect
      .poll(said)
      .toMatch(/Scorecard, year to.*Scan to open this plan|Scan to open this plan.*Scorecard, year to/s)
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.getByRole('article').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('heading', { name: 'About Joined-Up' }).isVisible()).toBe(true)
  })
})

describe('the files', () => {
  test('are made in the page, by parts that are fetched only when they are asked for', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    const fetched = async (part: RegExp) =>
      (await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))).filter(
        (name) => part.test(name),
      ).length
    await ready(explore)
    expect(await fetched(/(TakeAway|excel|power-point|workbook|deck)-[^/]*\.js/)).toBe(0)
    await explore.slider(teams).press('End')
    await explore.planName.fill('=cmd|’/../<b>"x"')
    await explore.planName.press('Enter')
    const dialog = await open(page)
    expect(await fetched(/(excel|power-point)-[^/]*\.js/)).toBe(0)

    const excel = await save(dialog, 'Excel workbook')
    expect(excel.file).toBe('torbay-cmd-b-x.xlsx')
    const book = unzipSync(excel.bytes)
    expect(strFromU8(book['xl/workbook.xml']!)).toMatch(
      /Read me.*Plan.*Scorecard.*Results.*Definitions.*Evidence/s,
    )
    expect(strFromU8(book['xl/sharedStrings.xml']!)).toContain('=cmd|’/../&lt;b&gt;')
    expect(
      Object.entries(book).some(([name, part]) => name.includes('sheet') && strFromU8(part).includes('<f')),
    ).toBe(false)
    // The texts of the outcomes are there, though nobody opened anything that shows them.
    expect(strFromU8(book['xl/sharedStrings.xml']!)).not.toContain('could not be fetched')

    const slides = await save(dialog, 'PowerPoint slides')
    expect(slides.file).toBe('torbay-cmd-b-x.pptx')
    const deck = unzipSync(slides.bytes)
    expect(Object.keys(deck).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).length).toBe(2)
    expect(strFromU8(deck['ppt/slides/slide1.xml']!)).toContain('=cmd|’/../&lt;b&gt;')
    const chart = strFromU8(Object.entries(deck).find(([name]) => /charts\/chart\d+\.xml$/.test(name))![1])
    const dashes = chart
      .split('<c:ser>')
      .slice(1)
      .map((line) => /prstDash val="(\w+)"/.exec(line)?.[1])
    expect(dashes).toEqual(['dash', 'solid'])

    const csv = await save(dialog, 'All results as CSV')
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes).split('\r\n')
    expect(lines[0]).toBe('\uFEFFmonth,run,outcome,label,unit,value')
    await dialog.getByRole('status').filter({ hasText: 'Saved: torbay-cmd-b-x.csv' }).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
    // The same numbers as the chart's own file, to the last digit.
    const [, first] = (await explore.csv(1)).split('\r\n')
    const [month, nothing, plan] = first!.split(',')
    const value = (run: string) =>
      lines
        .find((line) => line.startsWith(`${month!},${run},average_occupied_emergency_beds,`))
        ?.split(',')
        .at(-1)
    expect([value('Do nothing'), value('Our plan')]).toEqual([nothing, plan])
  })

  test('that cannot be fetched are said to be missing, and the dialog goes on', async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    await page.goto(inject('site'))
    await new ExplorePage(page).ready()
    await page.route(/excel-[^/]*\.js/, (route) => route.abort())
    const dialog = await open(page)
    await dialog.getByRole('button', { name: 'Excel workbook' }).click()
    await dialog.getByRole('alert').filter({ hasText: 'Excel workbook could not be made' }).waitFor()
    expect((await save(dialog, 'All results as CSV')).bytes.length).toBeGreaterThan(100_000)
    expect(await dialog.getByRole('alert').innerText()).toBe('')
    await context.close()
  })
})

describe('the sentence', () => {
  test('is copied, and says what the scorecard says', async ({ visit }) => {
    const explore = await new ExplorePage(
      await visit({ permissions: ['clipboard-read', 'clipboard-write'] }),
    ).ready()
    await explore.slider(teams).press('End')
    await expect.poll(() => explore.tile('Average occupied')).toMatch(/better|worse/)
    const dialog = await open(explore.page)
    await dialog.getByRole('button', { name: 'Copy as a sentence' }).click()
    await dialog.getByRole('status').filter({ hasText: 'Copied.' }).waitFor()
    const copied = await explore.page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await dialog.getByRole('textbox').inputValue())
    expect(copied).toMatch(
      /^Torbay: integrated locality teams 0% today, 100% in our plan\. In the year to March 2041 /,
    )
    expect(copied).toMatch(/not a forecast\.$/)
  })

  test('is selected where the browser refuses to copy, by keyboard alone', async ({ visit }) => {
    const page = await visit()
    await new ExplorePage(page).ready()
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    await page.getByRole('button', { name: 'Take away', exact: true }).focus()
    await page.keyboard.press('Enter')
    const button = page.getByRole('button', { name: 'Copy as a sentence' })
    await button.waitFor()
    await button.focus()
    await page.keyboard.press('Space')
    await page.getByRole('status').filter({ hasText: 'The text is selected' }).waitFor()
    const box = page.getByRole('dialog').getByRole('textbox')
    const [chosen, all] = await box.evaluate((one: HTMLTextAreaElement) => [
      one.value.slice(one.selectionStart, one.selectionEnd),
      one.value,
    ])
    expect(chosen).toBe(all)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    expect(focused).toBe('Take away')
  })

  test('and everything beside it are sound on a phone and in the dark', async ({ visit }) => {
    const page = await visit({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await new ExplorePage(page).ready()
    await open(page)
    const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBe(0)
  })
})
