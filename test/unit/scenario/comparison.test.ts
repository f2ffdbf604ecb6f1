import fc from 'fast-check'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { FaultError, type Fault } from '../../../src/model/fault'
import {
  decodeComparison,
  encodeComparison,
  isComparisonLink,
  mostCompared,
  readComparisonText,
  writeComparison,
} from '../../../src/scenario/comparison'
import { readScenario } from '../../../src/scenario/validate'
import { anyScenario } from './arbitrary-scenario'
import { scenario } from './small-system'

async function faultsOf(work: () => unknown): Promise<readonly Fault[]> {
  try {
    await work()
  } catch (error) {
    if (error instanceof FaultError) return error.faults
    throw error
  }
  return []
}

const linkOf = (json: unknown) => `c=1.${deflateSync(JSON.stringify(json)).toString('base64url')}`
const file = JSON.parse(writeComparison({ name: 'Two', scenarios: [scenario, scenario] })) as Record<
  string,
  unknown
>

describe('a comparison', () => {
  const any = fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 60 }),
    scenarios: fc.array(anyScenario, { minLength: 1, maxLength: 5 }),
  })

  test('goes through its link and its file whole, number for number', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (comparison) => {
        const same = { ...comparison, scenarios: comparison.scenarios.map((one) => readScenario(one)) }
        const link = await encodeComparison(comparison)
        expect(isComparisonLink(link)).toBe(true)
        expect(await decodeComparison(`#${link}.`)).toStrictEqual(same)
        expect(readComparisonText(writeComparison(comparison), 'plans.json')).toStrictEqual(same)
      }),
    )
  })

  test.each([
    ['nothing', '#c=', 'link.empty'],
    ['a plan alone', '#s=1.AAAA', 'link.mangled'],
    ['a later form', '#c=2.AAAA', 'link.newer'],
    ['an object', linkOf({}), 'link.mangled'],
    ['no list of plans', linkOf(['x', 5]), 'link.mangled'],
    ['no plan', linkOf(['x', []]), 'json.out-of-bounds'],
    ['a plan that is none', linkOf(['x', [5]]), 'link.mangled'],
    [
      'more plans than it may have',
      linkOf(['x', Array(mostCompared + 1).fill(Array(11).fill(0))]),
      'json.too-long',
    ],
  ])('in a link with %s is refused by name', async (_, fragment, kind) => {
    expect((await faultsOf(() => decodeComparison(fragment))).map((fault) => fault.kind)).toContain(kind)
  })

  test('in a file is faulted at the place inside the plan that is wrong', async () => {
    const wrong = { ...file, scenarios: [scenario, { ...scenario, seed: -1 }] }
    const [fault] = await faultsOf(() => readComparisonText(JSON.stringify(wrong, null, 2), 'plans.json'))
    expect(fault).toMatchObject({
      kind: 'json.out-of-bounds',
      where: { file: 'plans.json', path: 'scenarios.1.seed' },
    })
    expect(fault?.where?.line).toBeGreaterThan(20)
  })

  test.each([
    ['another mark', { ...file, format: 'something' }, 'json.not-one-of'],
    ['a later form', { ...file, schema: 2 }, 'json.not-one-of'],
    ['a field of its own', { ...file, colour: 'red' }, 'json.unknown-field'],
    ['a plan of a later schema', { ...file, scenarios: [{ ...scenario, schema: 9 }] }, 'scenario.newer'],
  ])('in a file with %s is refused by name', async (_, json, kind) => {
    const found = await faultsOf(() => readComparisonText(JSON.stringify(json)))
    expect(found.map((fault) => fault.kind)).toContain(kind)
  })
})
