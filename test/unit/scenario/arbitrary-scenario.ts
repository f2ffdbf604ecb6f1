import fc from 'fast-check'
import type { Scenario } from '../../../src/scenario/scenario'

const forbidden = ['__proto__', 'constructor', 'prototype']
const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[\s[\]",]/gu, '_'))
  .filter((text) => !forbidden.includes(text))
const identity = fc
  .tuple(word, fc.array(word, { maxLength: 2 }))
  .map(([name, elements]) => (elements.length > 0 ? `${name}[${elements.join()}]` : name))
const token = fc.stringMatching(/^[A-Za-z0-9][\w.+-]{0,30}$/)
const month = fc
  .tuple(fc.integer({ min: 1800, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)
const numbers = fc.dictionary(identity, value, { maxKeys: 8, noNullPrototype: true })

/** Any scenario that the schema allows, with names in any script and every finite number. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.record(
  {
    schema: fc.constant(1 as const),
    name: fc.string({ unit: 'binary', maxLength: 60 }),
    note: fc.string({ unit: 'grapheme', maxLength: 200 }),
    model: fc.record({ id: identity, hash: token }, { noNullPrototype: true }),
    data: month,
    place: token,
    ours: numbers,
    levers: fc.dictionary(
      identity,
      fc.record(
        {
          value,
          start: month,
          ramp: fc.double({ min: 0, max: 1200, noNaN: true }).map((number) => number + 0),
          end: fc.option(month),
        },
        { noNullPrototype: true },
      ),
      { maxKeys: 8, noNullPrototype: true },
    ),
    assumptions: numbers,
    seed: fc.integer({ min: 0, max: 4294967295 }),
  },
  { noNullPrototype: true },
)
