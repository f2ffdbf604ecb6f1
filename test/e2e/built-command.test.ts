import { execFile, execFileSync, spawnSync } from 'node:child_process'
import process from 'node:process'
import { describe, expect, test } from 'vitest'

const program = 'dist-cli/joined-up.js'
const model = 'test/fixtures/scenario/small-system.xmile'

function joinedUp(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the built command line', () => {
  test('runs a model', () => {
    const { status, stdout, stderr } = joinedUp('run', model)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.split('\n')).toHaveLength(39)
    expect(stdout).toMatch(/^time,people_in_hospital,/)
  })

  test('tells bad input from wrong usage', () => {
    expect(joinedUp('run', 'package.json')).toMatchObject({ status: 1, stdout: '' })
    expect(joinedUp('run', 'package.json').stderr).toMatch(/^package\.json:\d+:\d+: /)
    expect(joinedUp('run')).toMatchObject({ status: 2, stdout: '' })
    expect(joinedUp('--help')).toMatchObject({ status: 0, stderr: '' })
  })

  test('is found by its name in the project', () => {
    const out = execFileSync('npx', ['--offline', 'joined-up', 'check', model], { encoding: 'utf8' })
    expect(out).toMatch(/0 errors, \d+ warnings?\n$/)
  })

  test('stops quietly when its reader has enough', async () => {
    const child = execFile(process.execPath, [program, 'run', 'scenarios/model/local-system.xmile'])
    let messages = ''
    child.stderr!.on('data', (text: string) => (messages += text))
    child.stdout!.once('data', () => child.stdout!.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, messages]).toEqual([0, ''])
  })
})
