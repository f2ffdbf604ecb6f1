import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { ensureBrowser } from './browser-install.mjs'
import { collectScript, npm, run } from './command.mjs'
import { installMissing } from './install.mjs'
import { readJson, root } from './project.mjs'
import { sumTallies, tallyReport } from './tally.mjs'

/**
 * @typedef {import('./tally.mjs').Report} Report
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {{ title: string, run: () => Promise<Tally> }} Part
 */

/**
 * A part that is one check: its command passes or fails.
 * @param {string} title
 * @param {string} script of package.json
 * @returns {Part}
 */
function check(title, script) {
  return { title, run: async () => oneCheck((await npm(['run', '--silent', script])) === 0) }
}

/**
 * Checks that are made one after the other while something else runs, out of sight until they are asked for.
 * @param {readonly (readonly [title: string, script: string])[]} checks
 * @returns {Part[]}
 */
function checksAside(checks) {
  let last = Promise.resolve()
  return checks.map(([title, script]) => {
    const done = last.then(() => collectScript(script))
    last = done.then(() => undefined)
    return {
      title,
      run: async () => {
        const { code, output } = await done
        process.stdout.write(output)
        return oneCheck(code === 0)
      },
    }
  })
}

/**
 * @param {boolean} passed
 * @returns {Tally}
 */
function oneCheck(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/**
 * The tests of one Vitest project, counted from its JSON report.
 * @param {string} title
 * @param {string} project
 * @param {string} folder for the report
 * @param {() => string | undefined} obstacle why the tests cannot run, if so: that is one failure
 * @returns {Part}
 */
function tests(title, project, folder, obstacle = () => undefined) {
  return {
    title,
    run: async () => {
      const reason = obstacle()
      if (reason !== undefined) {
        process.stderr.write(`Not run: ${reason}\n`)
        return oneCheck(false)
      }
      const file = path.join(folder, `${project}.json`)
      const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
      const code = await run(process.execPath, [
        vitest,
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ])
      return tallyReport(/** @type {Report | undefined} */ (readJson(file)), code)
    },
  }
}

/**
 * `npm test`: installs what is missing, finds a browser, builds, runs every test and check. A failing part does not
 * stop the others; the last line of the output is the count.
 * @returns {Promise<number>} the exit code: 0 when everything passed
 */
export async function testEverything() {
  if (!(await installMissing())) return finish([{ title: 'install', tally: oneCheck(false), seconds: 0 }])
  const browser = await ensureBrowser()
  if (browser !== undefined) process.env['CHROMIUM'] = browser
  const folder = mkdtempSync(path.join(os.tmpdir(), 'joined-up-'))
  const built = new Set()
  const noBrowser = () => (browser === undefined ? 'there is no browser, see above' : undefined)
  const noBuild = () => (built.size === 2 ? undefined : 'the build failed, see above')

  /**
   * A build is no check of its own: it counts only when it fails.
   * @type {(title: string, script: string) => Part}
   */
  const build = (title, script) => {
    const part = check(title, script)
    return {
      title,
      run: async () => {
        const { failed } = await part.run()
        if (failed === 0) built.add(script)
        return { passed: 0, failed, skipped: 0 }
      },
    }
  }
  /** @type {{ title: string, tally: Tally, seconds: number }[]} */
  const outcomes = []
  const perform = async (/** @type {Part} */ { title, run: runPart }) => {
    process.stdout.write(`\n=== ${title}\n`)
    const began = performance.now()
    const tally = await runPart()
    outcomes.push({ title, tally, seconds: (performance.now() - began) / 1000 })
  }
  await perform(build('build the page', 'build:app'))
  await perform(build('build the command line', 'build:cli'))
  await perform(tests('unit tests', 'unit', folder))
  await perform(tests('browser tests', 'browser', folder, noBrowser))
  // End-to-end tests wait for pages more than they work: the checks are made meanwhile.
  const checks = checksAside([
    ['types', 'check'],
    ['lint', 'lint'],
    ['format', 'format:check'],
  ])
  await perform(tests('end-to-end tests', 'e2e', folder, () => noBrowser() ?? noBuild()))
  for (const part of checks) await perform(part)
  rmSync(folder, { recursive: true, force: true })
  return finish(outcomes)
}

/**
 * Prints each part on a line and the closing count alone on the last.
 * @param {readonly { title: string, tally: Tally, seconds: number }[]} outcomes
 * @returns {number} the exit code
 */
function finish(outcomes) {
  process.stdout.write('\n')
  for (const { title, tally, seconds } of outcomes) {
    const counts = `${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`
    process.stdout.write(`${tally.failed > 0 ? '✗' : '✓'} ${title}: ${counts} (${seconds.toFixed(1)} s)\n`)
  }
  const total = sumTallies(outcomes.map((outcome) => outcome.tally))
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}
