import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Bench, Figure } from './bench'
import { firstChart } from './first-chart'

/** The list of places and the figures of one: the only JSON there is. They load beside the page and on demand. */
const isPlaceData = (path: string) => path.endsWith('.json')

/** Text travels compressed; fonts and pictures are compressed already. */
const travelsCompressed = /text|javascript|json|svg|xml/

export const firstLoad: Bench = {
  name: 'transfer',
  title: 'First load',
  method:
    'a new visitor opens the page; every response until the first chart stands is listed, place data left out, with the ' +
    'size of its body as a static host sends it: gzip at level 6, or Brotli at level 5, for text, as it is for fonts. ' +
    'Headers are not counted.',

  async run({ site, startBrowser }) {
    const browser = await startBrowser()
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    const responses: Promise<{ path: string; gzip: number; brotli: number }>[] = []
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname
      if (isPlaceData(path)) return
      responses.push(
        Promise.all([response.body(), response.headerValue('content-type')]).then(([body, type]) =>
          travelsCompressed.test(type ?? '')
            ? {
                path,
                gzip: gzipSync(body, { level: 6 }).length,
                brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length,
              }
            : { path, gzip: body.length, brotli: body.length },
        ),
      )
    })
    await page.goto(site)
    await firstChart(page)
    await page.waitForLoadState('networkidle')
    const files = await Promise.all(responses)
    await browser.close()

    const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0)
    const total = (what: string, sizes: readonly number[]): Figure => ({
      what,
      value: sum(sizes) / 1024,
      unit: 'KB',
      digits: 1,
      limit: 200,
    })
    return [
      total(
        'first load, gzip',
        files.map((file) => file.gzip),
      ),
      total(
        'first load, Brotli',
        files.map((file) => file.brotli),
      ),
      ...files
        .toSorted((a, b) => b.gzip - a.gzip)
        .map(({ path, gzip }) => ({ what: `… ${path}, gzip`, value: gzip / 1024, unit: 'KB', digits: 1 })),
    ]
  },
}
