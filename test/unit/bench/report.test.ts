import { describe, expect, it } from 'vitest'
import type { Bench } from '../../../src/cli/bench/bench'
import { replaceReport, writeReport } from '../../../src/cli/bench/report'
import { quantile } from '../../../src/cli/bench/sample'

describe('a quantile of measurements', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)

  it('is a value that was measured', () => {
    expect(quantile(hundred, 0.95)).toBe(95)
    expect(quantile(hundred, 0.5)).toBe(50)
    expect(quantile(hundred, 1)).toBe(100)
    expect(quantile([7], 0)).toBe(7)
  })

  it('does not exist without measurements', () => {
    expect(() => quantile([], 0.5)).toThrow()
  })
})

describe('the report', () => {
  const bench: Bench = { name: 'x', title: 'A thing', method: 'done so.', run: () => Promise.resolve([]) }
  const figures = [
    { what: 'fast', value: 3.14159, unit: 'ms', digits: 1, limit: 5 },
    { what: 'slow', value: 9, unit: 'ms', digits: 1, limit: 5 },
    { what: 'free', value: 2, unit: 'KB', digits: 0 },
  ]
  const report = writeReport('Measured on a machine.', [{ bench, figures }])

  it('says what was measured, and which limit was missed', () => {
    expect(report).toMatch(/\| fast +\| 3\.1 ms +\| ≤ 5 ms +\|/)
    expect(report).toMatch(/\| slow +\| 9\.0 ms +\| ≤ 5 ms, missed +\|/)
    expect(report).toMatch(/\| free +\| 2 KB +\| +\|/)
    expect(report).toContain('- **A thing**: done so.')
  })

  it('takes the place of the last one and leaves the rest of the document alone', () => {
    const document =
      'before\n<!-- bench:begin (written by `npm run bench -- --write`) -->\nold\n<!-- bench:end -->\nafter\n'
    const once = replaceReport(document, report)
    expect(once).toMatch(/^before\n/)
    expect(once).toMatch(/\nafter\n$/)
    expect(once).not.toContain('old')
    expect(replaceReport(once, report)).toBe(once)
  })

  it('is not lost when the document has no block for it', () => {
    expect(() => replaceReport('no block', report)).toThrow(/no block/)
  })
})
