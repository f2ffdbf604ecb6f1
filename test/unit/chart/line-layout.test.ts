import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { niceDomain } from '../../../src/chart/domain'
import { layFigure } from '../../../src/chart/figure'
import { layLineFigure } from '../../../src/chart/line-figure'
import { layLine } from '../../../src/chart/line-layout'
import { lightColours } from './colours'
import { sceneText } from '../../../src/chart/scene-text'
import { extentOf, type LineData, type Role } from '../../../src/chart/series'
import { beds, crowded, netCost, occupiedBeds, pounds, score } from '../../browser/chart/cases'
import { boxOf, canvas, collisions, cut, texts } from './letters'

function lay(data: LineData, width: number, height: number, textSize = 12) {
  const [low, high] = extentOf(data) ?? [0, 1]
  const domain = niceDomain(low, high, { zero: 'auto' })
  return layLine(data, canvas(width, height, textSize), domain, domain, beds)
}

const label = fc.constantFrom(
  'Do nothing',
  'Our plan',
  'Our assumptions, no action',
  'Intermediate care first, teams from 2027',
  'x',
)
const charts = fc.record({
  ends: fc.array(fc.tuple(fc.double({ min: 0, max: 1000, noNaN: true }), label), {
    minLength: 1,
    maxLength: 6,
  }),
  events: fc.array(fc.tuple(fc.integer({ min: 0, max: 180 }), label), { maxLength: 4 }),
  width: fc.integer({ min: 300, max: 1400 }),
  lines: fc.integer({ min: 22, max: 60 }),
  textSize: fc.constantFrom(12, 16),
})

