import AxeBuilder from '@axe-core/playwright'
import { rmSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'
import { byNight } from './by-night'
import { ExplorePage } from './explore-page'
import { buildNext, Host, nextReady } from './host'
import { shifts } from './shifts'
import { test as base } from './visit'
import { watch } from './watch'

const teams = 'Integrated locality teams'
let host: Host
let next: string

beforeAll(async () => {
  next = await buildNext()
})
afterAll(() => {
  rmSync(next, { recursive: true })
})
beforeEach(async () => {
  host = await new Host().deploy('dist').up()
})
afterEach(() => host.end())

/** Tests with one visitor whose browser keeps what it is told to keep. No page of theirs may complain of anything. */
const test = base.extend('visitor', async ({ browser }, { onCleanup }): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' })
  await context.addInitScript(() => {
    // The empty page before the first, and the browser's own when there is no network, have no storage.
    if (location.protocol.startsWith('http')) localStorage.setItem('joined-up-futures-off', '1')
  })
  const problems: string[][] = []
  context.on('page', (page) => problems.push(watch(page, new URL(host.address).origin)))
  onCleanup(async () => {
    await context.close()
    expect(problems.flat()).toEqual([])
  })
  return context
})

async function open(visitor: BrowserContext, address = host.address): Promise<ExplorePage> {
  const page = await visitor.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(address)
  return new ExplorePage(page).ready()
}

async function isReady({ page }: ExplorePage, words = 'Works without a connection.'): Promise<void> {
  await page.getByRole('contentinfo').getByText(words).waitFor()
  // A page that is left while it still asks for its icon is told that this failed.
  await page.waitForLoadState('networkidle')
}

/** As a browser does by itself from time to time: looks whether there is a new release. */
async function look(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
}

function offer({ page }: ExplorePage) {
  return page.getByRole('region', { name: 'New version' })
}

/** The file names that the visitor's browser keeps. */
async function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => url)
  })
}

const ofFirst = (names: readonly string[]) =>
  names.filter((name) => name.includes('/assets/') && !name.includes('/assets/next-'))

describe('without a connection, after one visit', () => {
  test('the open page goes on; it opens again, also with a question in its address, with every place', async ({
    visitor,
  }) => {
    const first = await open(visitor)
    await isReady(first)
    await host.down()
    await first.choosePlace('Leeds')
    await first.page.close()
    await visitor.setOffline(true)

    const again = await open(visitor, `${host.address}?from=home-screen`)
    await again.choosePlace('Leeds')
    const scorecard = again.page.getByRole('region', { name: /^Scorecard/ })
    const before = await scorecard.innerText()
    await again.slider(teams).press('End')
    await expect.poll(() => scorecard.innerText()).not.toBe(before)
    await again.openGroup('Assumptions')
    await again.page.getByRole('tabpanel').getByRole('slider').first().waitFor()
    await isReady(again)
  })

  test('a link opens, and nothing is asked of the network', async ({ visitor }) => {
    const first = await open(visitor)
    await first.choosePlace('Bolton')
    await first.slider(teams).press('End')
    const link = await first.link()
    const csv = await first.csv(1)
    await isReady(first)
    await first.page.close()
    await host.down()

    const theirs = await open(visitor, link.replace('#', 'index.html#'))
    expect(await theirs.place.inputValue()).toBe('Bolton')
    expect(await theirs.csv(1)).toBe(csv)
  })
})

test('nothing moves when the page comes to say that it needs no connection', async ({ visitor }) => {
  const first = await open(visitor)
  await isReady(first)
  expect(await shifts(first.page)).toEqual([])
})

describe('a new release', () => {
  test('is offered and never forced; used, it keeps the work', async ({ visitor }) => {
    const explore = await open(visitor)
    await isReady(explore)
    await explore.slider(teams).press('End')
    const before = await explore.file()
    host.deploy(next)
    await look(explore.page)
    await offer(explore).getByText('Your work is kept').waitFor()
    const { violations } = await new AxeBuilder({ page: explore.page }).include('.top, footer').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])

    // Nothing of this release is left on the server, and all of it still works.
    await explore.choosePlace('Leeds')
    await explore.page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => explore.place.inputValue()).toBe('Torbay')
    // Loading the page by hand is no consent either.
    await explore.page.reload()
    await explore.ready()
    await isReady(explore)
    await offer(explore).getByRole('button', { name: 'Later' }).click()
    await offer(explore).waitFor({ state: 'detached' })
    await explore.page.reload()
    await explore.ready()
    await offer(explore).getByRole('button', { name: 'Use it now' }).click()
    await isReady(explore, nextReady)
    await explore.ready()
    expect(await explore.file()).toEqual(before)
    await offer(explore).waitFor({ state: 'detached' })
    await expect.poll(async () => ofFirst(await kept(explore.page))).toEqual([])
  })
})

