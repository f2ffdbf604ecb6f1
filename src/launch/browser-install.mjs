import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { installedBrowsers } from './browser.mjs'
import { run } from './command.mjs'

/**
 * Whether a browser really starts: Ubuntu puts a script under the name `chromium-browser` that only says to install a
 * snap. On Windows asking Chrome for its version opens a window, so there the file is taken at its word.
 * @param {string} file
 * @returns {boolean}
 */
function starts(file) {
  if (process.platform === 'win32') return true
  return spawnSync(file, ['--version', '--no-sandbox'], { timeout: 30_000, stdio: 'ignore' }).status === 0
}

/**
 * One line that says what to install, for this system.
 * @returns {string}
 */
function advice() {
  const named = process.env['CHROMIUM']
  if (named) return `CHROMIUM is set to ${named}, which is not a browser that starts: correct it or unset it.`
  if (process.platform === 'darwin') {
    return 'No browser found: install Google Chrome (brew install --cask google-chrome), or set CHROMIUM to one.'
  }
  if (process.platform === 'win32') {
    return 'No browser found: install Google Chrome or Microsoft Edge, or set CHROMIUM to the program.'
  }
  return 'No browser found: install Chromium (sudo apt-get install chromium) or Google Chrome, or set CHROMIUM to one.'
}

/**
 * The browser to test with. Where there is none, and we may install packages (root on a Debian), installs Debian's.
 * @returns {Promise<string | undefined>} its path; undefined after one line that says what to install
 */
export async function ensureBrowser() {
  const found = installedBrowsers().find(starts)
  if (found !== undefined) return found
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && !process.env['CHROMIUM']
  if (mayInstall && spawnSync('apt-get', ['--version']).status === 0) {
    process.stdout.write('No browser found: installing the chromium package …\n')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env })
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env })
    const installed = installedBrowsers().find(starts)
    if (installed !== undefined) return installed
  }
  process.stderr.write(`${advice()}\n`)
  return undefined
}
