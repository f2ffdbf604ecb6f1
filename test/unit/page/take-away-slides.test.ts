import { describe, expect, it } from 'vitest'
import { seriesOf } from '../../../src/analysis/series'
import type { Palette } from '../../../src/chart/palette'
import { tones } from '../../../src/chart/scene'
import { deckOf } from '../../../src/page/takeaway/deck'
import { powerPointOf } from '../../../src/page/takeaway/power-point'
import type { Report } from '../../../src/page/takeaway/report'
import { runOf } from '../../../src/session/result'
import { en } from '../../../src/text/en'
import { partsOf, read } from './office-file'
import { realReport } from './real-report'

const torbay = 'E06000027'
const palette = Object.fromEntries(tones.map((tone) => [tone, '#123456'])) as unknown as Palette
const write = async (report: Report) => {
  const file = await powerPointOf(deckOf(report, en), report.name, report.source, palette)
  return partsOf(new Uint8Array(await file.arrayBuffer()))
}
const textsIn = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => read(text!))
/** The library numbers charts through all presentations of a visit. */
const charts = (parts: Readonly<Record<string, string>>) =>
  Object.keys(parts)
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => parts[name]!)
const slides = (parts: Readonly<Record<string, string>>) =>
  Object.keys(parts)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort()
    .map((name) => parts[name]!)

describe('the slides', () => {
  it('draw the two charts natively, each line with every month and a dash of its own', async () => {
    const report = await realReport(torbay, ['integrated_locality_teams'], {
      assumptions: { growth_of_admissions: 0.02 },
    })
    const parts = await write(report)
    expect(slides(parts).length).toBe(7)
    for (const [i, { outcome }] of report.charts.entries()) {
      const chart = charts(parts)[i]!
      const lines = chart.split('<c:ser>').slice(1)
      expect(lines.length).toBe(3)
      for (const [j, run] of (['nothing', 'assumptions', 'plan'] as const).entries()) {
        const [names = '', values = ''] = lines[j]!.split('<c:val>')
        expect(read(/<c:v>([^<]*)<\/c:v>/.exec(names)![1]!)).toBe(en.runs[run])
        const drawn = [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value))
        expect(drawn).toEqual([...seriesOf(runOf(report.result, run)!, outcome.id)])
      }
      expect(new Set(lines.map((line) => /prstDash val="(\w+)"/.exec(line)![1])).size).toBe(3)
    }
  })

  it('say in the alternative text of a chart what it shows', async () => {
    const report = await realReport(torbay, ['integrated_locality_teams'])
    const described = slides(await write(report)).flatMap((slide) =>
      [...slide.matchAll(/<p:graphicFrame>.*?descr="([^"]*)"/gs)].map(([, alt]) => read(alt!)),
    )
    expect(described.length).toBe(2)
    for (const [i, { outcome, sentence }] of report.charts.entries()) {
      expect(described[i]).toContain(`Line chart of ${outcome.label} by month, April 2026 to March 2041`)
      expect(described[i]).toContain(sentence)
    }
  })

  it('have findings for titles, and the source at the foot of each', async () => {
    const report = await realReport(torbay, ['integrated_locality_teams', 'acute_beds_closed'])
    const parts = await write(report)
    const deck = deckOf(report, en)
    for (const [i, slide] of slides(parts).entries()) {
      expect(slide).toContain('<p:ph')
      expect(textsIn(slide)[0]).toBe(deck[i]!.title)
    }
    expect(deck.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Torbay, year to March 2041: .* instead of /),
      'In Torbay we change 2 things',
      expect.stringMatching(/^Our plan makes \d of 8 headline outcomes better and \d worse/),
      `Average occupied emergency beds: ${report.charts[0]!.sentence}`,
      `NHS and council spend a year: ${report.charts[1]!.sentence}`,
      expect.stringMatching(/^Mrs Smith’s year, .* under our plan against /),
      expect.stringMatching(/under our plan/),
    ])
    const layouts = Object.entries(parts).filter(([name]) => name.startsWith('ppt/slideLayouts/slideLayout'))
    expect(layouts.some(([, xml]) => textsIn(xml).includes(report.source))).toBe(true)
  })

  it('name each harm and what the model does not know', async () => {
    const report = await realReport(torbay, ['acute_beds_closed'])
    expect(report.harms.length).toBeGreaterThan(0)
    const last = textsIn(slides(await write(report)).at(-1)!).join('\n')
    for (const { outcome } of report.harms) expect(last.toLowerCase()).toContain(outcome.label.toLowerCase())
    expect(last).toMatch(/Not a forecast/)
    expect(last).toMatch(/no band/)
  })

  it.each([
    ['nothing is changed', [], {}],
    ['only an assumption is changed', [], { assumptions: { growth_of_admissions: 0.02 } }],
    ['the name is hostile', ['pooled_budget'], { name: '</a:t><script>"&\u0000\ud800' }],
    ['the name is as long as names may be', ['pooled_budget'], { name: 'W'.repeat(200) }],
  ])('are whole where %s', async (_, levers, change) => {
    const report = await realReport(torbay, levers, change)
    const parts = await write(report)
    expect(slides(parts).length).toBe(7)
    expect(textsIn(slides(parts)[0]!)).toContain(`Torbay: ${report.name}`)
    for (const text of Object.values(parts)) expect(text).not.toMatch(/undefined|NaN|\[object/)
  })

  it('draw beds whose number is not known as an index', async () => {
    const parts = await write(await realReport('torbay-1998', ['integrated_locality_teams']))
    const values = charts(parts)[0]!.split('<c:val>')[1]!
    expect(Number(/<c:v>([^<]*)<\/c:v>/.exec(values)![1])).toBe(100)
  })
})
