import { expect, test } from 'vitest'
import { verdictOf } from '../../../src/analysis/verdict'

const beds = { better: 'lower', format: 'count', digits: 0 } as const
const occupancy = { better: 'lower', format: 'percent', digits: 1 } as const
const score = { better: 'higher', format: 'score', digits: 0 } as const

test.each([
  [beds, 195, 200, 'better'],
  [beds, 205, 200, 'worse'],
  [beds, 200.4, 200, 'same'],
  [beds, 100_099, 100_000, 'same'],
  [beds, 100_101, 100_000, 'worse'],
  [occupancy, 0.9405, 0.9395, 'worse'],
  [occupancy, 0.94, 0.9395, 'same'],
  [score, 63, 60, 'better'],
  [score, 59, 60, 'worse'],
  [{ ...beds, better: 'neither' as const }, 210, 200, 'changed'],
  [{ ...beds, better: 'neither' as const }, 200, 200, 'same'],
  [beds, 1, 0, 'worse'],
  [beds, -210, -200, 'better'],
])('of %j, %d beside %d is %s', (outcome, value, beside, verdict) => {
  expect(verdictOf(outcome, value, beside)).toBe(verdict)
})
