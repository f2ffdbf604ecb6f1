import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { interpret } from '../../../src/engine/interpreter'
import type { Run, RunRequest } from '../../../src/engine/run'
import { createLockstepSimulator, createSimulator } from '../../../src/engine/simulator'
import { FaultError, type Fault } from '../../../src/model/fault'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from '../model/xmile-text'

function faultOf(run: () => unknown): Fault | null {
  try {
    run()
    return null
  } catch (error) {
    if (error instanceof FaultError) return error.faults[0]!
    throw error
  }
}

const aux = (name: string, equation: string): string => `<aux name="${name}"><eqn>${equation}</eqn></aux>`
const stock = (name: string, initial: string, rate: string): string =>
  `<stock name="${name}"><eqn>${initial}</eqn><inflow>${name} rate</inflow></stock>` +
  `<flow name="${name} rate"><eqn>${rate}</eqn></flow>`
const long = '<start>0</start><stop>400</stop><dt>0.25</dt><savestep>25</savestep>'

/** Models that stop giving numbers: what is saved, and where they do. */
const failing: readonly (readonly [string, string, string, readonly string[] | null, string, number])[] = [
  ['in a stock, between saved steps', stock('s', '0', '1 / (TIME - 130.25)'), long, null, 's rate', 130.25],
  ['at the first step', stock('s', '0', '1 / TIME'), long, null, 's rate', 0],
  ['at the last step', stock('s', '0', '1 / (TIME - 399.75)'), long, null, 's rate', 399.75],
  ['in an initial value', aux('none', '0') + stock('s', '5 / none', '1'), long, null, 's', 0],
  ['in a saved variable alone', aux('x', 'LN(99 - TIME)'), long, null, 'x', 100],
  [
    'in a variable nobody saves, through others',
    aux('x', 'LN(99 - TIME)') + aux('y', 'x + 1') + stock('s', '0', 'y'),
    long,
    ['s'],
    'x',
    99,
  ],
  [
    'only between the saved steps and nowhere else',
    aux('x', '1 / (TIME - 50.5)') + aux('y', 'IF x > 0 THEN 1 ELSE 2'),
    long,
    ['y'],
    '',
    0,
  ],
  ['in the stage of a smoothing', aux('x', 'SMTH1(1 / (TIME - 7), 5)'), long, null, 'smooth of x', 7],
  ['by growing beyond all numbers', stock('s', '1', 's * s'), long, null, 's rate', 3.5],
  ['through a delay', aux('x', 'DELAY(SQRT(30 - TIME), 10, 0) + 1'), long, null, 'x', 50],
]

test.each(failing)(
  'a number lost %s is named as the interpreter names it',
  (_, variables, specs, outputs, name, time) => {
    for (const method of ['Euler', 'RK2', 'RK4']) {
      const model = readXmile(
        xmileText(variables, { specs }).replace('<sim_specs', `<sim_specs method="${method}"`),
      )
      const request: RunRequest = outputs === null ? {} : { outputs }
      const expected = faultOf(() => interpret(model, request))
      expect(faultOf(() => createSimulator(compile(model)).run(request))).toEqual(expected)
      if (name === '') expect(expected).toBeNull()
      else if (method === 'Euler') expect(expected).toMatchObject({ values: { name, time } })
    }
  },
)

test('whatever the moment and the steps, the machine finds what the interpreter finds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2, max: 3300 }),
      fc.constantFrom(0.25, 1, 7, 100, 1000),
      fc.constantFrom('1 / (TIME - moment)', 'SQRT(moment - TIME)', 'IF TIME >= moment THEN 1 / zero ELSE 1'),
      (steps, savestep, rate) => {
        const text = xmileText(
          `${aux('moment', String(steps / 4))}${aux('zero', '0')}${stock('s', '1', rate.replaceAll('>', '&gt;'))}`,
          { specs: `<start>0</start><stop>800</stop><dt>0.25</dt><savestep>${savestep}</savestep>` },
        )
        const model = readXmile(text)
        const outcome = (run: () => Run): unknown => faultOf(run) ?? 'numbers'
        expect(outcome(() => createSimulator(compile(model)).run({}))).toEqual(
          outcome(() => interpret(model)),
        )
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

test('of a pair, the run that is lost is found, and the next pair runs as before', () => {
  const model = readXmile(xmileText(aux('c', '1000') + stock('s', '0', 'SQRT(c - TIME)'), { specs: long }))
  const pairs = createLockstepSimulator(compile(model), ['s'])
  const well: RunRequest = { inputs: new Map([['c', 2000]]), outputs: ['s'] }
  const ill: RunRequest = { inputs: new Map([['c', 77.1]]), outputs: ['s'] }
  const before = pairs.run([well, well])
  for (const requests of [
    [well, ill],
    [ill, well],
  ] as const) {
    expect(faultOf(() => pairs.run(requests))).toEqual(faultOf(() => interpret(model, ill)))
  }
  expect(pairs.run([well, well])).toEqual(before)
})

test('the local-system model names what was lost without being interpreted', () => {
  const text = readFileSync('scenarios/model/local-system.xmile', 'utf8')
  const planted = '<aux name="planted fault"><eqn>SQRT(100.5 - TIME)</eqn></aux>'
  const kept =
    '<stock name="planted stock"><eqn>0</eqn><inflow>planted flow</inflow></stock>' +
    '<flow name="planted flow"><eqn>planted fault * 2</eqn></flow>'
  const model = readXmile(text.replace('<variables>', `<variables>${planted}${kept}`))
  const simulator = createSimulator(compile(model))
  expect(faultOf(() => simulator.run({ outputs: ['bed_occupancy'] }))).toMatchObject({
    kind: 'run.not-finite',
    values: { name: 'planted fault', time: 100.53125 },
  })
})
