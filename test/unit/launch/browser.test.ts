import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserCandidates, installedBrowsers } from '../../../src/launch/browser.mjs'

describe('where a browser is looked for', () => {
  it('is only where CHROMIUM says, when it is set', () => {
    const env = { CHROMIUM: '/opt/mine/chrome', PATH: '/usr/bin' }
    expect(browserCandidates('linux', env)).toEqual(['/opt/mine/chrome'])
  })

  it('takes a command name in CHROMIUM from the PATH', () => {
    const env = { CHROMIUM: 'brave', PATH: '/a:/b' }
    expect(browserCandidates('linux', env)).toEqual(['/a/brave', '/b/brave'])
  })

  it('covers Chromium, Chrome and Edge on Linux, with or without a PATH', () => {
    const candidates = browserCandidates('linux', {})
    expect(candidates).toEqual(
      expect.arrayContaining(['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']),
    )
    expect(browserCandidates('linux', { PATH: '/custom' })[0]).toBe('/custom/chromium')
  })

  it('covers the applications of the machine and of the user on macOS', () => {
    const candidates = browserCandidates('darwin', { HOME: '/Users/someone' })
    expect(candidates).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(candidates).toContain(
      '/Users/someone/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    )
  })

  it('covers program folders on Windows, and only those the system names', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\someone\\AppData\\Local' }
    const candidates = browserCandidates('win32', env)
    expect(candidates).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')
    expect(candidates).toContain(
      'C:\\Users\\someone\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    )
    expect(candidates.join()).not.toContain('undefined')
  })
})

describe('a browser on this machine', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'joined-up-browser-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('is found when it may be run, and not when it may not or is missing', () => {
    const program = path.join(folder, 'my-browser')
    const env = { CHROMIUM: program }
    expect(installedBrowsers(env)).toEqual([])
    writeFileSync(program, '#!/bin/sh\n')
    chmodSync(program, 0o755)
    expect(installedBrowsers(env)).toEqual([program])
  })
})
