import { describe, expect, it } from 'vitest'
import { seriesOf } from '../../../src/analysis/series'
import { excelOf } from '../../../src/page/takeaway/excel'
import type { Report } from '../../../src/page/takeaway/report'
import { resultsCsv } from '../../../src/page/takeaway/results-csv'
import { workbookOf } from '../../../src/page/takeaway/workbook'
import { runOf } from '../../../src/session/result'
import { en } from '../../../src/text/en'
import { cellsOf, partsOf } from './office-file'
import { realReport } from './real-report'

const torbay = 'E06000027'
const link = 'https://example.org/#s=1.plan'
const write = async (report: Report) =>
  partsOf(new Uint8Array(await (await excelOf(workbookOf(report, link, en))).arrayBuffer()))
const hostile = '=HYPERLINK("https://example.org","win") & <b>\u0007'

describe('the workbook', () => {
  it('holds every outcome of every run by month, as exact as it was computed', async () => {
    const report = await realReport(torbay, ['integrated_locality_teams'], {
      assumptions: { growth_of_admissions: 0.02 },
    })
    const cells = cellsOf(await write(report), 4)
    const headings = new Map(
      [...cells].filter(([at]) => /^[A-Z]+1$/.test(at)).map(([at, { value }]) => [value, at.slice(0, -1)]),
    )
    expect(headings.size).toBe(1 + report.scores.length * 3)
    for (const run of ['nothing', 'assumptions', 'plan'] as const) {
      for (const { outcome } of report.scores) {
        const column = headings.get(`${outcome.label}: ${en.runs[run]}`)!
        const values = seriesOf(runOf(report.result, run)!, outcome.id)
        const written = Array.from(values, (_, i) => cells.get(`${column}${i + 2}`)!)
        expect(written.map(({ value }) => Number(value))).toEqual([...values])
        expect(new Set(written.map(({ type }) => type))).toEqual(new Set(['']))
      }
    }
    // 1 April 2026 as Excel counts days.
    expect(cells.get('A2')).toEqual({ value: '46113', type: '' })
  })

  it('says where it comes from, and keeps the headings in sight', async () => {
    const report = await realReport(torbay, ['integrated_locality_teams'], {
      name: 'Teams',
      note: 'For the board',
    })
    const parts = await write(report)
    const about = [...cellsOf(parts, 1).values()].map(({ value }) => value)
    expect(about).toEqual(
      expect.arrayContaining(['Torbay', 'Teams', 'For the board', report.catalogue.model.hash, link, '1']),
    )
    expect(about.join(' ')).toMatch(/Not a forecast.*no band/s)
    for (const sheet of [2, 3, 4, 5, 6]) {
      expect(parts[`xl/worksheets/sheet${sheet}.xml`]).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    }
  })

  it('lists every lever with its setting, and what else was changed', async () => {
    const report = await realReport(torbay, ['integrated_locality_teams'], {
      assumptions: { growth_of_admissions: 0.02 },
    })
    const cells = cellsOf(await write(report), 2)
    const row = (id: string) =>
      [...cells].find(([at, { value }]) => at.startsWith('C') && value === id)![0].slice(1)
    const at = (column: string, id: string) => cells.get(column + row(id))?.value
    expect(at('E', 'integrated_locality_teams')).toBe('0')
    expect(at('F', 'integrated_locality_teams')).toBe('1')
    expect(at('G', 'integrated_locality_teams')).toBe('yes')
    expect(at('G', 'shared_record')).toBe('no')
    expect(at('H', 'shared_record')).toBeUndefined()
    expect(at('A', 'growth_of_admissions')).toBe('Assumption')
    expect(at('F', 'growth_of_admissions')).toBe('0.02')
    expect([...cells.keys()].filter((key) => key.startsWith('A')).length).toBe(
      1 + report.catalogue.levers.length + 1,
    )
  })

  it('gives the scorecard that is on screen, unrounded, with its verdicts', async () => {
    const report = await realReport(torbay, ['integrated_locality_teams', 'pooled_budget'])
    const cells = cellsOf(await write(report), 3)
    for (const [i, score] of report.scores.entries()) {
      const row = ['A', 'E', 'F', 'G', 'I'].map((column) => cells.get(`${column}${i + 2}`)!.value)
      const [label, nothing, plan, change, verdict] = row
      expect(label).toBe(score.outcome.label)
      expect([nothing, plan, change].map(Number)).toEqual([score.nothing, score.plan, score.change])
      expect(verdict).toBe(en.scorecard.verdict[score.verdict])
    }
  })

  it('takes a name that looks like a formula for a name', async () => {
    const parts = await write(await realReport(torbay, [], { name: hostile, note: '@SUM(A1)' }))
    const about = [...cellsOf(parts, 1).values()]
    expect(about).toContainEqual({ value: '=HYPERLINK("https://example.org","win") & <b>', type: 's' })
    expect(about).toContainEqual({ value: '@SUM(A1)', type: 's' })
    for (const [name, text] of Object.entries(parts)) expect(text, name).not.toMatch(/<f[ >]/)
  })

  it('gives beds whose number is not known as an index only', async () => {
    const report = await realReport('torbay-1998', ['integrated_locality_teams'])
    const cells = cellsOf(await write(report), 4)
    const column = [...cells].find(
      ([, { value }]) => value === 'Average occupied emergency beds: Do nothing',
    )![0]
    expect(Number(cells.get(column.replace('1', '2'))!.value)).toBe(100)
    const csv = resultsCsv(report, en).split('\r\n')
    expect(csv[1]).toMatch(/^1998-04,Do nothing,average_occupied_emergency_beds,.*= 100",100$/)
  })
})

describe('the table of all results', () => {
  it('has one row for each month, run and outcome, after the mark by which Excel knows UTF-8', async () => {
    const report = await realReport(torbay, ['integrated_locality_teams'])
    const [heading, ...rows] = resultsCsv(report, en).trimEnd().split('\r\n')
    expect(heading).toBe('\uFEFFmonth,run,outcome,label,unit,value')
    expect(rows.length).toBe(report.result.times.length * 2 * report.scores.length)
    const last = seriesOf(runOf(report.result, 'plan')!, report.scores.at(-1)!.outcome.id).at(-1)!
    expect(rows.at(-1)).toBe(
      `2041-04,Our plan,${report.scores.at(-1)!.outcome.id},${report.scores.at(-1)!.outcome.label},${report.scores.at(-1)!.outcome.units},${last}`,
    )
  })
})
