import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import type { Bench, Figure } from './bench'
import { firstChart } from './first-chart'

/** The list of places and the figures of one: they load beside the page and on demand. */
const placeData = /\/(index|E\d{8}|torbay-1998)-[^/]*\.json$/

/** Text travels compressed; fonts and pictures are compressed already. */
const travelsCompressed = /text|javascript|json|svg|xml/

interface File {
  readonly path: string
  readonly gzip: number
  readonly brotli: number
}

export const firstLoad: Bench = {
  name: 'transfer',
  title: 'First load',
  method:
    'a new visitor opens the page; every response that was asked for before the first chart stood is listed, place data ' +
    'left out, with the size of its body as a static host sends it: gzip at level 6, or Brotli at level 5, for text, as ' +
    'it is for fonts. Headers are not counted. What the page and its workers ask for by themselves after that is added up as later.',

  async run({ site, startBrowser }) {
    const browser = await startBrowser()
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    const responses: Response[] = []
    page.on('response', (response) => {
      if (!placeData.test(new URL(response.url()).pathname)) responses.push(response)
    })
    await page.goto(site)
    const standing = await firstChart(page)
    // What follows waits until the browser has nothing better to do, two seconds at most.
    await page.waitForTimeout(2_500)
    await page.waitForLoadState('networkidle')
    const began = await page.evaluate(() => performance.timeOrigin)
    const files = await Promise.all(
      responses.map(async (response) => ({
        ...(await fileOf(response)),
        // Also of what workers ask for, and workers of workers.
        isLate: response.request().timing().startTime - began > standing,
      })),
    )
    await browser.close()

    const first = files.filter(({ isLate }) => !isLate)
    const late = files.filter(({ isLate }) => isLate)
    const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0)
    const size = (what: string, bytes: number) => ({ what, value: bytes / 1024, unit: 'KB', digits: 1 })
    const total = (what: string, sizes: readonly number[]): Figure => ({
      ...size(what, sum(sizes)),
      limit: 200,
    })
    return [
      total(
        'first load, gzip',
        first.map((file) => file.gzip),
      ),
      total(
        'first load, Brotli',
        first.map((file) => file.brotli),
      ),
      ...first.toSorted((a, b) => b.gzip - a.gzip).map(({ path, gzip }) => size(`… ${path}, gzip`, gzip)),
      size(`later by itself, ${late.length} files, gzip`, sum(late.map(({ gzip }) => gzip))),
    ]
  },
}

async function fileOf(response: Response): Promise<File> {
  const [body, type] = await Promise.all([response.body(), response.headerValue('content-type')])
  const path = new URL(response.url()).pathname
  if (!travelsCompressed.test(type ?? '')) return { path, gzip: body.length, brotli: body.length }
  return {
    path,
    gzip: gzipSync(body, { level: 6 }).length,
    brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length,
  }
}
