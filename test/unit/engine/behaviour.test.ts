import { expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { createSimulator } from '../../../src/engine/simulator'
import type { RunRequest } from '../../../src/engine/run'
import { FaultError } from '../../../src/model/fault'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from '../model/xmile-text'

const aux = (name: string, equation: string): string => `<aux name="${name}"><eqn>${equation}</eqn></aux>`
const specs = (dt: number, stop = 4): string =>
  `<start>0</start><stop>${stop}</stop><dt>${dt}</dt><savestep>1</savestep>`

/** Saved values of one output. */
function series(text: string, output: string, request: RunRequest = {}): number[] {
  return Array.from(createSimulator(compile(readXmile(text))).run({ ...request, outputs: [output] }).values)
}

const decay = (dt: number, method: string): string =>
  xmileText(
    '<stock name="s"><eqn>1</eqn><outflow>f</outflow></stock><flow name="f"><eqn>s / 2</eqn></flow>',
    {
      specs: specs(dt),
    },
  ).replace('<sim_specs', `<sim_specs method="${method}"`)

test.each([
  ['Euler', 1],
  ['RK2', 2],
  ['RK4', 4],
])('%s comes nearer to the true decay with the power %d of the step', (method, order) => {
  const error = (dt: number): number => Math.abs(series(decay(dt, method), 's')[4]! - Math.exp(-2))
  const gain = Math.log2(error(0.25) / error(0.125))
  expect(gain).toBeGreaterThan(order - 0.25)
  expect(gain).toBeLessThan(order + 0.35)
})

test('a smoothed step follows the exponential curve, of the first and the third order', () => {
  const text = (f: string): string =>
    xmileText(aux('x', `${f}(STEP(1, 0.000001), 2, 0)`), { specs: specs(1 / 1024) })
  const [t, k] = [4, 4 / 2]
  expect(series(text('SMTH1'), 'x')[t]!).toBeCloseTo(1 - Math.exp(-k), 2)
  const third = 3 * k
  expect(series(text('SMTH3'), 'x')[t]!).toBeCloseTo(
    1 - Math.exp(-third) * (1 + third + (third * third) / 2),
    2,
  )
})

test('a material delay lets out all that went in', () => {
  const text = xmileText(
    aux('in', 'IF TIME &lt; 1 THEN 6 ELSE 0') +
      '<flow name="out"><eqn>DELAY3(in, 2)</eqn></flow><stock name="total"><eqn>0</eqn><inflow>out</inflow></stock>',
    { specs: specs(1 / 64, 40) },
  )
  // It begins in balance with an inflow of 6: 6 × 2 inside, and one time unit more comes in.
  expect(series(text, 'total').at(-1)!).toBeCloseTo(18, 6)
})

test('the order of a delay may be a constant, which then cannot be set', () => {
  const text = (order: string): string =>
    xmileText(aux('x', `SMTHN(TIME, 3, ${order})`) + aux('order', '4') + aux('worked', 'order * 1'), {
      specs: specs(0.25),
    })
  expect(series(text('order'), 'x')).toEqual(series(text('4'), 'x'))
  expect(() => series(text('order'), 'x', { inputs: new Map([['order', 2]]) })).toThrow(
    expect.objectContaining({ faults: [expect.objectContaining({ kind: 'run.input-not-constant' })] }),
  )
  for (const order of ['worked', '2.5', '0', '101', 'TIME']) {
    expect(() => series(text(order), 'x')).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ kind: 'function.order' })] }),
    )
  }
})

test('DELAY gives what was there before, also inside a loop', () => {
  const line = xmileText(aux('x', 'DELAY(TIME, 1.5, -1)'), { specs: specs(0.25) })
  expect(series(line, 'x')).toEqual([-1, -1, 0.5, 1.5, 2.5])
  const loop = xmileText(aux('x', 'DELAY(x, 1, 1) * 2'), { specs: specs(0.5) })
  expect(series(loop, 'x')).toEqual([2, 4, 8, 16, 32])
})

