import { expect, it } from 'vitest'
import { leverChange, leverUnmoved } from '../../../src/page/explore/lever-change'
import type { Lever } from '../../../src/scenario/catalogue'
import { en } from '../../../src/text/en'

const teams = { value: 0, low: 0, high: 1, step: 0.05, format: 'percent', units: '1' } as Lever

it('a lever is compared with today', () => {
  expect(leverUnmoved(teams, en)).toBe('0%, as today')
  expect(leverChange(teams, '35%', en)).toBe('0% today, 35% in our plan')
})

it('a lever that stands at its most is not said to be so today: no programme covers the place yet', () => {
  const scale = { ...teams, value: 1, low: 0.02 }
  expect(leverUnmoved(scale, en)).toBe('100%, the whole')
  expect(leverChange(scale, '40%', en)).toBe('40% in our plan, in place of 100%')
})
