import { expect, test } from 'vitest'
import { onOneFooting, onOneFootingEach } from '../../../src/page/compare/entry'
import { scenario } from '../scenario/small-system'

const plan = (place: string, assumptions: Record<string, number> = {}) => ({
  ...scenario,
  place,
  ours: {},
  assumptions,
})

test('beliefs that differ in one place are noticed beside plans of another place', () => {
  expect(onOneFooting([plan('a'), plan('b')])).toBe(false)
  expect(onOneFootingEach([plan('a'), plan('a'), plan('b')])).toBe(true)
  expect(onOneFootingEach([plan('a'), plan('a', { stay: 2 }), plan('b')])).toBe(false)
})
