import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { interpret } from '../../../src/engine/interpreter'
import { readXmile } from '../../../src/model/xmile/read'
import { smallSystemFile, smallSystemText } from '../scenario/small-system'
import { captured } from './captured-terminal'

const convert = (args: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  captured(['convert', ...args], { home: '.', files })

test('writes a model that runs the same and says the same', async () => {
  const { code, out, err, written } = await convert([smallSystemFile, 'again.xmile'])
  expect([code, out, err]).toEqual([0, '', ''])
  const again = readXmile(written.get('again.xmile')!)
  const first = readXmile(smallSystemText)
  expect(interpret(again)).toEqual(interpret(first))
  expect([...again.variables.values()].map(({ doc, units }) => [doc, units])).toEqual(
    [...first.variables.values()].map(({ doc, units }) => [doc, units]),
  )
})

test('what it wrote once it writes again to the letter', async () => {
  const shipped = readFileSync('scenarios/model/local-system.xmile', 'utf8')
  const once = (await convert(['in.xmile', 'out.xmile'], { 'in.xmile': shipped })).written.get('out.xmile')!
  const twice = (await convert(['in.xmile', 'out.xmile'], { 'in.xmile': once })).written.get('out.xmile')
  expect(twice).toBe(once)
})

test.each<[readonly string[], Record<string, string>, number, RegExp]>([
  [['gone.xmile', 'out.xmile'], {}, 1, /^gone\.xmile: There is no such file/],
  [['bad.xmile', 'out.xmile'], { 'bad.xmile': '<xmile\n><a></b>' }, 1, /^bad\.xmile:\d+:\d+: /],
  [[smallSystemFile, 'no-such-folder/out.xmile'], {}, 1, /could not be written/],
  [[smallSystemFile], {}, 2, /OUT is missing/],
  [[], {}, 2, /IN is missing/],
  [[smallSystemFile, 'a.xmile', 'b.xmile'], {}, 2, /b\.xmile/],
])('%j is refused', async (args, files, expected, message) => {
  const { code, err, written } = await convert(args, files)
  expect(code).toBe(expected)
  expect(err).toMatch(message)
  expect([...written.values()].join('')).toBe('')
})
