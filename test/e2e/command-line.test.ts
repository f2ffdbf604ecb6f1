import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { identifier } from '../../src/model/name'
import { ExplorePage } from './explore-page'
import { test } from './visit'

/** The cells of a CSV without quoted line breaks, by row. */
function cells(csv: string): string[][] {
  return csv
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      Array.from(
        line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g),
        (match) => match[1] ?? match[2] ?? '',
      ),
    )
}

test('the command line and the browser give the same bytes for the same plan', async ({ visit }) => {
  const explore = await new ExplorePage(await visit()).ready()
  await explore.choosePlace('Bolton')
  await explore.slider('Integrated locality teams').press('End')
  await explore.openGroup('Capacity outside hospital')
  for (const slider of await explore.page.getByRole('tabpanel').getByRole('slider').all())
    await slider.press('PageUp')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'joined-up-plan-'))
  const plan = path.join(folder, 'plan.json')
  writeFileSync(plan, (await explore.file()).text)
  const [names = [], ...rows] = cells(
    execFileSync(process.execPath, ['dist-cli/joined-up.js', 'run', plan], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    }),
  )
  rmSync(folder, { recursive: true })

  for (const outcome of [
    'Average occupied emergency beds',
    'People in care homes',
    'NHS spend a year',
    'Experience score',
  ]) {
    await explore.tiles.filter({ hasText: outcome }).click()
    const [heading = [], ...months] = cells(await explore.csv(1))
    const plan = heading.findIndex((name) => name.endsWith('Our plan'))
    const column = names.indexOf(identifier(outcome))
    expect(column, outcome).toBeGreaterThan(0)
    expect(heading[plan]).toContain(outcome)
    expect(months.map((month) => month[plan])).toEqual(rows.map((row) => row[column]))
    expect(new Set(rows.map((row) => row[column])).size).toBeGreaterThan(20)
  }
})
