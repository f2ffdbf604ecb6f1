import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stretches, type LanesData } from '../../../src/chart/lanes'
import { layLanes } from '../../../src/chart/lanes-layout'
import { layPhase } from '../../../src/chart/phase-line'
import { layRangeMark } from '../../../src/chart/range-mark'
import { layRangeTick } from '../../../src/chart/range-tick'
import type { Category, Scene } from '../../../src/chart/scene'
import { smith } from '../../browser/chart/cases'
import { canvas, collisions, cut, texts } from './letters'

const path = (scene: Scene, key: string) => {
  const mark = scene.marks.find((m) => m.key === key)
  return mark?.kind === 'path' ? mark.d : undefined
}
const rect = (scene: Scene, key: string) => {
  const mark = scene.marks.find((m) => m.key === key)
  return mark?.kind === 'rect' ? mark : undefined
}

describe('lanes of days', () => {
  test('days are in proportion, and two days of a year can still be seen', () => {
    const lane = smith.lanes[1]!
    const placed = stretches(lane, 365, 0, 730)
    expect(placed[0]!.width).toBeCloseTo(299, 0)
    expect(Math.min(...placed.map((s) => s.width))).toBeGreaterThanOrEqual(2)
    const end = placed.at(-1)!
    expect(end.x + end.width).toBeCloseTo(729, 0)
  })

  test('stretches of no days are left out', () => {
    const segments = [
      { id: 'a', days: 0, label: 'ward', category: 'cat-2' as const },
      { id: 'b', days: 10, label: 'home', category: 'cat-1' as const },
    ]
    expect(stretches({ id: 'l', label: 'Today', segments }, 10, 0, 100).map((s) => s.segment.id)).toEqual([
      'b',
    ])
  })

  test('every label is shown whole: inside, short, above or in the legend', () => {
    for (const width of [280, 360, 620, 1000]) {
      const words = texts(layLanes(smith, canvas(width, 0)).marks)
        .map((t) => t.text)
        .join(' | ')
      for (const lane of smith.lanes) {
        for (const s of lane.segments) {
          expect(words.includes(s.label) || (s.short !== undefined && words.includes(s.short))).toBe(true)
        }
      }
    }
  })

  test('letters never touch and are never cut', () => {
    const segment = fc.record({
      days: fc.integer({ min: 0, max: 120 }),
      label: fc.constantFrom(
        'at home',
        'ward 11 nights',
        'waiting 2 nights',
        'at home, with a named manager',
      ),
      category: fc.constantFrom<Category>('cat-1', 'cat-2', 'cat-3', 'cat-4'),
    })
    const lane = fc.array(segment, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(lane, lane, fc.integer({ min: 260, max: 1200 }), (today, plan, width) => {
        const data: LanesData = {
          lanes: [today, plan].map((segments, l) => ({
            id: String(l),
            label: ['Today', 'Our plan'][l]!,
            segments: segments.map((s, i) => ({ ...s, id: String(i), short: String(s.days) })),
          })),
          ticks: [
            { at: 0, label: 'Apr' },
            { at: 10, label: 'May' },
          ].slice(0, 1),
        }
        const scene = layLanes(data, canvas(width, 0))
        const words = texts(scene.marks)
        expect(collisions(words)).toEqual([])
        expect(cut(words, scene.width, scene.height)).toEqual([])
      }),
      { numRuns: 120 },
    )
  })
})

describe('the scale of a tile', () => {
  test('the baseline is in the middle and the value in proportion', () => {
    const scene = layRangeTick({ value: 110, baseline: 100 }, canvas(200, 0))
    expect(path(scene, 'baseline')).toMatch(/^M100,/)
    const value = rect(scene, 'value')!
    expect(value.x + value.width / 2).toBeCloseTo(150, 1)
  })

  test('a value beyond the scale is an arrow, not a tick at the edge', () => {
    const scene = layRangeTick({ value: 300, baseline: 100 }, canvas(200, 0))
    expect(rect(scene, 'value')).toBeUndefined()
    expect(path(scene, 'beyond')).toContain('L200,')
  })

  test('a baseline of zero has a scale of its own', () => {
    const scene = layRangeTick({ value: -2, baseline: 0 }, canvas(200, 0))
    expect(rect(scene, 'value')!.x).toBeLessThan(10)
  })

  test('the band spans what it says', () => {
    const band = rect(layRangeTick({ value: 100, baseline: 100, band: [90, 110] }, canvas(200, 0)), 'band')!
    expect([band.x, band.x + band.width]).toEqual([50, 150])
  })
})

