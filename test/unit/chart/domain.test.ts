import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextDomain, niceDomain, type DomainPolicy } from '../../../src/chart/domain'
import { DomainKeeper } from '../../../src/chart/domain-keeper'

const auto: DomainPolicy = { zero: 'auto' }
const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((v) => (Math.abs(v) < 1e-6 ? 0 : v))

describe('the vertical axis', () => {
  test('begins at zero when the data come near it', () => {
    expect(niceDomain(20, 100, auto).low).toBe(0)
    expect(niceDomain(-100, -20, auto).high).toBe(0)
  })

  test('leaves zero out when the data are far from it, and ends on round numbers', () => {
    expect(niceDomain(161, 204, auto)).toEqual({ low: 155, high: 210 })
  })

  test('begins at zero when told so', () => {
    expect(niceDomain(161, 204, { zero: 'always' }).low).toBe(0)
  })

  test('does not blow noise up: a change of 0.1% takes a small part of the height', () => {
    const { low, high } = niceDomain(1000, 1001, auto)
    expect(1 / (high - low)).toBeLessThan(0.02)
  })

  test('shows data that are zero throughout without negative values', () => {
    const { low, high } = niceDomain(0, 0, auto)
    expect(low).toBe(0)
    expect(high).toBeGreaterThan(0)
  })

  test('holds any data, and keeps to one sign where the data do', () => {
    fc.assert(
      fc.property(value, value, fc.constantFrom<DomainPolicy>(auto, { zero: 'always' }), (a, b, policy) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const domain = niceDomain(low, high, policy)
        const dust = (domain.high - domain.low) * 1e-9
        expect(domain.low).toBeLessThanOrEqual(low + dust)
        expect(domain.high).toBeGreaterThanOrEqual(high - dust)
        expect(domain.high).toBeGreaterThan(domain.low)
        if (low >= 0) expect(domain.low).toBeGreaterThanOrEqual(0)
        if (low < 0 && high <= 0) expect(domain.high).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('from one update to the next', () => {
  test('stays while the data stay inside and use most of it', () => {
    const former = niceDomain(150, 210, auto)
    expect(nextDomain(former, [152, 209], auto)).toBe(former)
    expect(nextDomain(former, [160, 205], auto)).toBe(former)
  })

  test('moves when data leave it', () => {
    const former = niceDomain(150, 210, auto)
    expect(nextDomain(former, [150, 260], auto).high).toBeGreaterThanOrEqual(260)
  })

  test('moves when the data use too little of it', () => {
    const former = niceDomain(100, 300, auto)
    const next = nextDomain(former, [190, 240], auto)
    expect(next.high - next.low).toBeLessThan((former.high - former.low) * 0.6)
  })

  test('a slider swept back and forth does not make it jitter', () => {
    let domain = nextDomain(null, [150, 210], auto)
    const seen = new Set<string>()
    for (let round = 0; round < 3; round++) {
      for (let k = 0; k <= 100; k++) {
        domain = nextDomain(domain, [170 - k * 0.2, 210], auto)
        seen.add(`${domain.low} ${domain.high}`)
      }
      for (let k = 100; k >= 0; k--) {
        domain = nextDomain(domain, [170 - k * 0.2, 210], auto)
        seen.add(`${domain.low} ${domain.high}`)
      }
    }
    expect(seen.size).toBeLessThanOrEqual(2)
  })

  test('without data it stays where it was', () => {
    const former = { low: 3, high: 9 }
    expect(nextDomain(former, null, auto)).toBe(former)
    expect(nextDomain(null, null, auto)).toEqual({ low: 0, high: 1 })
  })
})

describe('the keeper', () => {
  test('eases to a new domain, through values in between, and arrives exactly', () => {
    const keeper = new DomainKeeper()
    const first = keeper.aim('beds', [150, 210], auto, 0, true)
    keeper.aim('beds', [150, 400], auto, 1000, true)
    const midway = keeper.at(1060)
    expect(midway.high).toBeGreaterThan(first.high)
    expect(midway.high).toBeLessThan(keeper.target.high)
    expect(keeper.at(2000)).toBe(keeper.target)
  })

  test('jumps when less motion is wanted', () => {
    const keeper = new DomainKeeper()
    keeper.aim('beds', [150, 210], auto, 0, false)
    expect(keeper.aim('beds', [150, 400], auto, 1000, false)).toBe(keeper.target)
  })

  test('a new subject starts on an axis of its own, at once', () => {
    const keeper = new DomainKeeper()
    keeper.aim('spend', [0, 90_000], auto, 0, true)
    expect(keeper.aim('score', [50, 70], auto, 10, true)).toEqual(niceDomain(50, 70, auto))
  })

  test('the same data again do not restart the movement', () => {
    const keeper = new DomainKeeper()
    keeper.aim('beds', [150, 210], auto, 0, true)
    keeper.aim('beds', [150, 400], auto, 1000, true)
    keeper.aim('beds', [150, 400], auto, 1100, true)
    expect(keeper.aim('beds', [150, 400], auto, 1181, true)).toBe(keeper.target)
  })
})
