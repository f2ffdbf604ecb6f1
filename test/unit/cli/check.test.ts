import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeScenario } from '../../../src/scenario/validate'
import { smallSystemFile, smallSystemText } from '../scenario/small-system'
import { captured } from './captured-terminal'
import { plan, smallHome } from './small-home'

let home: string
beforeAll(() => {
  home = smallHome()
})
afterAll(() => {
  rmSync(home, { recursive: true })
})

const check = (file: string, text?: string) =>
  captured(['check', file], { home, files: text === undefined ? {} : { [file]: text } })

describe('check', () => {
  test('finds nothing in a model in order', async () => {
    const { code, out, err } = await check(smallSystemFile)
    expect(err).toBe('')
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^0 errors, \d+ warnings?$/)
    expect(code).toBe(0)
  })

  test('says each fault of structure on a line of its own, then counts', async () => {
    const text = smallSystemText
      .replace('<eqn>People_in_hospital</eqn>', '<eqn>People_in_hospitals</eqn>')
      .replace('/ MEAN(stay[*])', '/ MEAN(stays[*])')
    const { code, out } = await check('broken.xmile', text)
    const lines = out.trimEnd().split('\n')
    const of = (name: string) => text.split('\n').findIndex((row) => row.includes(name)) + 1
    expect(lines.some((line) => line.startsWith(`broken.xmile:${of('People_in_hospitals')}:`))).toBe(true)
    expect(lines.some((line) => line.startsWith(`broken.xmile:${of('MEAN(stays')}:`))).toBe(true)
    expect(lines.at(-1)).toMatch(/^2 errors, \d+ warnings?$/)
    expect(code).toBe(1)
  })

  test('finds faults of what people meet of a model', async () => {
    const { code, out } = await check(
      'range.xmile',
      smallSystemText.replace('ju:high="1.5"', 'ju:high="0.9"'),
    )
    expect(out).toMatch(/^range\.xmile:\d+:\d+: The range of “stay\[mild\]”/m)
    expect(code).toBe(1)
  })

  test('tells a file that is no model on standard error', async () => {
    const { code, out, err } = await check('bad.xmile', '<xmile>')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^bad\.xmile:\d+:\d+: /)
  })

  test('counts the warnings of a scenario and passes it', async () => {
    const { code, out } = await check(
      'plan.json',
      writeScenario({ ...plan, assumptions: { 'stay[mild]': 9 } }),
    )
    expect(out).toMatch(
      /^plan\.json:\d+:\d+: warning: .*“stay \(Mild\)” is set to 9.*\n0 errors, 1 warning\n$/,
    )
    expect(code).toBe(0)
  })

  test('counts the errors of a scenario and refuses it', async () => {
    const { code, out } = await check('plan.json', writeScenario({ ...plan, ours: { beds: 1, staff: 2 } }))
    expect(out).toMatch(/\n2 errors, 0 warnings\n$/)
    expect(code).toBe(1)
  })
})

describe('the command line', () => {
  const command = (...argv: string[]) => captured(argv, { home })

  test.each(['run', 'check', 'places'])('%s explains itself', async (name) => {
    const { code, out, err } = await command(name, '--help')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(new RegExp(`^joined-up ${name} `))
    expect((await command(name, '-h')).out).toBe(out)
    expect((await command('--help')).out).toContain(`  ${name} `)
  })

  test.each([[[]], [['fly']], [['constructor']], [['check']], [['places']], [['places', 'demolish']]])(
    '%j is wrong usage, and says how',
    async (argv) => {
      const { code, out, err } = await command(...argv)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('joined-up ')
    },
  )
})