describe('a value beside a range', () => {
  const lay = (range: readonly [number, number], value: number, still = 0) =>
    layRangeMark({ range, value, still }, canvas(216, 0))

  test('all three stand in proportion on one scale, with nothing changed always on it', () => {
    const scene = lay([-50, -30], -10)
    const range = rect(scene, 'range')!
    expect([range.x, range.x + range.width]).toEqual([7, 89])
    expect(path(scene, 'value')).toMatch(/^M168,/)
    expect(path(scene, 'still')).toMatch(/^M208,/)
  })

  test('one figure is a square, and an open end runs off the scale', () => {
    const square = rect(lay([-30, -30], 10), 'range')!
    expect(square.width).toBe(square.height)
    const open = rect(lay([-Infinity, 0], -1.6), 'range')!
    expect(open.x).toBe(0)
  })

  test('stays on the mark however narrow it is', () => {
    for (const width of [0, 10, 40]) {
      const { marks } = layRangeMark({ range: [1, 1], value: 1, still: 1 }, canvas(width, 0))
      expect(JSON.stringify(marks)).not.toMatch(/null|NaN/)
    }
  })
})

describe('the time line of a lever', () => {
  const phase = { start: 45, ramp: 45, end: null, horizon: 180, direction: 'up' as const }
  const line = (data: Parameters<typeof layPhase>[0]) => path(layPhase(data, canvas(188, 0)), 'line')

  test('rests, ramps, stays', () => {
    expect(line(phase)).toBe('M4,14H49L94,4H184')
  })

  test('falls back when it ends', () => {
    expect(line({ ...phase, end: 135 })).toBe('M4,14H49L94,4H139V14H184')
  })

  test('that ends on the way up gets no further', () => {
    expect(line({ ...phase, end: 67.5 })).toBe('M4,14H49L71.5,9H71.5V14H184')
  })

  test('that goes down goes down', () => {
    expect(line({ ...phase, direction: 'down' })).toBe('M4,4H49L94,14H184')
  })

  test('that steps at once has no slope', () => {
    expect(line({ ...phase, ramp: 0 })).toBe('M4,14H49L49,4H184')
  })

  test('that starts beyond the horizon stays at rest', () => {
    expect(line({ ...phase, start: 200 })).toBe('M4,14H184')
  })

  test('that ends no later than it starts is flat, as is one that ends before the run', () => {
    for (const end of [45, 30, 0, -12]) expect(line({ ...phase, end })).toBe('M4,14H184')
    expect(line({ ...phase, start: -24, end: -12 })).toBe('M4,14H184')
  })

  test('that began before the run is already on its way', () => {
    expect(line({ ...phase, start: -45, ramp: 90 })).toBe('M4,9H4L49,4H184')
  })

  test('has marks that can be told apart and stay inside, whatever its months are', () => {
    const month = fc.integer({ min: -400, max: 400 })
    const data = fc.record({
      start: month,
      ramp: fc.integer({ min: 0, max: 120 }),
      end: fc.option(month),
      horizon: fc.constant(180),
      direction: fc.constantFrom('up' as const, 'down' as const, 'none' as const),
    })
    fc.assert(
      fc.property(data, (one) => {
        const { marks } = layPhase(one, canvas(188, 0))
        const keys = marks.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const mark of marks) {
          if (mark.kind !== 'rect') continue
          expect(mark.x).toBeGreaterThanOrEqual(0)
          expect(mark.x + mark.width).toBeLessThanOrEqual(188)
        }
      }),
    )
  })
})
