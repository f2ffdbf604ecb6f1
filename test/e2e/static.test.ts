import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, inject } from 'vitest'
import { ExplorePage } from './explore-page'
import { test } from './visit'

describe('the built page', () => {
  test('works below a sub-path and asks for nothing outside it', async ({ visit }) => {
    const explore = await new ExplorePage(await visit()).ready()
    const asked: string[] = []
    explore.page.on('request', (request) => asked.push(request.url()))
    // What is fetched late has to have come: a reload would cut it short.
    await explore.page.waitForLoadState('networkidle')
    await explore.page.reload()
    await explore.ready()
    await explore.choosePlace('Leeds')
    await explore.csv(1)
    const outside = asked.filter((url) => !url.startsWith('blob:') && !url.startsWith(inject('site')))
    expect(asked.length).toBeGreaterThan(5)
    expect(outside).toEqual([])
  })

  test('holds no inline script or style, no data: address and no eval', async () => {
    const html = await (await fetch(inject('site'))).text()
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
    const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(js|css|html|svg)$/.test(file),
    )
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      const text = readFileSync(path.join('dist', file), 'utf8')
      expect(text, file).not.toMatch(/url\(["']?data:|\bnew Function\b|\beval\(/)
    }
  })

  test('loads no place but the one shown, until another is chosen', async ({ visit }) => {
    const page = await visit()
    const places = async () =>
      (await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name))).filter(
        (name) => /E\d{8}[^/]*\.json$/.test(name),
      ).length
    const explore = await new ExplorePage(page).ready()
    expect(await places()).toBe(1)
    await explore.choosePlace('Leeds')
    expect(await places()).toBe(2)
  })

  test('keeps its last good result when a place cannot be fetched, and says so', async ({ browser }) => {
    const page = await browser.newPage()
    await page.goto(inject('site'))
    const explore = await new ExplorePage(page).ready()
    await page.route(/E\d{8}[^/]*\.json/, (route) => route.abort())
    const before = await explore.csv(1)
    await explore.place.fill('Leeds')
    await page.getByRole('option').first().waitFor()
    await explore.place.press('Enter')
    await explore.notices().getByRole('alert').waitFor()
    expect(await explore.place.inputValue()).toBe('Torbay')
    expect(await explore.csv(1)).toBe(before)
    await page.context().close()
  })
})
