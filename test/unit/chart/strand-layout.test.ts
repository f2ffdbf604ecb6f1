import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostColours, strandStyle, type StrandData } from '../../../src/chart/strand'
import { layStrands, nearestStrand } from '../../../src/chart/strand-layout'
import { beds } from '../../browser/chart/cases'
import { strandPicture } from '../../../src/chart/strand-figure'
import { canvas, collisions, cut, texts } from './letters'

function data(ends: readonly number[], name = 'Team'): StrandData {
  return {
    start: '2026-04',
    times: [0, 60, 120, 180],
    strands: [
      { id: 'nothing', tag: '', label: 'Do nothing', values: [100, 105, 110, 115], baseline: true },
      ...ends.map((end, i) => ({
        id: `plan-${i}`,
        tag: `P${i}`,
        label: `${name} ${i}`,
        values: [100, 100, (100 + end) / 2, end],
      })),
    ],
  }
}
const written = (marks: ReturnType<typeof layStrands>['scene']['marks']) =>
  texts(marks).map(({ text }) => text)

describe('many lines on one chart', () => {
  test('letters never touch and are never cut, whatever the number of plans, their ends and the size', () => {
    const ends = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 })
    const size = fc.record({
      width: fc.integer({ min: 320, max: 1400 }),
      height: fc.integer({ min: 240, max: 700 }),
    })
    fc.assert(
      fc.property(ends, size, fc.option(fc.nat(59)), (values, { width, height }, lit) => {
        const { scene } = layStrands(
          data(values),
          canvas(width, height),
          beds,
          lit === null ? null : `plan-${lit}`,
        )
        const found = texts(scene.marks)
        expect(collisions(found)).toEqual([])
        expect(cut(found, width, height)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('a few are named at their ends, and told apart by dashes as well as by colours', () => {
    const { scene } = layStrands(data([90, 120, 140, 160]), canvas(1000, 400), beds, null)
    expect(written(scene.marks)).toEqual(expect.arrayContaining(['P0 Team 0', 'P3 Team 3', 'Do nothing']))
    const styles = [0, 1, 2, 3, 4, 5].map((position) =>
      strandStyle({ id: String(position) }, position, mostColours, null),
    )
    expect(new Set(styles.map(({ line }) => line)).size).toBe(mostColours)
    expect(new Set(styles.map(({ dash }) => dash)).size).toBe(mostColours)
  })

  test('of many the one brought out is named and drawn last, the others are pale', () => {
    const ends = Array.from({ length: 50 }, (_, i) => 80 + i)
    const { scene } = layStrands(data(ends), canvas(1000, 400), beds, 'plan-7')
    expect(written(scene.marks)).toContain('P7 Team 7')
    const lines = scene.marks.filter(({ key }) => key.startsWith('line-'))
    expect(lines.at(-1)).toMatchObject({ key: 'line-plan-7', stroke: 'line-1' })
    expect(lines.find(({ key }) => key === 'line-plan-8')).toMatchObject({ stroke: 'ink-3', width: 1 })
  })

  test('the pointer finds the nearest line, and none where no line has a value', () => {
    const { strands } = data([50, 200, Number.NaN])
    const plans = strands.slice(1)
    const same = (value: number) => value
    expect(nearestStrand(plans, 3, same, 190)).toBe('plan-1')
    expect(nearestStrand(plans, 3, same, 60)).toBe('plan-0')
    expect(nearestStrand(plans.slice(2), 3, same, 60)).toBeNull()
  })
})

describe('many lines as a picture', () => {
  test('have room, title and source, however many names stand above them', () => {
    const names = Array.from({ length: 60 }, (_, i) => `P${i} ${'A plan with a long name '.repeat(4)}${i}`)
    const around = { title: 'NHS spend', subtitle: names.join('; '), source: 'Torbay. 60 plans compared.' }
    const lay = strandPicture(data(names.map((_, i) => 80 + i)), beds, null)
    const { marks, height } = lay(around, canvas(960, 540))
    const chart = marks.find((mark) => mark.kind === 'group')!
    const found = texts(marks.filter((mark) => mark.kind !== 'group'))
    expect(found.map(({ text }) => text)).toEqual(expect.arrayContaining(['NHS spend', around.source]))
    expect(cut(found, 960, height)).toEqual([])
    expect(texts(chart.marks).length).toBeGreaterThan(5)
    expect(height - chart.y).toBeGreaterThan(350)
  })
})
