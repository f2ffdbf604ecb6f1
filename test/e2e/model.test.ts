import AxeBuilder from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { describe, expect, inject } from 'vitest'
import { compile } from '../../src/engine/compile'
import { createSimulator } from '../../src/engine/simulator'
import { readXmile } from '../../src/model/xmile/read'
import { readPlace } from '../../src/scenario/place'
import { freshScenario } from '../../src/scenario/fresh'
import { runInputs } from '../../src/scenario/inputs'
import { readCatalogue } from '../../src/scenario/read-catalogue'
import { formatValue } from '../../src/text/number'
import { ExplorePage } from './explore-page'
import { ModelPage } from './model-page'
import { colours } from './colours'
import { test } from './visit'

const file = 'scenarios/model/local-system.xmile'
const text = readFileSync(file, 'utf8')
const model = readXmile(text, file)
const catalogue = readCatalogue(model)
const torbay = readPlace(
  JSON.parse(readFileSync('scenarios/places/E06000027.json', 'utf8')),
  'E06000027.json',
)

/** Values of scalars in a run of the file itself, in which nothing is done. */
function nothingDone(outputs: readonly string[]): readonly number[][] {
  const inputs = runInputs(catalogue, torbay, freshScenario(catalogue, torbay), 'nothing')
  const { values, times } = createSimulator(compile(model)).run({ inputs, outputs })
  return outputs.map((_, o) => [...values.subarray(o * times.length, (o + 1) * times.length)])
}

