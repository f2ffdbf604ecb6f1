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
import { encodeManyPromised } from '../../../src/scenario/promised'
import { readScenario } from '../../../src/scenario/validate'
import { readFragment, writeComparisonFragment } from '../../../src/session/arrivals'
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

const bare = { scenario, promised: null }
const linkOf = (json: unknown) => `c=1.${deflateSync(JSON.stringify(json)).toString('base64url')}`
const file = JSON.parse(writeComparison({ name: 'Two', plans: [bare, bare] })) as Record<string, unknown>

describe('a comparison', () => {
  // Figures are handed over to five digits.
  const figure = fc.integer({ min: -99_999, max: 99_999 })
  const seen = { nothing: figure, plan: figure }
  const promised = fc.record(
    {
      until: fc.constantFrom('2036-03', '2041-03'),
      outcomes: fc.dictionary(
        fc.constantFrom('beds', 'nhs_spend_a_year', 'waits'),
        fc.record(seen, { noNullPrototype: true }),
        { noNullPrototype: true },
      ),
    },
    { noNullPrototype: true },
  )
  const any = fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 60 }),
    plans: fc.array(
      fc.record({ scenario: anyScenario, promised: fc.option(promised) }, { noNullPrototype: true }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  })

  test('goes through its link and its file whole, number for number', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (comparison) => {
        const plans = comparison.plans.map((plan) => ({ ...plan, scenario: readScenario(plan.scenario) }))
        const same = { ...comparison, plans }
        const link = await encodeComparison(comparison)
        expect(isComparisonLink(link)).toBe(true)
        // A part of its own: a release that knows nothing of the figures reads the plans.
        expect(await decodeComparison(`#${link}.`)).toStrictEqual({
          ...same,
          plans: plans.map((plan) => ({ ...plan, promised: null })),
        })
        const fragment = await writeComparisonFragment(comparison)
        expect(await readFragment(fragment)).toStrictEqual({ kind: 'plans', comparison: same, faults: [] })
        expect(readComparisonText(writeComparison(comparison), 'plans.json')).toStrictEqual(same)
      }),
    )
  })

  test('whose figures were spoilt on their way opens, and that is said', async () => {
    const seen = { until: '2036-03', outcomes: { beds: { nothing: 510, plan: 480 } } }
    const two = { name: 'Two', plans: [{ scenario, promised: seen }, bare] }
    const fragment = await writeComparisonFragment(two)
    const one = await encodeManyPromised([seen])
    for (const spoilt of [fragment.slice(0, -9), fragment.replace(/v=.*/, one)]) {
      const arrival = await readFragment(spoilt)
      expect(arrival).toMatchObject({ kind: 'plans', faults: [{ kind: 'link.figures-spoilt' }] })
      expect(arrival?.kind === 'plans' && arrival.comparison.plans.map((plan) => plan.promised)).toEqual([
        null,
        null,
      ])
    }
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
