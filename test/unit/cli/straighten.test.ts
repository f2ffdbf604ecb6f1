import { expect, test } from 'vitest'
import { straightened } from '../../../src/cli/diagram/straighten'

const line = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }))
const stepped = line([0, 10], [20, 10], [20, 13], [60, 13], [60, 90])

test('points on the way are left out, turns stay', () => {
  expect(straightened(line([0, 0], [5, 0], [9, 0], [9, 4]))).toEqual(line([0, 0], [9, 0], [9, 4]))
})

test('a small step beside an end that slides is no turn', () => {
  expect(straightened(stepped)).toEqual(line([0, 13], [60, 13], [60, 90]))
  expect(straightened(stepped.toReversed())).toEqual(line([60, 90], [60, 13], [0, 13]))
})

test('a small step stays beside an end that has one place, and so does a bigger one', () => {
  expect(straightened(stepped, { begin: false, end: true })).toEqual(stepped)
  const big = line([0, 10], [20, 10], [20, 30], [60, 30])
  expect(straightened(big)).toEqual(big)
})
