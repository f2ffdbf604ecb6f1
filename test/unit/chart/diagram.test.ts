import { expect, test } from 'vitest'
import { arialMeasure } from '../../../src/chart/arial'
import type { Diagram, DiagramSymbol } from '../../../src/chart/diagram'
import { layDiagram } from '../../../src/chart/diagram-layout'
import { darkColours, lightColours } from '../../../src/chart/fixed-palettes'
import { tones } from '../../../src/chart/scene'
import { sceneText } from '../../../src/chart/scene-text'
import { symbolSize } from '../../../src/chart/symbol-size'
import { dark, light } from './colours'

const symbol = (some: Partial<DiagramSymbol>): DiagramSymbol => ({
  id: 'rate',
  kind: 'auxiliary',
  name: 'Rate',
  isGhost: false,
  role: null,
  x: 60,
  y: 20,
  width: 0,
  height: 0,
  pipe: null,
  ...some,
})
const points = [
  { x: 40, y: 90 },
  { x: 160, y: 90 },
]
const diagram: Diagram = {
  title: 'A ward <&>',
  width: 320,
  height: 160,
  symbols: [
    symbol({ kind: 'stock', name: 'Beds', x: 208, y: 90 }),
    symbol({
      kind: 'flow',
      name: 'Opening',
      x: 100,
      y: 90,
      pipe: { points, fromCloud: true, toCloud: false },
    }),
    symbol({ name: 'Time to open', kind: 'constant' }),
    symbol({ name: 'Beds wanted', isGhost: true, x: 240 }),
  ],
  links: [
    { from: 'rate', to: 'opening', points: [points[0]!, { x: 100, y: 84 }], isAtStart: false },
    {
      from: 'beds_wanted',
      to: 'beds',
      points: [
        { x: 240, y: 31 },
        { x: 208, y: 68 },
      ],
      isAtStart: true,
    },
  ],
}
const draw = (some: Diagram) =>
  sceneText(layDiagram(some, arialMeasure), lightColours, 'A ward', 'Beds', darkColours)

test('a diagram is drawn to the letter as saved', async () => {
  await expect(draw(diagram)).toMatchFileSnapshot('pictures/diagram.svg')
})

test('a pipe has a cloud where the model ends and a head where a stock is', () => {
  const scene = layDiagram(diagram, arialMeasure)
  const group = scene.marks.find((mark) => mark.kind === 'group')!
  const keys = group.marks.map(({ key }) => key)
  expect(keys.filter((key) => key.startsWith('pipe 1 cloud'))).toEqual(['pipe 1 cloud 0'])
  expect(keys).toContain('pipe 1 head')
  const open = layDiagram(
    { ...diagram, symbols: [symbol({ kind: 'flow', pipe: { points, fromCloud: false, toCloud: true } })] },
    arialMeasure,
  )
  const marks = open.marks.find((mark) => mark.kind === 'group')!.marks.map(({ key }) => key)
  expect(marks).not.toContain('pipe 0 head')
  expect(marks).toContain('pipe 0 cloud 0')
})

test('what holds at the start only is dashed', () => {
  const { marks } = layDiagram(diagram, arialMeasure).marks.find((mark) => mark.kind === 'group')!
  const lines = marks.flatMap((mark) => (mark.kind === 'path' && mark.stroke === 'base' ? [mark] : []))
  const told = lines.slice(0, 2).map(({ d, dash }) => [d, dash])
  expect(told).toEqual([
    ['M40 90L100 84', undefined],
    ['M240 31L208 68', '3 3'],
  ])
})

test('names are broken into lines of about the same length that fit', () => {
  const { lines, width, height } = symbolSize(
    'auxiliary',
    'Further referrals taken from care homes',
    arialMeasure,
  )
  expect(lines.join(' ')).toBe('Further referrals taken from care homes')
  expect(lines.length).toBe(2)
  const widths = lines.map((line) => arialMeasure(line, 12, 400))
  expect(Math.max(...widths)).toBeLessThanOrEqual(width - 16)
  expect(Math.min(...widths)).toBeGreaterThan(60)
  expect(height).toBe(36)
  expect(symbolSize('constant', 'Unbreakablynamedconstantofthemodel', arialMeasure).lines).toHaveLength(1)
})

test('the fixed colours are those of the page', () => {
  for (const tone of tones) {
    expect([tone, lightColours[tone], darkColours[tone]]).toEqual([
      tone,
      (light as Record<string, string>)[tone],
      (dark as Record<string, string>)[tone],
    ])
  }
})

test('a drawing says how it looks on dark, and one without dark colours says nothing of it', () => {
  expect(draw(diagram)).toContain(`[fill="${lightColours.panel}"]{fill:${darkColours.panel}}`)
  expect(sceneText(layDiagram(diagram, arialMeasure), lightColours, 'A', 'B')).not.toContain('<style>')
})
