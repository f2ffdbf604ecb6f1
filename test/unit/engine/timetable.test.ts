import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timetable } from '../../../src/engine/timetable'
import { savedTimes } from '../../../src/engine/simulator'
import { readXmile } from '../../../src/model/xmile/read'
import { xmileText } from '../model/xmile-text'

/** Saved times of a file with these specs. */
function times(start: string, stop: string, dt: string, savestep = ''): number[] {
  const specs =
    `<start>${start}</start><stop>${stop}</stop><dt>${dt}</dt>` +
    (savestep === '' ? '' : `<savestep>${savestep}</savestep>`)
  const model = readXmile(xmileText('<aux name="x"><eqn>1</eqn></aux>', { specs }))
  return Array.from(savedTimes(timetable(model.specs)))
}

test('tenths do not drift: a thousand steps later it is 100, not a little less', () => {
  const saved = times('0', '100', '0.1', '10')
  expect(saved).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
  const all = times('0', '100', '0.1')
  expect(all).toHaveLength(1001)
  for (const [i, time] of all.entries()) expect(Math.abs(time - i / 10)).toBeLessThan(1e-12)
})

test.each<[string, string[], number[]]>([
  ['a step that does not divide the run ends before the stop', ['0', '10', '3'], [0, 3, 6, 9]],
  ['saving between steps takes the nearest step', ['0', '4', '1', '1.5'], [0, 2, 3]],
  ['saving more often than stepping saves every step', ['0', '3', '1', '0.25'], [0, 1, 2, 3]],
  ['saving a billion times a step saves every step, and soon', ['0', '3', '1', '1e-9'], [0, 1, 2, 3]],
  ['saving less often than the run is long saves the start', ['5', '8', '1', '100'], [5]],
  ['a run of no length saves the start', ['5', '5', '1'], [5]],
  ['a step longer than the run saves the start', ['0', '1', '2'], [0]],
  ['times before zero', ['-1', '0', '0.5'], [-1, -0.5, 0]],
])('%s', (_, [start, stop, dt, savestep], expected) => {
  expect(times(start!, stop!, dt!, savestep)).toEqual(expected)
})

test('whatever the specs, saved steps are whole, ascending, within the run and as near as a step can be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -100, max: 100 }),
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 1000 }),
      (start, length, dt, savestep) => {
        // All in hundredths, so that the truth is known in whole numbers.
        const specs = {
          start: start / 100,
          stop: (start + length) / 100,
          dt: dt / 100,
          savestep: savestep / 100,
          method: 'euler' as const,
          timeUnits: '',
          attributes: new Map<string, string>(),
        }
        const { steps, saved } = timetable(specs)
        expect(steps).toBe(Math.floor(length / dt))
        const wanted = new Set<number>()
        for (let i = 0; i * savestep <= length + dt; i++) {
          const step = Math.floor((2 * i * savestep + dt) / (2 * dt))
          if (step <= steps) wanted.add(step)
        }
        for (const [i, step] of saved.entries()) {
          expect(Number.isInteger(step) && step >= 0 && step <= steps).toBe(true)
          if (i > 0) expect(step).toBeGreaterThan(saved[i - 1]!)
        }
        if (savestep >= dt && (2 * savestep) % (2 * dt) !== dt) {
          // A saving time in the middle of two steps may go to either.
          const ties = [...wanted].some((_, i) => (2 * i * savestep + dt) % (2 * dt) === 0)
          if (!ties) expect(saved).toEqual([...wanted])
        }
      },
    ),
  )
})
