import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { createSimulator } from '../../../src/engine/simulator'
import { readCompact } from '../../../src/model/compact/read'
import { readXmile } from '../../../src/model/xmile/read'
import { freshScenario } from '../../../src/scenario/fresh'
import { runInputs } from '../../../src/scenario/inputs'
import { addMonths } from '../../../src/scenario/month'
import { partsOf } from '../../../src/scenario/parts'
import { readPlace } from '../../../src/scenario/place'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import type { Scenario } from '../../../src/scenario/scenario'
import { withTexts, type Texts } from '../../../src/scenario/texts'

const root = new URL('../../../', import.meta.url)
const fileText = (file: string) => readFileSync(new URL(file, root), 'utf8')

function both(file: string) {
  const whole = readXmile(fileText(file), file)
  const parts = partsOf(whole)
  const first = readCompact(parts.run)
  return { whole, parts, first, texts: JSON.parse(parts.texts) as Texts }
}

describe.each(['scenarios/model/local-system.xmile', 'test/fixtures/scenario/small-system.xmile'])(
  'the two parts of %s',
  (file) => {
    const { whole, parts, first, texts } = both(file)
    const catalogue = readCatalogue(whole)
    const early = readCatalogue(first, 'apart')

    test('make the catalogue of the whole, under the same hash', () => {
      expect(early.model).toEqual(catalogue.model)
      expect(texts.hash).toBe(catalogue.model.hash)
      expect(withTexts(early, texts)).toEqual(catalogue)
    })

    test('differ from the whole by texts alone until the second has arrived', () => {
      const { levers, assumptions, outcomes, placeInputs, ...rest } = catalogue
      expect(early).toEqual({
        ...rest,
        levers,
        assumptions: assumptions.map((one) => ({ ...one, doc: '', source: '' })),
        outcomes: outcomes.map((one) => ({ ...one, doc: '' })),
        placeInputs: placeInputs.map((one) => ({ ...one, doc: '' })),
      })
    })

    test('say everything once', () => {
      const { levers, assumptions, outcomes, placeInputs } = catalogue
      const late = [...assumptions, ...outcomes, ...placeInputs].map(({ id }) => id)
      expect(Object.keys(texts.texts).sort()).toEqual(late.sort())
      for (const { doc } of levers) {
        expect(parts.run).toContain(JSON.stringify(doc).slice(1, -1))
        expect(parts.texts).not.toContain(doc)
      }
    })

    test('are the same program', () => {
      const [before, after] = [compile(whole), compile(first)]
      expect(after.hash).toBe(before.hash)
      expect(Buffer.from(after.single.bytes).equals(Buffer.from(before.single.bytes))).toBe(true)
      expect(after.single.layout).toEqual(before.single.layout)
    })
  },
)

/** Numbers from 0 to 1 that look like chance and are the same every time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

test('the first part gives the same bits as the whole, whatever is asked of it', { timeout: 120_000 }, () => {
  const { whole, first } = both('scenarios/model/local-system.xmile')
  const catalogue = readCatalogue(whole)
  const early = readCatalogue(first, 'apart')
  const [before, after] = [createSimulator(compile(whole)), createSimulator(compile(first))]
  for (const [seed, id] of ['E06000027', 'E08000035', 'E09000033', 'torbay-1998'].entries()) {
    const next = chance(seed + 1)
    const place = readPlace(JSON.parse(fileText(`scenarios/places/${id}.json`)))
    const between = ({ low, high }: { low: number; high: number }) => low + (high - low) * next()
    const fresh = freshScenario(catalogue, place)
    for (let round = 0; round < 5; round++) {
      const scenario: Scenario = {
        ...fresh,
        levers: Object.fromEntries(
          catalogue.levers.map((lever) => {
            const start = addMonths(place.start, Math.floor(next() * 60))
            return [lever.id, { value: between(lever), start, ramp: Math.floor(next() * 24), end: null }]
          }),
        ),
        assumptions: Object.fromEntries(
          catalogue.assumptions.map((assumption) => [assumption.id, between(assumption)]),
        ),
      }
      const inputs = runInputs(catalogue, place, scenario, 'plan')
      expect(runInputs(early, place, scenario, 'plan')).toEqual(inputs)
      // All variables, not the outcomes alone: by their bits, since equality would take one zero for the other.
      const bits = (values: Float64Array) => Buffer.from(values.buffer, values.byteOffset, values.byteLength)
      const [expected, found] = [before.run({ inputs }), after.run({ inputs })]
      expect(found.outputs).toEqual(expected.outputs)
      expect(bits(found.values).equals(bits(expected.values)), `${id}, round ${round}`).toBe(true)
    }
  }
})

test('texts of an unknown model part or of none are left where they are', () => {
  const { first } = both('test/fixtures/scenario/small-system.xmile')
  const early = readCatalogue(first, 'apart')
  expect(withTexts(early, { hash: early.model.hash, texts: { telepathy: { doc: 'None.' } } })).toEqual(early)
})
