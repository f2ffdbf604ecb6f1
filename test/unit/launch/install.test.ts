import { describe, expect, it } from 'vitest'
import { stalePackages } from '../../../src/launch/install.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/vite': { version: '8.3.8', integrity: 'sha512-a' },
    'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
  },
}

describe('what is missing from node_modules', () => {
  it('is everything in a fresh clone', () => {
    expect(stalePackages(wanted, {})).toEqual(['node_modules/vite'])
  })

  it('is nothing after an install, on a system without the optional packages of others', () => {
    expect(
      stalePackages(wanted, { packages: { 'node_modules/vite': wanted.packages['node_modules/vite'] } }),
    ).toEqual([])
  })

  it('is a package whose version or contents the lockfile has since changed', () => {
    const older = { packages: { 'node_modules/vite': { version: '8.3.7', integrity: 'sha512-a' } } }
    const replaced = { packages: { 'node_modules/vite': { version: '8.3.8', integrity: 'sha512-z' } } }
    expect(stalePackages(wanted, older)).toEqual(['node_modules/vite'])
    expect(stalePackages(wanted, replaced)).toEqual(['node_modules/vite'])
  })
})
