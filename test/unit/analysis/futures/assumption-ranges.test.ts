import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assumptionRanges } from '../../../../src/analysis/futures/assumption-ranges'
import { modelRanges } from '../../../../src/analysis/futures/model-ranges'
import { readXmile } from '../../../../src/model/xmile/read'
import { readCatalogue } from '../../../../src/scenario/read-catalogue'

const file = new URL('../../../../scenarios/model/local-system.xmile', import.meta.url)
const model = readXmile(readFileSync(file, 'utf8'))
const catalogue = readCatalogue(model)

test('futures of the page vary what those of the command line vary, in the same order', () => {
  const [first, second] = catalogue.assumptions
  const set = { [first!.id]: first!.high, [second!.id]: second!.low - 1 }
  const onPage = [...assumptionRanges(catalogue, { assumptions: set })]
  expect(onPage).toEqual([...modelRanges(model, new Map(Object.entries(set)))])
  expect(onPage.length).toBeGreaterThan(300)
})

test('a value beyond its range is the end of a range that reaches there', () => {
  const [{ id, high }] = catalogue.assumptions as [(typeof catalogue.assumptions)[0]]
  expect(assumptionRanges(catalogue, { assumptions: { [id]: high * 2 } }).get(id)).toMatchObject({
    mode: high * 2,
    high: high * 2,
  })
})
