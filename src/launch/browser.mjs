import { accessSync, constants } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

/** Names under which Chrome, Chromium and Edge stand on the PATH of Linux systems. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/**
 * Where a Chrome, Chromium or Edge may stand, best first. The environment variable CHROMIUM (a path, or a command on
 * the PATH) is the only candidate when it is set: a person who names a browser wants that one.
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]} absolute paths, existing or not
 */
export function browserCandidates(platform, env) {
  const paths = platform === 'win32' ? path.win32 : path.posix
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(platform === 'win32' ? ';' : ':').filter(Boolean)
  const named = env['CHROMIUM']
  if (named) return /[\\/]/.test(named) ? [named] : folders.map((folder) => paths.join(folder, named))
  if (platform === 'darwin') {
    return ['/Applications', paths.join(env['HOME'] ?? os.homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
        paths.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  }
  if (platform === 'win32') {
    return [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].flatMap((program) =>
      [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
        .filter((folder) => folder !== undefined)
        .map((folder) => paths.join(folder, program)),
    )
  }
  return [
    ...commands.flatMap((command) => [...folders, '/usr/bin'].map((folder) => paths.join(folder, command))),
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ]
}

/**
 * The browsers that are installed here, best first.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string[]} absolute paths of programs
 */
export function installedBrowsers(env = process.env) {
  return [...new Set(browserCandidates(process.platform, env))].filter((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/**
 * What a window does for its own sake and no page sees. Each visit of a test has a window of its own, and the address bar's list,
 * a page in itself, cost it a third of its time. Of this flag the last counts: what Playwright turns off by it stands here too.
 */
const featuresOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/**
 * Flags for a headless browser that opens nothing but our own pages: no sandbox, because containers and root have none,
 * and nothing that calls home.
 */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${featuresOff.join()}`,
]