test('steps, ramps and pulses come at their time', () => {
  const at = (equation: string): number[] => series(xmileText(aux('x', equation), { specs: specs(0.1) }), 'x')
  expect(at('STEP(5, 3)')).toEqual([0, 0, 0, 5, 5])
  expect(at('RAMP(2, 1, 3)')[4]).toBeCloseTo(4, 12)
  expect(at('PULSE(1, 2)').map(Math.round)).toEqual([0, 0, 10, 0, 0])
  expect(at('PULSE(1, 1, 2)').map(Math.round)).toEqual([0, 10, 0, 10, 0])
  expect(at('PREVIOUS(TIME, -1)')[0]).toBe(-1)
  expect(at('PREVIOUS(TIME, -1)')[2]).toBeCloseTo(1.9, 12)
  expect(at('INIT(TIME + 3)')).toEqual([3, 3, 3, 3, 3])
  expect(at('HISTORY(TIME, 1)')[4]).toBeCloseTo(1, 12)
  // Before the start, and in the time to come, there is nothing.
  expect(at('HISTORY(TIME + 7, 2)')).toEqual([0, 0, 9, 9, 9])
  expect(at('HISTORY(5, -1) + HISTORY(5, TIME + 1)')).toEqual([0, 0, 0, 0, 0])
})

test('random numbers are the same in every run, spread evenly, and changed by the seed', () => {
  const draw = (seed: number): number[] =>
    series(xmileText(aux('x', `UNIFORM(0, 1, ${seed})`), { specs: specs(1, 4000) }), 'x')
  const values = draw(1)
  expect(values).toEqual(draw(1))
  expect(values).not.toEqual(draw(2))
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1)
  const counts = Array.from({ length: 10 }, (_, i) => values.filter((v) => Math.floor(v * 10) === i).length)
  const chi = counts.reduce((sum, count) => sum + (count - 400.1) ** 2 / 400.1, 0)
  // 99.9% of even draws stay below this for nine degrees of freedom.
  expect(chi).toBeLessThan(27.9)
})

test('constants, starting values and points can be set for a run, and are forgotten afterwards', () => {
  const text = xmileText(
    aux('base', '10') +
      '<stock name="s"><eqn>base * 2</eqn></stock>' +
      '<aux name="g"><eqn>1</eqn><gf><xpts>0,2</xpts><ypts>0,2</ypts></gf></aux>',
  )
  const simulator = createSimulator(compile(readXmile(text)))
  const run = (inputs: Iterable<readonly [string, number | readonly number[]]>): number[] => {
    const { values, times } = simulator.run({ inputs: new Map(inputs), outputs: ['s', 'g'] })
    return [values[0]!, values[times.length]!]
  }
  expect(run([])).toEqual([20, 1])
  expect(run([['Base', 4]])).toEqual([8, 1])
  expect(
    run([
      ['s', 5],
      ['g', [0, 8]],
    ]),
  ).toEqual([5, 4])
  expect(run([])).toEqual([20, 1])
})

test.each<[string, RunRequest, string]>([
  ['an unknown input', { inputs: new Map([['nothing', 1]]) }, 'run.unknown-input'],
  ['an input that is worked out', { inputs: new Map([['worked', 1]]) }, 'run.input-not-constant'],
  ['an infinite input', { inputs: new Map([['base', Infinity]]) }, 'run.input-not-finite'],
  ['too few points', { inputs: new Map([['g', [1]]]) }, 'run.points-count'],
  ['an unknown output', { outputs: ['nothing'] }, 'run.unknown-output'],
])('%s is refused', (_, request, kind) => {
  const text = xmileText(
    aux('base', '10') +
      aux('worked', 'base * 2') +
      '<aux name="g"><eqn>1</eqn><gf><xpts>0,2</xpts><ypts>0,2</ypts></gf></aux>',
  )
  const simulator = createSimulator(compile(readXmile(text)))
  try {
    simulator.run(request)
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    expect(error.faults.map((fault) => fault.kind)).toEqual([kind])
  }
})

test('a program survives being copied to another thread', () => {
  const program = structuredClone(compile(readXmile(xmileText(aux('x', 'TIME * 2')))))
  expect(Array.from(createSimulator(program).run({ outputs: ['x'] }).values).slice(0, 3)).toEqual([0, 2, 4])
})

test('RANK refuses what it cannot order, and a variable named like a function does not hide it', () => {
  const dimension = (size: number): string => `<dimensions><dim name="d" size="${size}"/></dimensions>`
  const ranked = (size: number, equation: string): string =>
    xmileText(
      `<aux name="x"><dimensions><dim name="d"/></dimensions><eqn>d</eqn></aux>${aux('rank', equation)}`,
      { before: dimension(size) },
    )
  expect(series(ranked(100, 'RANK(-x[*], 1)'), 'rank')[0]).toBe(100)
  for (const [size, equation, kind] of [
    [101, 'RANK(x, 1)', 'function.array-too-large'],
    [3, 'RANK(x)', 'function.arity'],
    [3, 'RANK(5, 1)', 'function.needs-array'],
  ] as const) {
    expect(() => series(ranked(size, equation), 'rank')).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ kind })] }),
    )
  }
})
