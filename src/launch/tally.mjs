/**
 * @typedef {{ status: string }} Assertion
 * @typedef {{ status: string, assertionResults: readonly Assertion[] }} TestFile
 * @typedef {{ success: boolean, testResults: readonly TestFile[] }} Report the JSON reporter's, as far as it counts here
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * Counts a run of tests. What no test could report counts as one failure each: a file that did not load, a run that
 * failed or crashed outside any test, and a run that executed no test.
 * @param {Report | undefined} report undefined when the run left none
 * @param {number} exitCode of the run
 * @returns {Tally}
 */
export function tallyReport(report, exitCode) {
  const files = report?.testResults ?? []
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const failedTests = tests.filter((test) => test.status === 'failed').length
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const failed = failedTests + brokenFiles
  const skipped = tests.length - passed - failedTests
  const silent = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: silent ? 1 : failed, skipped }
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumTallies(tallies) {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}
