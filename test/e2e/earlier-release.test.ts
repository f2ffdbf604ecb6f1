import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect } from 'vitest'
import { serveSite } from '../../src/launch/site.mjs'
import { readXmile } from '../../src/model/xmile/read'
import { readCatalogue } from '../../src/scenario/read-catalogue'
import { writeFragment } from '../../src/session/arrivals'
import type { Golden } from '../golden/golden'
import { openModel } from '../golden/golden'
import { ExplorePage } from './explore-page'
import { test } from './visit'
import { watch } from './watch'

const folder = mkdtempSync(path.join(os.tmpdir(), 'joined-up-release-'))
const earlier = path.join(folder, '0.0.9.xmile')
let site: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  // An earlier release in which fewer people begin robust.
  const model = readFileSync('scenarios/model/local-system.xmile', 'utf8')
  writeFileSync(earlier, model.replace('<eqn>0.63</eqn>', '<eqn>0.55</eqn>'))
  process.env['JOINED_UP_RELEASES'] = folder
  await build({ logLevel: 'error', build: { outDir: path.join(folder, 'dist'), emptyOutDir: true } })
  site = await serveSite({ port: 0, outDir: path.join(folder, 'dist') })
}, 300_000)

afterAll(async () => {
  delete process.env['JOINED_UP_RELEASES']
  await site.close()
  rmSync(folder, { recursive: true })
})

test('a plan of an earlier release opens with that release’s model, and with the present one on request', async ({
  browser,
}) => {
  const model = await openModel(earlier)
  const { scenario: fresh } = JSON.parse(readFileSync('test/golden/0.1.0/empty.json', 'utf8')) as Golden
  const present = readCatalogue(readXmile(readFileSync('scenarios/model/local-system.xmile', 'utf8'))).model
    .hash
  expect(model.catalogue.model.hash).not.toBe(present)
  const scenario = {
    ...fresh,
    name: 'From before',
    model: { id: fresh.model.id, hash: model.catalogue.model.hash },
  }
  const shown = await model.shows(scenario)

  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const problems = watch(page, new URL(site.address).origin)
  await page.goto(`${site.address}#${await writeFragment(scenario, shown)}`)
  const explore = await new ExplorePage(page).ready()
  await page.getByText('shown with the model of release 0.0.9').waitFor()
  const results = async () =>
    (JSON.parse((await explore.file()).text) as { results: { outcomes: Record<string, { plan: number }> } })
      .results.outcomes
  const [id] = Object.keys(shown.outcomes)
  expect((await results())[id!]!.plan).toBeCloseTo(shown.outcomes[id!]!.plan, 0)

  await page.getByRole('button', { name: 'Open with the present model' }).click()
  const dialog = page.getByRole('dialog', { name: 'The model changed since this plan was made' })
  await dialog.getByRole('row').nth(2).waitFor()
  expect(await dialog.innerText()).toMatch(/ (more|fewer|less)\b/)
  await dialog.getByRole('button', { name: 'Close' }).click()
  expect(await page.getByText('shown with the model of release').count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('shown with the model of release 0.0.9').waitFor()
  await context.close()
  expect(problems).toEqual([])
})
