import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkScenario } from '../../../src/scenario/check'
import { rounded } from '../../../src/scenario/promised'
import { readScenarioText } from '../../../src/scenario/validate'
import { readFragment } from '../../../src/session/arrivals'
import { openModel, type Golden } from '../../golden/golden'

const folder = 'test/golden'
const releases = 'scenarios/model/releases'
const golden = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(`${folder}/${name}`).map((file) => ({
      name: `${name}/${file}`,
      of: JSON.parse(readFileSync(`${folder}/${name}/${file}`, 'utf8')) as Golden,
    })),
  )
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const models = await Promise.all(
  [
    'scenarios/model/local-system.xmile',
    ...readdirSync(releases)
      .filter((name) => name.endsWith('.xmile'))
      .map((name) => `${releases}/${name}`),
  ].map(openModel),
)
const modelOf = (hash: string) => models.find(({ catalogue }) => catalogue.model.hash === hash)

describe('the release that package.json names', () => {
  test('is frozen as the model is now: else raise the version, or run `npm run release:model` before it is published', () => {
    expect(readFileSync(`${releases}/${version}.xmile`, 'utf8')).toBe(
      readFileSync('scenarios/model/local-system.xmile', 'utf8'),
    )
  })

  test('has golden plans of every kind', () => {
    const names = golden
      .filter(({ of }) => of.release === version)
      .map(({ name }) => name.replace(/^.*\//, ''))
    expect(names).toEqual(
      expect.arrayContaining([
        'assumptions.json',
        'empty.json',
        'full-programme.json',
        'longest.json',
        'ours.json',
      ]),
    )
  })
})

describe.each(golden)('$name', ({ of }) => {
  test('opens from its link', async () => {
    expect(await readFragment(of.link)).toEqual({
      kind: 'plan',
      scenario: of.scenario,
      promised: rounded(of.shown),
      faults: [],
    })
  })

  test('opens from its file', () => {
    expect(readScenarioText(of.file)).toMatchObject({ scenario: of.scenario, promised: rounded(of.shown) })
  })

  test('shows the same numbers with the model it was made with', async () => {
    const model = modelOf(of.scenario.model.hash)
    // A model that is no longer shipped gives no numbers; that its plans still open is tested above.
    expect(model !== undefined || of.release !== version).toBe(true)
    if (model !== undefined) {
      expect(await model.shows(of.scenario)).toEqual(of.shown)
      const faults = checkScenario(of.scenario, model.catalogue)
      expect(faults.filter(({ severity }) => severity !== 'warning')).toEqual([])
    }
  })
})
