import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readXmile } from '../../../src/model/xmile/read'
import { headingOf, headings } from '../../../src/page/explore/outcome-headings'
import { readCatalogue } from '../../../src/scenario/read-catalogue'

const file = new URL('../../../scenarios/model/local-system.xmile', import.meta.url)
const { outcomes } = readCatalogue(readXmile(readFileSync(file, 'utf8')))

test('every outcome of the local system is found under what it is about, in a list short enough to read', () => {
  const found = new Map(headings.map((heading) => [heading, 0]))
  for (const outcome of outcomes) found.set(headingOf(outcome), (found.get(headingOf(outcome)) ?? 0) + 1)
  expect(found.get('chart')).toBe(0)
  expect([...found.keys()]).toEqual([...headings])
  expect(Math.max(...found.values())).toBeLessThanOrEqual(9)
})

test('an outcome that nobody placed is still there', () => {
  expect(headingOf({ ...outcomes[0]!, id: 'new', group: 'chart' })).toBe('chart')
})
