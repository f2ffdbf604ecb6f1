import { expect, it } from 'vitest'
import { Hand } from '../../../src/page/diagram/hand'

it('a hand that trembles clicks; one that moves on drags', () => {
  const hand = new Hand()
  hand.lay(1, { x: 10, y: 10 })
  expect(hand.move(1, { x: 12, y: 11 })).toBeNull()
  expect(hand.drags).toBe(false)
  expect(hand.move(1, { x: 30, y: 10 })).toMatchObject({ dx: 20, dy: 0, by: 1 })
  hand.lift(1)
  expect(hand.drags).toBe(true)
  hand.lay(1, { x: 10, y: 10 })
  expect(hand.drags).toBe(false)
})

it('two fingers that part zoom around their middle', () => {
  const hand = new Hand()
  hand.lay(1, { x: 100, y: 100 })
  hand.lay(2, { x: 200, y: 100 })
  expect(hand.move(2, { x: 300, y: 100 })).toEqual({ dx: 50, dy: 0, by: 2, centre: { x: 200, y: 100 } })
})

it('a finger that was never laid on moves nothing', () => {
  expect(new Hand().move(7, { x: 50, y: 50 })).toBeNull()
})