// A whole release each, for two rare orders of events.
if (byNight) {
  describe('a new release, at an awkward moment,', () => {
    test('used in one tab leaves the other as it is, with all that it may still load', async ({
      visitor,
    }) => {
      const one = await open(visitor)
      await isReady(one)
      const other = await open(visitor)
      await other.slider(teams).press('End')
      await isReady(other)
      await other.page.evaluate(() => {
        document.documentElement.dataset['stays'] = 'yes'
      })
      host.deploy(next)
      await look(one.page)
      await offer(other).waitFor()
      await offer(one).getByRole('button', { name: 'Use it now' }).click()
      await isReady(one, nextReady)
      // The one has asked for old files to be deleted by now, and the other still needs them.
      await one.choosePlace('Leeds')
      await other.choosePlace('Bolton')
      expect(await other.slider(teams).inputValue()).toBe('1')
      expect(await other.page.locator('html').getAttribute('data-stays')).toBe('yes')
      expect(ofFirst(await kept(other.page)).length).toBeGreaterThan(100)
      const before = await other.file()

      await offer(other).getByRole('button', { name: 'Use it now' }).click()
      await isReady(other, nextReady)
      await other.ready()
      expect(await other.file()).toEqual(before)
      await expect.poll(async () => ofFirst(await kept(other.page))).toEqual([])
    })

    test('that came between the page and its worker is offered as well', async ({ visitor }) => {
      const page = await visitor.newPage()
      let release: () => void = () => undefined
      const deployed = new Promise<void>((resolve) => (release = resolve))
      await page.exposeFunction('deployed', () => deployed)
      await page.addInitScript(() => {
        const { register } = ServiceWorkerContainer.prototype
        ServiceWorkerContainer.prototype.register = async function (...args) {
          if (this.controller === null)
            await (window as unknown as { deployed: () => Promise<void> }).deployed()
          return register.apply(this, args)
        }
      })
      await page.goto(host.address)
      const explore = await new ExplorePage(page).ready()
      // All that a page fetches by itself has to be there before the files that it names are gone.
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => /Handout-[^/]*\.js$/.test(name)),
      )
      await page.waitForTimeout(500)
      await page.waitForLoadState('networkidle')
      host.deploy(next)
      release()
      await isReady(explore)
      await offer(explore).getByRole('button', { name: 'Use it now' }).click()
      await isReady(explore, nextReady)
      await explore.ready()
      await expect.poll(async () => ofFirst(await kept(page))).toEqual([])
    })
  })
}

test('a browser finds all that it needs to install the page', async ({ visitor }) => {
  const explore = await open(visitor)
  await isReady(explore)
  const session = await visitor.newCDPSession(explore.page)
  const { url, errors, data } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])

  const manifest = JSON.parse(data ?? '') as {
    readonly start_url: string
    readonly scope: string
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[]
  }
  expect(new URL(manifest.start_url, url).href).toBe(host.address)
  expect(new URL(manifest.scope, url).href).toBe(host.address)
  const sizes = await explore.page.evaluate(
    (icons) =>
      Promise.all(
        icons.map(async (src) => {
          const picture = await createImageBitmap(await (await fetch(src)).blob())
          return `${picture.width}x${picture.height}`
        }),
      ),
    manifest.icons.map(({ src }) => new URL(src, url).href),
  )
  expect(sizes).toEqual(manifest.icons.map((icon) => icon.sizes))
  expect(new Set(manifest.icons.map((icon) => `${icon.sizes} ${icon.purpose}`))).toEqual(
    new Set(['192x192 any', '512x512 any', '512x512 maskable']),
  )
})
