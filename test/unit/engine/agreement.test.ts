import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, type Program } from '../../../src/engine/compile'
import { interpret } from '../../../src/engine/interpreter'
import type { Run, RunRequest } from '../../../src/engine/run'
import { createLockstepSimulator, createSimulator } from '../../../src/engine/simulator'
import { FaultError } from '../../../src/model/fault'
import { readXmile } from '../../../src/model/xmile/read'
import { randomModel } from './random-model'

const everything = ({ model }: Program): string[] =>
  model.scalars.filter(({ shown }) => shown).map(({ id }) => id)

/** What a run gives, or the fault it ends with. */
function outcome(run: () => Run): readonly unknown[] {
  try {
    const { times, outputs, values } = run()
    return [...outputs, ...times, ...values]
  } catch (error) {
    if (error instanceof FaultError) return [JSON.stringify(error.faults)]
    throw error
  }
}

const inputs = fc
  .record({
    c0: fc.double({ min: -5, max: 5, noNaN: true }),
    s0: fc.double({ min: 0, max: 50, noNaN: true }),
    s1: fc.option(fc.double({ min: 0, max: 50, noNaN: true }), { nil: undefined }),
  })
  .map((given): RunRequest => ({
    inputs: new Map(
      Object.entries(given).filter((entry): entry is [string, number] => entry[1] !== undefined),
    ),
  }))

test('WebAssembly and interpreter agree in every bit on random models', () => {
  let numeric = 0
  fc.assert(
    fc.property(randomModel, inputs, (xmile, request) => {
      const model = readXmile(xmile)
      const expected = outcome(() => interpret(model, request))
      const simulator = createSimulator(compile(model))
      expect(outcome(() => simulator.run(request))).toEqual(expected)
      // and once more, from whatever the first run left in memory
      expect(outcome(() => simulator.run(request))).toEqual(expected)
      if (expected.length > 1) numeric++
    }),
    { numRuns: 120 },
  )
  // A property over models that all fail would prove nothing.
  expect(numeric).toBeGreaterThan(40)
}, 120_000)

test('two runs in lockstep give the bits each gives alone', () => {
  let numeric = 0
  fc.assert(
    fc.property(randomModel, inputs, inputs, (xmile, first, second) => {
      const program = compile(readXmile(xmile))
      const simulator = createSimulator(program)
      const alone = [first, second].map((request) => outcome(() => simulator.run(request)))
      const together: Run[] = []
      const pair = outcome(() => {
        const runs = createLockstepSimulator(program, everything(program)).run([first, second])
        together.push(...runs)
        return runs[0]!
      })
      if (together.length === 2) {
        numeric++
        expect(together.map((run) => outcome(() => run))).toEqual(alone)
      } else expect(alone).toContainEqual(pair)
    }),
    { numRuns: 60 },
  )
  expect(numeric).toBeGreaterThan(15)
}, 120_000)

test('a large model is cut into several functions and gives the same bits', () => {
  const chain = Array.from(
    { length: 400 },
    (_, i) =>
      `<aux name="x${i}"><eqn>SIN(x${Math.max(0, i - 1)}a) + x${Math.max(0, i - 3)}a * 0.5 + MAX(level, x${i >> 1}a)</eqn></aux>` +
      `<aux name="x${i}a"><eqn>${i === 0 ? 'level' : `x${i - 1} / 3`}</eqn></aux>`,
  ).join('')
  const model = readXmile(
    '<xmile xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><sim_specs method="RK4"><start>0</start><stop>2</stop>' +
      `<dt>0.5</dt></sim_specs><model><variables>${chain}<flow name="in"><eqn>x399 / 100</eqn></flow>` +
      '<stock name="level"><eqn>1</eqn><inflow>in</inflow></stock></variables></model></xmile>',
  )
  const program = compile(model)
  const expected = outcome(() => interpret(model))
  expect(expected.length).toBeGreaterThan(500)
  expect(outcome(() => createSimulator(program).run({}))).toEqual(expected)
  expect(outcome(() => createLockstepSimulator(program, everything(program)).run([{}, {}])[1]!)).toEqual(
    expected,
  )
}, 60_000)
