import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { interpret } from '../../../src/engine/interpreter'
import type { Run } from '../../../src/engine/run'
import { createSimulator } from '../../../src/engine/simulator'
import { timetable } from '../../../src/engine/timetable'
import { checkModel } from '../../../src/model/check'
import { FaultError, type Fault } from '../../../src/model/fault'
import type { Model } from '../../../src/model/model'
import { readXmile } from '../../../src/model/xmile/read'
import { writeXmile } from '../../../src/model/xmile/write'
import { faultSentence } from '../../../src/text/fault-sentence'
import { faults as sentences } from '../../../src/text/faults'

const modelsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xmile'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
const models = [...modelsIn('test/fixtures/cross-tool'), ...modelsIn('test/fixtures/xmile')]

const pieces = [
  ...[
    '',
    '<',
    '>',
    '&',
    '&lt;',
    '"',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '[*]',
    '[1:2]',
    ',',
    '.',
    '\\',
    '\0',
    '\u00a0',
  ],
  ...['0', '-', '^', '/', '*', '1e9', '1e999', '0.1', ' MOD ', ' AND ', ' NOT ', 'IF 1 THEN ', ' ELSE 2'],
  ...[
    'TIME',
    'SELF',
    'PREVIOUS(',
    'DELAY(',
    'SMTHN(',
    'UNIFORM(0,1)',
    'SUM(',
    '__proto__',
    'constructor',
    '???',
  ],
  ...[
    '<non_negative/>',
    '<conveyor/>',
    '<eqn>1</eqn>',
    '</eqn>',
    '<gf><ypts>1</ypts></gf>',
    '<!-- ',
    '-->',
    '<![CDATA[',
  ],
] as const

/** What people and machines do to files: letters lost, put in, lines taken out, doubled and put elsewhere. */
type Mutation =
  | { readonly kind: 'letters'; readonly at: number; readonly cut: number; readonly put: string }
  | { readonly kind: 'lines'; readonly from: number; readonly count: number; readonly to: number }
  | { readonly kind: 'number'; readonly at: number; readonly put: string }
  | { readonly kind: 'equation'; readonly at: number; readonly put: string }

const share = fc.double({ min: 0, max: 0.999999, noNaN: true })
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constant('letters' as const),
    at: share,
    cut: fc.nat({ max: 9 }),
    put: fc.constantFrom(...pieces),
  }),
  fc.record({ kind: fc.constant('lines' as const), from: share, count: fc.nat({ max: 6 }), to: share }),
  fc.record({
    kind: fc.constant('number' as const),
    at: share,
    put: fc.constantFrom('0', '-1', '1e-9', '1e12', 'NaN', '', '0.1', '7.5'),
  }),
  fc.record({
    kind: fc.constant('equation' as const),
    at: share,
    put: fc.constantFrom(
      ...[
        '-(',
        'INT(',
        'LN(',
        'SQRT(',
        'PREVIOUS(SELF, ',
        'INIT(',
        'SMTH3(5, ',
        'DELAY(2, ',
        '1 / (',
        '1e200 * (',
      ],
      ...[
        'POISSON(',
        'NORMAL(0, ',
        'STEP(1, ',
        'PULSE(1, ',
        '(7 MOD ',
        '(-2) ^ (',
        'IF TIME &gt; 3 THEN 0 ELSE (',
      ],
    ),
  }),
)

function mutate(text: string, one: Mutation): string {
  switch (one.kind) {
    case 'letters': {
      const at = Math.floor(one.at * text.length)
      return text.slice(0, at) + one.put + text.slice(at + one.cut)
    }
    case 'lines': {
      const lines = text.split('\n')
      const from = Math.floor(one.from * lines.length)
      const taken = one.count % 2 === 0 ? lines.splice(from, one.count) : lines.slice(from, from + one.count)
      lines.splice(Math.floor(one.to * lines.length), 0, ...(one.count > 3 ? taken : []))
      return lines.join('\n')
    }
    case 'equation': {
      const equations = [...text.matchAll(/<eqn>([^<]+)<\/eqn>/g)]
      const found = equations[Math.floor(one.at * equations.length)]
      if (found === undefined) return text
      const closed = `<eqn>${one.put}${found[1]!.trim()})</eqn>`
      return text.slice(0, found.index) + closed + text.slice(found.index + found[0].length)
    }
    case 'number': {
      const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)]
      const found = numbers[Math.floor(one.at * numbers.length)]
      if (found === undefined) return text
      return text.slice(0, found.index) + one.put + text.slice(found.index + found[0].length)
    }
  }
}

/** Faults, or the results; anything else that is thrown is a crash. */
function outcome<T>(work: () => T): T | readonly Fault[] {
  try {
    return work()
  } catch (error) {
    if (error instanceof FaultError) return error.faults
    throw error
  }
}
const isFaults = (result: unknown): result is readonly Fault[] => Array.isArray(result)

function expectClear(faults: readonly Fault[]): void {
  expect(faults.length).toBeGreaterThan(0)
  for (const fault of faults) {
    expect(sentences[fault.kind], fault.kind).toBeDefined()
    expect(faultSentence(fault, sentences)).not.toMatch(/\{[a-z]+\}/)
    if (fault.kind !== 'run.too-large') expect(fault.where?.line, fault.kind).toBeGreaterThan(0)
  }
}

/** Few enough steps for the interpreter, which is slow. */
function isShort({ specs, variables }: Model): boolean {
  return timetable(specs).steps * (variables.size + 10) < 60_000
}

test('a model that was spoiled gives a clear fault, or results that two engines and a rewritten file agree on', () => {
  const count = { refused: 0, run: 0 }
  fc.assert(
    fc.property(
      fc.nat({ max: models.length - 1 }),
      fc.array(mutation, { minLength: 1, maxLength: 2 }),
      (which, mutations) => {
        const text = mutations.reduce(mutate, models[which]!)
        const model = outcome(() => readXmile(text, 'model.xmile'))
        if (isFaults(model)) {
          count.refused++
          expectClear(model)
          return
        }
        for (const finding of checkModel(model)) expectClear([finding])
        if (timetable(model.specs).steps > 200_000) return
        const run = (one: Model): Run | readonly Fault[] =>
          outcome(() => createSimulator(compile(one)).run({}))
        const result = run(model)
        if (isFaults(result)) {
          count.refused++
          expectClear(result)
        } else {
          count.run++
          expect(result.values.every(Number.isFinite)).toBe(true)
        }
        const again = run(readXmile(writeXmile(model), 'model.xmile'))
        if (isFaults(result))
          expect(isFaults(again) && again.map((f) => f.kind)).toEqual(result.map((f) => f.kind))
        else expect(again).toEqual(result)
        if (isShort(model)) expect(outcome(() => interpret(model))).toEqual(result)
      },
    ),
    { numRuns: 500 },
  )
  // Were nearly all refused, or none, the test would say little.
  expect(count.refused).toBeGreaterThan(50)
  expect(count.run).toBeGreaterThan(40)
}, 120_000)
