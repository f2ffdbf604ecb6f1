import { describe, expect, it } from 'vitest'
import type { ScatterData } from '../../../src/chart/scatter'
import { layScatter } from '../../../src/chart/scatter-layout'
import type { TextMark } from '../../../src/chart/scene'

const data: ScatterData = {
  across: 'Cost',
  up: 'Share',
  upTo: [0, 1],
  bar: { at: 0.8, label: 'asked for' },
  points: [
    { id: 'a', tag: '1', label: '1', x: 0, y: 0 },
    { id: 'b', tag: '2', label: '2', x: 5e6, y: 0.5, beside: { x: 4e6, y: 0.6 } },
    { id: 'c', tag: '3', label: '3', x: 5.01e6, y: 0.502, hollow: true },
    { id: 'd', tag: '4', label: '4', x: 9e6, y: 1, strong: true },
  ],
}
const format = { x: (value: number) => `£${value / 1e6}m`, y: (value: number) => String(value * 100) }
const canvas = (width: number) => ({
  ...{ width, height: 300, textSize: 12 },
  measure: (text: string, size: number) => text.length * size * 0.6,
})
const lay = (width: number, one = data) => layScatter(one, canvas(width), format)
const texts = (width: number, one = data) =>
  lay(width, one).scene.marks.filter((mark): mark is TextMark => mark.kind === 'text')

describe('points on two axes', () => {
  it.each([300, 700, 1300])('stand where their numbers say, inside a picture %i wide', (width) => {
    const { xs, ys, plot } = lay(width)
    expect([...xs]).toEqual([...xs].sort((a, b) => a - b))
    expect(xs[0]).toBeCloseTo(plot.left, 6)
    expect(ys[0]).toBeCloseTo(plot.bottom, 6)
    expect(ys[3]).toBeCloseTo(plot.top, 6)
    expect(ys[1]).toBeCloseTo((plot.top + plot.bottom) / 2, 6)
    expect(Math.max(...xs)).toBeLessThanOrEqual(plot.right)
    for (const { x, text, anchor } of texts(width)) {
      const wide = text.length * 12 * 0.6
      const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
      expect(left, text).toBeGreaterThanOrEqual(0)
      expect(left + wide, text).toBeLessThanOrEqual(width)
    }
  })

  it('have a second dot and a line to it where they were measured twice', () => {
    const keys = lay(700).scene.marks.map(({ key }) => key)
    expect(keys.filter((key) => /^(link|beside)-/.test(key))).toEqual(['link-b', 'beside-b'])
  })

  it('lose their number where it would lie on another, never the one that is spoken of', () => {
    const tags = texts(700).filter(({ key }) => key.startsWith('tag-'))
    expect(tags.map(({ text }) => text)).toContain('4')
    expect(tags.map(({ text }) => text)).not.toEqual(expect.arrayContaining(['2', '3']))
  })

  it('leave room for zero on the cost axis when all save money', () => {
    const saving = { ...data, points: [{ id: 'a', tag: '1', label: '1', x: -2e6, y: 0.4 }] }
    const { xs, plot } = lay(700, saving)
    expect(xs[0]).toBeLessThan(plot.right)
    expect(texts(700, saving).map(({ text }) => text)).toContain('£0m')
  })
})
