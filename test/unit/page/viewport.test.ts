import { describe, expect, it } from 'vitest'
import { fit, moved, opened, revealed, zoomed } from '../../../src/page/diagram/viewport'

const drawing = { width: 1600, height: 1000 }
const frame = { width: 700, height: 500 }

describe('a drawing in its window', () => {
  it('fits whole, in the middle, and is never blown up', () => {
    const view = fit(drawing, frame)
    expect(view.x).toBeGreaterThanOrEqual(12)
    expect(view.x + view.k * drawing.width).toBeLessThanOrEqual(frame.width - 11.999)
    expect(fit({ width: 100, height: 60 }, frame)).toEqual({ k: 1, x: 300, y: 220 })
  })

  it('opens with letters that can be read, around what is looked for, without empty room beside it', () => {
    const part = { x: 800, y: 980, width: 100, height: 40 }
    const view = opened(drawing, frame, part)
    expect(view.k).toBe(0.85)
    expect(view.x + view.k * part.x).toBeCloseTo(frame.width / 2)
    expect(view.y + view.k * drawing.height).toBeCloseTo(frame.height - 12)
  })

  it('zooms around the point under the pointer, within bounds', () => {
    const point = { x: 300, y: 200 }
    const before = opened(drawing, frame, { x: 800, y: 500, width: 1, height: 1 })
    const after = zoomed(before, 1.5, point, drawing, frame)
    expect((point.x - after.x) / after.k).toBeCloseTo((point.x - before.x) / before.k)
    expect((point.y - after.y) / after.k).toBeCloseTo((point.y - before.y) / before.k)
    expect(zoomed(before, 1000, point, drawing, frame).k).toBe(3)
    expect(zoomed(before, 1e-6, point, drawing, frame).k).toBeCloseTo(fit(drawing, frame).k * 0.8)
  })

  it('cannot be pushed out of sight', () => {
    const away = moved({ x: 0, y: 0, k: 1 }, 1e6, -1e6, drawing, frame)
    expect(away.x).toBe(frame.width - 80)
    expect(away.y + drawing.height).toBe(80)
  })

  it('moves no more than it takes to show a symbol', () => {
    const view = { x: 0, y: 0, k: 1 }
    expect(revealed(view, { x: 300, y: 200, width: 100, height: 40 }, frame)).toEqual(view)
    expect(revealed(view, { x: 720, y: 10, width: 100, height: 40 }, frame)).toEqual({ x: -82, y: 22, k: 1 })
  })
})
