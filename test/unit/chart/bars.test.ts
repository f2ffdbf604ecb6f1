import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bar } from '../../../src/chart/bars'
import { layBars } from '../../../src/chart/bars-layout'
import { canvas, collisions, cut, texts } from './letters'

const bar = (id: string, from: number, to: number, text = `${Math.abs(to - from)} fewer`): Bar => ({
  id,
  label: `Lever ${id}`,
  text,
  from,
  to,
  tone: 'plan',
})
const boxes = (bars: readonly Bar[], width = 400) =>
  layBars({ bars }, canvas(width, 0)).marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : []))

describe('bars', () => {
  test('are in proportion, on one scale that holds zero, each where the one before it ended', () => {
    const [plan, assumptions, total] = boxes([bar('a', 0, -15), bar('b', -15, -20), bar('c', 0, -20)])
    expect(plan!.width / total!.width).toBeCloseTo(0.75, 2)
    expect(assumptions!.x + assumptions!.width).toBeCloseTo(plan!.x, 0)
    expect(total!.x + total!.width).toBeCloseTo(plan!.x + plan!.width, 0)
  })

  test('of nothing have no length, and of next to nothing can be seen', () => {
    const drawn = boxes([bar('a', 0, 0), bar('b', 0, 0.001), bar('c', 0, 100)])
    expect(drawn).toHaveLength(2)
    expect(drawn[0]!.width).toBeGreaterThanOrEqual(2)
  })

  test('letters never touch and are never cut, and bars stay inside', () => {
    const one = fc.record({
      label: fc.constantFrom('Beds', 'Crisis response in two hours, alone', 'Both together'),
      text: fc.constantFrom('16 fewer', 'no change', '£2,494 less: too small to count'),
      from: fc.double({ min: -50, max: 50, noNaN: true }),
      to: fc.double({ min: -50, max: 50, noNaN: true }),
    })
    const some = fc.array(one, { maxLength: 8 })
    fc.assert(
      fc.property(some, fc.integer({ min: 250, max: 700 }), (rows, width) => {
        const bars = rows.map((row, i): Bar => ({ ...row, id: String(i), tone: 'plan' }))
        const scene = layBars({ bars }, canvas(width, 0))
        expect(collisions(texts(scene.marks))).toEqual([])
        expect(cut(texts(scene.marks), width, scene.height)).toEqual([])
        for (const mark of scene.marks) {
          if (mark.kind !== 'rect') continue
          expect(mark.x).toBeGreaterThanOrEqual(0)
          expect(mark.x + mark.width).toBeLessThanOrEqual(width + 0.1)
        }
      }),
    )
  })
})
