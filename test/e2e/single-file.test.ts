import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { ExplorePage } from './explore-page'
import { test as base } from './visit'
import { watch } from './watch'

const teams = 'Integrated locality teams'
/** A stick is named by whoever bought it. */
const stick = mkdtempSync(path.join(os.tmpdir(), 'usb stick #1 '))
const file = path.join(stick, 'joined-up.html')

const told = path.join(stick, 'told.html')

beforeAll(async () => {
  await buildSingle(file)
  await buildSingle(told, 'https://council.example/joined-up/')
})
afterAll(() => {
  rmSync(stick, { recursive: true })
})

async function buildSingle(to: string, webAddress = ''): Promise<void> {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'joined-up-single-'))
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('JOINED_UP_ADDRESS', webAddress)
  await build({ mode: 'single', logLevel: 'error', build: { outDir, emptyOutDir: true } })
  vi.unstubAllEnvs()
  expect(readdirSync(outDir)).toEqual(['joined-up.html'])
  copyFileSync(path.join(outDir, 'joined-up.html'), to)
  rmSync(outDir, { recursive: true })
}

/** Somebody whose machine has no network at all, and whose browser may complain of nothing. */
const test = base.extend('alone', async ({ browser }: { browser: Browser }, { onCleanup }) => {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    offline: true,
  })
  const problems: string[][] = []
  const asked: string[] = []
  context.on('page', (page) => {
    problems.push(watch(page, 'null'))
    page.on('request', (request) => asked.push(request.url()))
  })
  onCleanup(async () => {
    await context.close()
    expect(problems.flat()).toEqual([])
    const fromStick = (url: string) => url.startsWith(pathToFileURL(stick).href)
    expect(asked.filter((url) => !/^(data|blob):/.test(url) && !fromStick(url))).toEqual([])
  })
  return context
})

async function open(context: BrowserContext, address = pathToFileURL(file).href): Promise<ExplorePage> {
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(address)
  return new ExplorePage(page).ready()
}

describe('the page as one file', () => {
  test('opens without a network, runs plans for every place, and keeps the work', async ({ alone }) => {
    const explore = await open(alone)
    expect(await explore.tile('People in care homes')).toMatch(/People in care homes: [\d,]+/)
    await explore.choosePlace('Leeds')
    const scorecard = explore.page.getByRole('region', { name: /^Scorecard/ })
    const before = await scorecard.innerText()
    await explore.slider(teams).press('End')
    await expect.poll(() => scorecard.innerText()).not.toBe(before)
    const csv = await explore.csv(1)
    const plan = await explore.file()

    const address = explore.page.url()
    await expect.poll(() => explore.page.url()).toMatch(/#s=/)
    await explore.page.reload()
    await explore.ready()
    expect(await explore.file()).toEqual(plan)
    expect(await explore.csv(1)).toBe(csv)
    expect(address.startsWith(pathToFileURL(file).href)).toBe(true)

    // Another day, without the link: the browser has kept it.
    await explore.page.close({ runBeforeUnload: true })
    const again = await open(alone)
    expect(await again.file()).toEqual(plan)
  })

  test('gives the same numbers as the page on a server', async ({ alone, visit }) => {
    const [here, there] = [await open(alone), await new ExplorePage(await visit()).ready()]
    for (const explore of [here, there]) await explore.slider(teams).press('End')
    expect(await here.csv(1)).toBe(await there.csv(1))
  })

  test('hands out a file and no link to itself, unless it knows where it is on the web', async ({
    alone,
  }) => {
    const explore = await open(alone)
    await explore.slider(teams).press('End')
    await explore.share(async (dialog) => {
      expect(await dialog.innerText()).toMatch(/opened from a file.*save the plan as a file/)
      expect(await dialog.getByRole('textbox').count()).toBe(0)
      expect(await dialog.innerHTML()).not.toContain('file:')
    })

    const withAddress = await open(alone, pathToFileURL(told).href)
    expect(await withAddress.link()).toMatch(/^https:\/\/council\.example\/joined-up\/#s=/)
  })

  test('may run its own code and ask for nothing', async ({ alone }) => {
    const html = readFileSync(file, 'utf8')
    expect(html).not.toMatch(/<(script|link|img)[^>]*\s(src|href)="(?!data:)/)
    const explore = await open(alone)
    const policy = await explore.page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content')
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/)
    const font = await explore.page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].some(
        ({ family, status }) => family.includes('Atkinson') && status === 'loaded',
      )
    })
    expect(font).toBe(true)
  })
})
