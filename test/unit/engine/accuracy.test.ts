import { expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { numbers } from '../../../src/engine/numbers'
import { operate } from '../../../src/engine/operations'
import { createLockstepSimulator } from '../../../src/engine/simulator'
import type { Operation } from '../../../src/model/scalar/scalar-model'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from '../model/xmile-text'
import { between, eitherSign, floatsBetween, inExponent, inTurns, near, times, wholeNumber } from './points'
import type { Points } from './points'
import { truePower } from './true-value'

type Pair = readonly [x: number, y: number]

const perRun = 25_000
const points = 1_000_000
const largest = Number.MAX_VALUE

/**
 * A model that looks up a point at each step and saves the function's value there. A discrete graphical function gives
 * its points as they are; a value beyond the largest float is brought back to it, because a run saves no infinity.
 */
function modelOf(equation: string): string {
  const zeros = Array.from({ length: perRun }, () => 0).join(',')
  const table = (name: string) =>
    `<gf name="${name}" type="discrete"><xscale min="0" max="${perRun - 1}"/><ypts>${zeros}</ypts></gf>`
  return xmileText(
    `${table('x points')}${table('y points')}
     <aux name="x"><eqn>x_points(TIME)</eqn></aux>
     <aux name="y"><eqn>y_points(TIME)</eqn></aux>
     <aux name="value"><eqn>${equation}</eqn></aux>
     <aux name="result"><eqn>MAX(${-largest}, MIN(${largest}, value))</eqn></aux>`,
    { specs: `<start>0</start><stop>${perRun - 1}</stop><dt>1</dt>` },
  )
}

/**
 * How far the engine's code is off at the worst of a million points, in units of the last place, and where. At the
 * first of them the interpreter's own function must give the same bits.
 */
function worst(
  operation: Operation,
  draw: () => Pair,
  distance: (own: number, x: number, y: number) => number,
): { distance: number; where: string } {
  const equation = operation === 'pow' ? 'x ^ y' : `${operation}(x)`
  const simulator = createLockstepSimulator(compile(readXmile(modelOf(equation))), ['x', 'y', 'result'])
  let found = { distance: 0, where: '' }
  for (let seen = 0; seen < points; seen += perRun * simulator.lanes) {
    const requests = Array.from({ length: simulator.lanes }, () => {
      const drawn = Array.from({ length: perRun }, draw)
      const inputs = new Map([
        ['x_points', drawn.map(([x]) => x)],
        ['y_points', drawn.map(([, y]) => y)],
      ])
      return { inputs, outputs: ['x', 'y', 'result'] }
    })
    for (const { values } of simulator.run(requests)) {
      for (let i = 0; i < perRun; i++) {
        // What the engine saw, not what it was meant to see.
        const [x, y, own] = [values[i]!, values[perRun + i]!, values[2 * perRun + i]!]
        if (seen === 0 && i < 1000) expect(own).toBe(finite(operate(numbers, operation, [x, y])))
        const off = distance(own, x, y)
        if (off > found.distance) found = { distance: off, where: `${equation} is ${own} at ${x}, ${y}` }
      }
    }
  }
  return found
}

const finite = (value: number): number => Math.max(-largest, Math.min(largest, value))

const everywhere = inExponent(-1074, 1024)
const one = (): number => 1
const angles = (): Points =>
  inTurns(
    between(-100, 100),
    // As far as angles are reduced.
    between(-13_000_000, 13_000_000),
    near(times(wholeNumber(-50, 50), Math.PI / 2)),
    near(times(wholeNumber(-8_000_000, 8_000_000), Math.PI / 2)),
    eitherSign(inExponent(-1074, 23)),
  )
const sines = (): Points => {
  const nearOne = near(one)
  const nearHalf = near(() => 0.5)
  return inTurns(
    between(-1, 1),
    eitherSign(inExponent(-1074, 0)),
    eitherSign(() => Math.min(1, nearOne())),
    eitherSign(nearHalf),
  )
}

test.each<[Operation, (x: number) => number, Points]>([
  [
    'exp',
    Math.exp,
    inTurns(
      between(-746, 710),
      between(-746, -708), // subnormal
      between(709, 709.8),
      eitherSign(inExponent(-1074, 9)),
      near(times(wholeNumber(-1074, 1023), Math.LN2)),
    ),
  ],
  ['ln', Math.log, inTurns(everywhere, inExponent(-1074, -1021), near(one), between(0, 10))],
  ['log10', Math.log10, inTurns(everywhere, inExponent(-1074, -1021), near(one), between(0, 1000))],
  ['sin', Math.sin, angles()],
  ['cos', Math.cos, angles()],
  ['tan', Math.tan, angles()],
  ['arcsin', Math.asin, sines()],
  ['arccos', Math.acos, sines()],
  ['arctan', Math.atan, inTurns(eitherSign(everywhere), between(-3, 3), between(-100, 100))],
])(
  '%s is within 2 units in the last place of the platform’s at a million points',
  (operation, reference, draw) => {
    const { distance, where } = worst(
      operation,
      () => [draw(), 0],
      (own, x) => floatsBetween(own, finite(reference(x))),
    )
    expect(distance, where).toBeLessThanOrEqual(2)
  },
)

/** Powers of about 2^t. */
function powers(bases: Points, t: Points): () => Pair {
  return () => {
    const x = bases()
    const y = t() / Math.log2(x)
    // Powers of 1 are 1.
    return [x, Number.isFinite(y) ? y : t()]
  }
}

/** Whole exponents, the only ones that a negative base has powers for. */
function wholePowers(t: Points): () => Pair {
  const exponents = eitherSign(inExponent(0, 10))
  const sign = eitherSign(one)
  return () => {
    const y = Math.trunc(exponents())
    return [sign() * finite(2 ** (t() / y)), y]
  }
}

test('powers are within 2 units in the last place of the platform’s at a million points', () => {
  const everySize = between(-1080, 1026)
  const draw = inTurns(
    powers(everywhere, everySize),
    powers(near(one), everySize),
    powers(between(0, 10), eitherSign(inExponent(-60, 10))),
    powers(everywhere, between(-1076, -1020)), // subnormal
    powers(between(0, 100), between(1020, 1024)),
    wholePowers(everySize),
  )
  const { distance, where } = worst('pow', draw, (own, x, y) => {
    const off = floatsBetween(own, finite(x ** y))
    // V8 is hundreds of units off for some exponents beyond 2^31: there the true value decides.
    return off > 2 && Math.abs(y) > 2 ** 31 ? floatsBetween(own, truePower(x, y)) : off
  })
  expect(distance, where).toBeLessThanOrEqual(2)
})
