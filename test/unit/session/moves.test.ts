import { describe, expect, it, test } from 'vitest'
import type { Lever } from '../../../src/scenario/catalogue'
import type { LocalPlace, Scenario } from '../../../src/scenario/scenario'
import {
  isMoved,
  positionsFrom,
  settingsOf,
  takenTo,
  withAssumption,
  withLever,
  withOurs,
} from '../../../src/session/moves'

const lever: Lever = {
  id: 'teams',
  label: 'Teams',
  units: 'dmnl',
  doc: '',
  value: 0,
  low: 0,
  high: 1,
  status: 'A',
  source: '',
  format: 'percent',
  question: 'teams',
  step: 0.05,
  start: 12,
  ramp: 24,
  phase: { start: 's', ramp: 'r', end: 'e' },
}
const empty = { levers: {}, assumptions: {} } as unknown as Scenario

describe('moves', () => {
  it('keeps a number of ours as it is, and forgets it where it is the place’s own', () => {
    const place = { inputs: { rate: { value: 0.02, status: 'D', from: [] } } } as unknown as LocalPlace
    const scenario = { ...empty, ours: {} }
    const ours = withOurs(scenario, place, 'rate', 40)
    expect(ours.ours).toEqual({ rate: 40 })
    expect(withOurs(ours, place, 'rate', 0.02).ours).toEqual({})
    expect(withOurs(ours, place, 'rate', null).ours).toEqual({})
    expect(withOurs(ours, place, 'other', null).ours).toEqual({ rate: 40 })
  })

  it('gives a lever its own phasing when it is first moved', () => {
    const moved = withLever(empty, lever, { value: 0.4 }, '2026-04')
    expect(moved.levers['teams']).toEqual({ value: 0.4, start: '2027-04', ramp: 24, end: null })
    expect(isMoved(lever, moved)).toBe(true)
  })

  it('leaves no trace of a lever that is back where it was', () => {
    const back = withLever(withLever(empty, lever, { value: 0.4 }, '2026-04'), lever, { value: 0 }, '2026-04')
    expect(back.levers).toEqual({})
  })

  it('keeps a chosen start while the slider passes today’s value', () => {
    const chosen = withLever(empty, lever, { value: 0.4, start: '2030-01' }, '2026-04')
    const passing = withLever(chosen, lever, { value: 0 }, '2026-04')
    expect(isMoved(lever, passing)).toBe(false)
    expect(withLever(passing, lever, { value: 0.2 }, '2026-04').levers['teams']?.start).toBe('2030-01')
  })

  it('keeps values inside the range, and the end after the start', () => {
    expect(withLever(empty, lever, { value: 3 }, '2026-04').levers['teams']?.value).toBe(1)
    const ended = withLever(empty, lever, { value: 1, start: '2030-01', end: '2028-01' }, '2026-04')
    expect(ended.levers['teams']?.end).toBe('2030-02')
  })

  it('takes the end along when the start moves, so that a programme keeps its length', () => {
    const pilot = withLever(empty, lever, { value: 1, start: '2027-04', end: '2029-10' }, '2026-04')
    const later = withLever(pilot, lever, { start: '2035-01' }, '2026-04')
    expect(later.levers['teams']).toMatchObject({ start: '2035-01', end: '2037-07' })
    const back = withLever(later, lever, { start: '2027-04' }, '2026-04')
    expect(back.levers['teams']).toEqual(pilot.levers['teams'])
    expect(withLever(pilot, lever, { end: null }, '2026-04').levers['teams']?.end).toBeNull()
  })

  it('moves months with the start of the run, so that a plan keeps its rhythm in another year', () => {
    const plan = withLever(empty, lever, { value: 1, end: '2031-04' }, '2026-04')
    expect(settingsOf(plan, '2026-04', '1998-04')['teams']).toEqual({
      value: 1,
      start: '1999-04',
      ramp: 24,
      end: '2003-04',
    })
  })

  it('takes levers and assumptions to another place, and leaves its own numbers behind', () => {
    const plan = {
      ...withLever(empty, lever, { value: 1 }, '2026-04'),
      ours: { beds: 3 },
      assumptions: { a: 2 },
    }
    const there = takenTo(plan, '2026-04', { id: 'there', vintage: '2030-01', start: '1998-04' })
    expect(there).toMatchObject({ place: 'there', data: '2030-01', ours: {}, assumptions: { a: 2 } })
    expect(there.levers['teams']).toMatchObject({ value: 1, start: '1999-04' })
  })

  it('drops an assumption that is back at its central value', () => {
    const changed = withAssumption(empty, lever, 0.5)
    expect(changed.assumptions).toEqual({ teams: 0.5 })
    expect(withAssumption(changed, lever, 0).assumptions).toEqual({})
  })
})

describe('where a slider may be moved to next', () => {
  const range = { low: 0, high: 0.5, step: 0.1 }
  test.each([
    ['on both sides where nothing has moved yet', 0.2, 0.2, [0.3, 0.1, 0.4, 0, 0.5]],
    ['onward before back', 0.1, 0.2, [0.3, 0.4, 0.5, 0.1, 0]],
    ['downward too', 0.4, 0.2, [0.1, 0, 0.3, 0.4, 0.5]],
    ['from between the steps', 0.25, 0.25, [0.3, 0.2, 0.4, 0.1, 0.5, 0]],
    ['from the end', 0, 0.5, [0.4, 0.3, 0.2, 0.1, 0]],
  ])('%s', (_, before, value, positions) => {
    expect([...positionsFrom(before, value, range)]).toEqual(positions)
  })
})
