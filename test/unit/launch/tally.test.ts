import { describe, expect, it } from 'vitest'
import { sumTallies, tallyReport } from '../../../src/launch/tally.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})

describe('the closing count', () => {
  it('counts passed, failed and skipped tests over all files', () => {
    const report = {
      success: false,
      testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed', 'passed')],
    }
    expect(tallyReport(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const report = { success: false, testResults: [file('failed'), file('passed', 'passed')] }
    expect(tallyReport(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('counts a failure outside any test, such as an unhandled error, as one failure', () => {
    expect(tallyReport({ success: false, testResults: [file('passed', 'passed')] }, 1).failed).toBe(1)
  })

  it.each([
    ['no report', undefined],
    ['no file', { success: true, testResults: [] }],
    ['only skipped tests', { success: true, testResults: [file('passed', 'skipped')] }],
  ])('fails a run that executed no test: %s', (_, report) => {
    expect(tallyReport(report, 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('adds the parts up', () => {
    const sum = sumTallies([
      { passed: 3, failed: 1, skipped: 0 },
      { passed: 1, failed: 0, skipped: 2 },
    ])
    expect(sum).toEqual({ passed: 4, failed: 1, skipped: 2 })
  })
})