describe('a line chart', () => {
  test('letters never touch and are never cut, whatever the lines, labels and size', () => {
    fc.assert(
      fc.property(charts, ({ ends, events, width, lines, textSize }) => {
        const height = lines * textSize
        const roles: Role[] = ['baseline', 'plan', 'assumption', 'ghost']
        const data: LineData = {
          subject: 's',
          start: '2026-04',
          times: [0, 90, 180],
          unit: 'beds',
          series: ends.map(([v, name], i) => ({
            id: String(i),
            label: name,
            role: roles[i % 4]!,
            values: [500, 400, v],
          })),
          events: events.map(([at, name]) => ({ at, label: name })),
        }
        const { scene } = lay(data, width, height, textSize)
        const words = texts(scene.marks)
        expect(collisions(words)).toEqual([])
        expect(cut(words, width, height)).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  test('a name of two lines at the highest line end keeps its head', () => {
    const data: LineData = {
      subject: 's',
      start: '2026-04',
      times: [0, 180],
      series: [
        { id: 'a', label: 'Our assumptions, no action', role: 'assumption', values: [250, 350] },
        { id: 'b', label: 'Our plan', role: 'plan', values: [250, 350] },
        { id: 'c', label: 'Do nothing', role: 'baseline', values: [250, 350] },
      ],
    }
    for (const height of [140, 150, 160, 200]) {
      const { scene, names } = lay(data, 410, height)
      expect(names).toBe('ends')
      expect(cut(texts(scene.marks), 410, height)).toEqual([])
    }
  })

  test('every line is named, beside its end or in the key', () => {
    for (const width of [240, 300, 420, 900]) {
      const { scene } = lay(crowded(), width, 260)
      const all = texts(scene.marks)
        .filter((t) => /^(end|key)-/.test(t.key))
        .map((t) => t.text)
        .join(' ')
      for (const s of crowded().series) expect(all).toContain(s.label)
    }
  })

  test('events and spans are labelled, and keep most of the height for the lines', () => {
    for (const [data, width] of [
      [crowded(), 340],
      [netCost(), 340],
      [netCost(), 900],
    ] as const) {
      const { scene, plot } = lay(data, width, 250)
      const all = texts(scene.marks).map((t) => t.text)
      for (const { label } of [...(data.events ?? []), ...(data.spans ?? [])]) expect(all).toContain(label)
      expect(plot.bottom - plot.top).toBeGreaterThan(125)
    }
  })

  test('where there is no room for labels of events they are left out whole and the plot stays', () => {
    const events = Array.from({ length: 20 }, (_, i) => ({
      at: 90 + i / 10,
      label: `a long event number ${i}`,
    }))
    const { plot } = lay({ ...occupiedBeds(), events }, 400, 250)
    expect(plot.bottom - plot.top).toBeGreaterThan(120)
  })

  test('labels stand beside line ends where there is room, in a key where there is not', () => {
    expect(lay(occupiedBeds(), 470, 250).names).toBe('ends')
    expect(lay(occupiedBeds(), 200, 250).names).toBe('key')
  })

  test('a mark shows where the axis leaves out zero, and zero has a line where it is in range', () => {
    const keys = (data: LineData) => lay(data, 470, 250).scene.marks.map((m) => m.key)
    expect(keys(occupiedBeds())).toContain('break')
    expect(keys(occupiedBeds())).not.toContain('zero')
    expect(keys(netCost())).toContain('zero')
    expect(keys(netCost())).not.toContain('break')
  })

  test('a line is one node, however many months it has', () => {
    const nodes = (months: number) => {
      const times = Float64Array.from({ length: months }, (_, i) => (i * 180) / (months - 1))
      const series = [{ id: 'plan', label: 'Our plan', role: 'plan' as const, values: times }]
      return lay({ subject: 's', start: '2026-04', times, series }, 470, 250).scene.marks.length
    }
    expect(nodes(5761)).toBe(nodes(13))
  })

  test('roles differ by dash as well as by colour', () => {
    const roles: Role[] = ['baseline', 'plan', 'assumption', 'ghost']
    const series = roles.map((role) => ({ id: role, label: role, role, values: [1, 2] }))
    const { scene } = lay({ subject: 's', start: '2026-04', times: [0, 12], series }, 470, 250)
    const dashes = scene.marks.flatMap((m) =>
      m.kind === 'path' && m.key.startsWith('line-') ? [m.dash] : [],
    )
    expect(new Set(dashes).size).toBe(4)
  })

  test('the plan lies on top', () => {
    const lines = lay(crowded(), 470, 250).scene.marks.filter((m) => m.key.startsWith('line-'))
    expect(lines.at(-1)?.key).toBe('line-plan')
  })

  test('a chart without data draws its axes and no line', () => {
    const { scene } = lay({ subject: 's', start: '2026-04', times: [0, 12], series: [] }, 470, 250)
    expect(scene.marks.some((m) => m.key.startsWith('line-'))).toBe(false)
    expect(texts(scene.marks).length).toBeGreaterThan(2)
  })
})

describe('the file a person takes away', () => {
  const text = {
    title: 'Average occupied acute beds',
    subtitle:
      'By April 2041 our plan uses 24 fewer beds than doing nothing, in 8 of 10 futures between 14 and 34 fewer.',
    source: 'Joined-Up, Torbay, “Teams & <homes>”, 2025/26 prices.',
  }

  test.each([
    ['occupied-beds', occupiedBeds(), beds],
    ['net-cost', netCost(), pounds],
    ['index', crowded(), score],
  ])('%s looks as it did', async (name, data, format) => {
    const scene = layLineFigure(data, format, text, canvas(640, 400))
    const file = sceneText(scene, lightColours, text.title, text.subtitle)
    await expect(file).toMatchFileSnapshot(`./pictures/${name}.svg`)
  })

  test('holds names that look like markup as plain text', () => {
    const scene = layLineFigure(occupiedBeds(), beds, text, canvas(640, 400))
    const file = sceneText(scene, lightColours, '<script>alert(1)</script>', 'a "quoted" \u0000 & more')
    expect(file).not.toContain('<script')
    expect(file).toContain('Teams &amp; &lt;homes&gt;')
    expect(file).not.toContain('\u0000')
    expect(file).not.toMatch(/style=|href|url\(|var\(/)
  })

  test('nothing touches, nothing is cut, on any size of picture', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 480, max: 1920 }),
        fc.integer({ min: 360, max: 1080 }),
        (width, height) => {
          const scene = layLineFigure(netCost(), pounds, text, canvas(width, height))
          const words = texts(scene.marks)
          expect(collisions(words)).toEqual([])
          expect(cut(words, scene.width, scene.height)).toEqual([])
        },
      ),
    )
  })

  test('grows when its words need more than the room given', () => {
    const long = { ...text, subtitle: 'word '.repeat(300) }
    const tall = (room: { width: number }) => ({ width: room.width, height: 200, marks: [] })
    const scene = layFigure(long, canvas(400, 300), tall)
    expect(scene.height).toBeGreaterThan(300)
    expect(Math.max(...texts(scene.marks).map((t) => boxOf(t).bottom))).toBeLessThanOrEqual(scene.height)
  })
})
