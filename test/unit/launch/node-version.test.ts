import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { isOlder } from '../../../src/launch/node-version.mjs'
import { oldestNode } from '../../../src/launch/project.mjs'

describe('the Node version', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.0.0', '24.1.0'])('accepts %s', (version) => {
    expect(isOlder(version, '20.19')).toBe(false)
  })

  it.each(['v18.20.4', 'v20.18.3', 'v20.9.0'])('refuses %s', (version) => {
    expect(isOlder(version, '20.19')).toBe(true)
  })

  it('is the one that package.json asks for', () => {
    expect(oldestNode()).toMatch(/^\d+\.\d+$/)
  })

  it.each(['start', 'test', 'bench'])(
    'is refused by npm %s with one line that says what to do',
    (command) => {
      const olderNode = "Object.defineProperty(process, 'version', { value: 'v18.20.4' })"
      const preload = `data:text/javascript,${encodeURIComponent(olderNode)}`
      const { status, stderr, stdout } = spawnSync(
        process.execPath,
        ['--import', preload, `src/launch/${command}.mjs`],
        { encoding: 'utf8', timeout: 30_000 },
      )
      expect(status).toBe(1)
      expect(stdout).toBe('')
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).toMatch(/Node 20\.19 or newer.*v18\.20\.4.*nodejs\.org/)
    },
  )
})