describe('the page Model', () => {
  test('opens from Explore with list, diagram and variable side by side, and nothing to scroll', async ({
    visit,
  }) => {
    const { page } = await new ExplorePage(await visit()).ready()
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    expect(
      await page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.xmile')),
      ),
    ).toBe(false)
    await page.getByRole('link', { name: 'Model', exact: true }).click()
    const reader = await new ModelPage(page).ready()
    expect(fetched.filter((url) => url.endsWith('.xmile'))).toHaveLength(1)
    await reader
      .panel('About this model')
      .getByRole('row', { name: `Variables ${model.variables.size.toLocaleString('en-GB')}` })
      .waitFor()
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
    ).toBeLessThanOrEqual(0)
    for (const part of [reader.way, reader.board, reader.panel('About this model')]) {
      const box = (await part.boundingBox())!
      expect(box.y + box.height).toBeLessThanOrEqual(768)
    }
  })

  test('finds a variable by a word of its sentence, and charts it as a run of the file gives it', async ({
    visit,
  }) => {
    const reader = await new ModelPage(await visit({ link: '#page=model' })).ready()
    await reader.finder.fill('ready to leave but still in hospital')
    await reader.way.getByRole('link', { name: 'Delayed patients', exact: true }).click()
    const panel = reader.variable('Delayed patients')
    await panel.waitFor()
    expect(reader.page.url()).toContain('page=model&at=delayed_patients')
    await panel.getByRole('button', { name: 'Table: Delayed patients' }).click()
    const [values] = nothingDone(['delayed_patients'])
    for (const year of [0, 7, 15]) {
      const value = formatValue(values![year * 12]!, { format: 'number', digits: 1 })
      await panel
        .getByRole('row', { name: new RegExp(`^April ${2026 + year} ${value.replace('.', '\\.')} `) })
        .waitFor()
    }
    await reader.board
      .getByRole('button', { name: 'Delayed patients, auxiliary, shown beside' })
      .first()
      .waitFor()
  })

  test('charts our plan beside doing nothing, and an array by element', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const { page } = explore
    await explore.openGroup('Beds')
    await page.getByRole('tabpanel').getByRole('slider').first().press('End')
    await expect.poll(() => page.url()).toContain('s=')
    await page.getByRole('link', { name: 'Model', exact: true }).click()
    const reader = await new ModelPage(page).ready()
    await reader.finder.fill('acute beds open')
    await reader.way.getByRole('link', { name: 'Acute beds open', exact: true }).click()
    const beds = reader.variable('Acute beds open')
    const said = async (name: string) =>
      Number(
        (await beds
          .getByRole('paragraph')
          .filter({ hasText: /^Starts at/ })
          .textContent())!
          .replaceAll(',', '')
          .match(new RegExp(`${name} ([\\d.]+)`))![1],
      )
    await beds
      .getByRole('paragraph')
      .filter({ hasText: /^Starts at/ })
      .waitFor()
    expect(await said('Our plan')).toBeLessThan(await said('Do nothing'))

    await reader.finder.fill('people at home')
    await reader.way.getByRole('link', { name: 'People at home', exact: true }).click()
    const people = reader.variable('People at home')
    const scalars = ['people_at_home[aged_65_to_74,mild]', 'people_at_home[aged_85_and_over,severe]']
    const [mild, severe] = nothingDone(scalars)
    await people
      .getByRole('paragraph')
      .filter({ hasText: /^Starts at/ })
      .waitFor()
    for (const [element, values] of [
      ['aged 65 to 74, mild', mild!],
      ['aged 85 and over, severe', severe!],
    ] as const) {
      await people.getByRole('combobox', { name: 'Element' }).selectOption({ label: element })
      const level = Math.max(...values)
      const digits = Math.max(0, 2 - Math.floor(Math.log10(level)))
      await people
        .getByRole('paragraph')
        .filter({ hasText: `Starts at ${formatValue(values[0]!, { format: 'number', digits })}` })
        .waitFor()
    }
  })

  test('is walked by keyboard alone: into the diagram, to the nearest, opened, and along an equation', async ({
    visit,
  }) => {
    const reader = await new ModelPage(await visit({ link: '#page=model&at=acute_beds_open' })).ready()
    const { page } = reader
    const symbol = (name: RegExp) =>
      reader.symbols.filter({ visible: true }).and(page.getByRole('button', { name }))
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      )
    await reader.board.locator('summary').focus()
    await page.keyboard.press('Tab')
    expect(await focused()).toMatch(/^Acute beds open, stock/)
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toMatch(/^Beds opening, flow/)
    await page.keyboard.press('Enter')
    await reader.variable('Beds opening').waitFor()
    expect(await focused()).toMatch(/^Beds opening, flow, shown beside/)
    expect(await symbol(/shown beside/).count()).toBeGreaterThan(0)

    await reader.variable('Beds opening').getByRole('link', { name: 'acute_beds_open', exact: true }).focus()
    await page.keyboard.press('Enter')
    await reader.variable('Acute beds open').waitFor()
    expect(await focused()).toBe('Variable: Acute beds open')
    await page.goBack()
    await reader.variable('Beds opening').waitFor()
  })

  test('zooms by button, key and wheel, moves by key and by hand, and a drag opens nothing', async ({
    visit,
  }) => {
    const reader = await new ModelPage(await visit({ link: '#page=model&at=acute_beds_open' })).ready()
    const { page } = reader
    // Not the one that takes the focus, whose ring counts.
    const one = reader.symbols.last()
    const box = async () => (await one.boundingBox())!
    const before = await box()
    await reader.board.getByRole('button', { name: 'Zoom in' }).click()
    const larger = await box()
    expect(larger.width).toBeGreaterThan(before.width * 1.2)
    await reader.board.getByRole('button', { name: /^Acute beds open, stock/ }).focus()
    await page.keyboard.press('-')
    expect((await box()).width).toBeCloseTo(before.width, 0)
    await page.keyboard.press('Shift+ArrowLeft')
    expect((await box()).x).toBeGreaterThan(before.x + 40)

    const drawing = (await reader.drawing.boundingBox())!
    await page.mouse.move(drawing.x + 300, drawing.y + 200)
    const width = (await box()).width
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect.poll(async () => (await box()).width).toBeGreaterThan(width * 1.2)

    const still = await box()
    const stock = (await reader.board.getByRole('button', { name: /^Acute beds open, stock/ }).boundingBox())!
    await page.mouse.move(stock.x + stock.width / 2, stock.y + stock.height / 2)
    await page.mouse.down()
    await page.mouse.move(stock.x + stock.width / 2 - 60, stock.y + stock.height / 2, { steps: 4 })
    await page.mouse.up()
    expect((await box()).x).toBeCloseTo(still.x - 60, 0)
    expect(page.url()).toContain('at=acute_beds_open')
    await reader.board.getByRole('button', { name: 'Show all' }).click()
    for (const each of await reader.symbols.all()) {
      const { x, y, width: wide, height } = (await each.boundingBox())!
      expect(x).toBeGreaterThanOrEqual(drawing.x)
      expect(x + wide).toBeLessThanOrEqual(drawing.x + drawing.width)
      expect(y).toBeGreaterThanOrEqual(drawing.y)
      expect(y + height).toBeLessThanOrEqual(drawing.y + drawing.height)
    }
  })

  test('outlines a loop where it acts, until somebody stops it', async ({ visit }) => {
    const reader = await new ModelPage(await visit({ link: '#page=model' })).ready()
    await reader.way.getByText('Feedback loops (21)').click()
    await reader.way.getByRole('link', { name: 'R3 Cuts squeeze' }).click()
    const panel = reader.panel('Loop R3')
    await panel.getByText(/overspending is recovered from community services/i).waitFor()
    const lit = reader.board.getByRole('button', { name: /in loop R3/ })
    expect(await lit.count()).toBeGreaterThan(2)
    await panel
      .getByRole('button', { name: /^Money: spend/ })
      .first()
      .click()
    await reader.board.getByText(/^Loop R3 Cuts squeeze: \d+ variables? outlined here/).waitFor()
    expect(await lit.count()).toBeGreaterThan(0)
    await panel.getByRole('link', { name: 'NHS spend a year' }).click()
    await reader.variable('NHS spend a year').waitFor()
    expect(await lit.count()).toBeGreaterThan(0)
    await reader.board.getByRole('button', { name: 'Stop showing it' }).click()
    expect(await lit.count()).toBe(0)
  })

  test('gives the file away as it is, and checks it on the spot', async ({ visit }) => {
    const reader = await new ModelPage(await visit({ link: '#page=model' })).ready()
    const [download] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.way.getByRole('link', { name: 'Download the model (XMILE)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('local-system.xmile')
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).toString('utf8')).toBe(text)
    const about = reader.panel('About this model')
    await about.getByText(`Version ${catalogue.model.hash}`).waitFor()
    await about.getByRole('button', { name: 'Check equations and units' }).click()
    await about
      .getByText(`${model.variables.size.toLocaleString('en-GB')} variables checked: nothing found.`)
      .waitFor()
  })

  test('lists a diagram by kind for those who do not see it', async ({ visit }) => {
    const reader = await new ModelPage(
      await visit({ link: '#page=model&at=view-urgent-and-acute-care-beds' }),
    ).ready()
    const list = reader.panel('Variables of the diagram Urgent and acute care: beds')
    await list.getByRole('heading', { name: 'Stocks' }).waitFor()
    const drawn = new Set(
      await reader.symbols.evaluateAll((all) =>
        all.map((one) => one.getAttribute('aria-label')!.split(', ')[0]),
      ),
    )
    expect(await list.getByRole('link').count()).toBe(drawn.size)
  })

  test('says so when an address names nothing', async ({ visit }) => {
    const reader = await new ModelPage(await visit({ link: '#page=model&at=telepathy' })).ready()
    await reader.page
      .getByRole('alert')
      .filter({ hasText: 'Nothing in this model is called “telepathy”.' })
      .waitFor()
  })

  test('says so when the file cannot be fetched, and tries again', async ({ browser }) => {
    const page = await browser.newPage()
    await page.route(/\.xmile$/, (route) => route.abort())
    await page.goto(`${inject('site')}#page=model`)
    await page.getByRole('alert').filter({ hasText: 'could not be opened' }).waitFor()
    await page.unroute(/\.xmile$/)
    await page.getByRole('button', { name: 'Try again' }).click()
    await new ModelPage(page).ready()
    await page.context().close()
  })

  test('is one column at 390 pixels, nothing wider than the page', async ({ visit }) => {
    const page = await visit({ link: '#page=model&at=process_time', viewport: { width: 390, height: 844 } })
    const reader = await new ModelPage(page).ready()
    await reader
      .variable('Process time')
      .getByRole('paragraph')
      .filter({ hasText: /^Starts at/ })
      .waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    const tops = await Promise.all(
      [reader.way, reader.board, reader.variable('Process time')].map(
        async (part) => (await part.boundingBox())!.y,
      ),
    )
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  })
})

describe.for(colours)('in %s colours axe finds nothing on the page Model', (colorScheme) => {
  test.for([
    '#page=model',
    '#page=model&at=process_time',
    '#page=model&at=people_at_home',
    '#page=model&at=R3',
    '#page=model&at=view-mrs-smith',
  ])('at %s', async (link, { visit }) => {
    const reader = await new ModelPage(await visit({ colorScheme, link })).ready()
    if (/people|process/.test(link))
      await reader.page
        .getByRole('paragraph')
        .filter({ hasText: /^Starts at/ })
        .waitFor()
    const { violations } = await new AxeBuilder({ page: reader.page })
      .options({ resultTypes: ['violations'] })
      .analyze()
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
      ),
    ).toEqual([])
  })
})

describe('from the Model page to Explore', () => {
  test('a lever is under the hand where its link leads', async ({ visit }) => {
    const page = await visit({ link: '#page=model&at=acute_beds_closed' })
    await page.getByRole('link', { name: 'Set it on Explore' }).click()
    const slider = page.getByRole('slider', { name: 'Acute beds closed', exact: true })
    await expect.poll(() => slider.evaluate((one) => one === document.activeElement)).toBe(true)
  })
})
