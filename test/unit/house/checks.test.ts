import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Runs a tool of the project on the deliberate mistakes in `test/control`. */
function check(program: string, ...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [path.join('node_modules', program), ...args], {
    encoding: 'utf8',
  })
  return { status, stdout }
}

describe('the type checks really check', () => {
  it('svelte-check refuses a component with a wrong type', { timeout: 60_000 }, () => {
    const { status, stdout } = check(
      'svelte-check/bin/svelte-check',
      '--workspace',
      'test/control',
      '--tsconfig',
      './tsconfig.json',
      '--output',
      'machine',
    )
    expect(status).not.toBe(0)
    expect(stdout).toMatch(/ERROR "WrongType\.svelte" 2:9 .*'string' is not assignable to type 'number'/)
  })

  it('the configuration of the pure folders refuses page, Node and console', { timeout: 60_000 }, () => {
    const { status, stdout } = check('typescript/bin/tsc', '-p', 'test/control/core/tsconfig.json')
    expect(status).not.toBe(0)
    for (const name of ['document', 'process', 'console']) {
      expect(stdout).toMatch(new RegExp(`touches-page\\.ts.*Cannot find name '${name}'`))
    }
  })
})
