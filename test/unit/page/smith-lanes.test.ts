import { describe, expect, it } from 'vitest'
import { illnessLanes, type Stages } from '../../../src/page/explore/smith-lanes'
import { en } from '../../../src/text/en'

const stay = (ward: number): Stages => ({ ward, waiting: 4, intermediate: 10 })
const lanes = (plan: number) =>
  illnessLanes(
    { today: stay(12), nothing: stay(14), plan: stay(plan) },
    { today: 'Today', plan: 'Our plan' },
    en,
  ).data

describe('her illness as lanes', () => {
  it('keeps its scale however much a plan shortens the illness', () => {
    expect([2, 6, 10, 14].map((ward) => lanes(ward).days)).toEqual([35, 35, 35, 35])
  })

  it('grows for a plan that needs more room, which no lane ever leaves', () => {
    const long = lanes(60)
    expect(long.days).toBeGreaterThanOrEqual(74)
    for (const lane of long.lanes) {
      expect(lane.segments.reduce((sum, segment) => sum + segment.days, 0)).toBeCloseTo(long.days!, 9)
    }
  })

  it('gives every stretch its name', () => {
    const [, plan] = lanes(6).lanes
    expect(plan!.segments.map(({ label }) => label)).toEqual([
      'ward 6.0',
      'waiting 4.0',
      'intermediate care 10.0',
      'home',
    ])
    for (const segment of plan!.segments) expect(segment.short ?? segment.label).toBe(segment.label)
  })
})
