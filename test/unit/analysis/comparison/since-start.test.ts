import { expect, test } from 'vitest'
import { sinceStart } from '../../../../src/analysis/comparison/since-start'

const months = (count: number) => Float64Array.from({ length: count + 1 }, (_, i) => i)

test('a steady rate adds up to its years, and what began later to the part of a year', () => {
  const times = months(180)
  expect(
    sinceStart(
      times,
      times.map(() => 2e6),
    ),
  ).toBeCloseTo(30e6)
  expect(
    sinceStart(
      times,
      times.map((time) => (time > 174 ? 12 : 0)),
    ),
  ).toBeCloseTo(6)
})

test('months after the last whole year are left out, and a run shorter than a year has no sum', () => {
  const times = months(30)
  expect(
    sinceStart(
      times,
      times.map((time) => (time > 24 ? 100 : 1)),
    ),
  ).toBeCloseTo(2)
  expect(sinceStart(months(11), months(11))).toBeNaN()
})
