import { expect, test } from 'vitest'
import { scalarIdentity } from '../../../src/model/name'
import { crossToolCases } from '../engine/cross-tool-directory'
import { captured, cellsOf } from './captured-terminal'

const cases = crossToolCases('test/fixtures/cross-tool')

/** They cannot be given: test/unit/engine/cross-tool.test.ts says of each why. */
const withoutNumbers = new Set([
  'macro_multi_expression',
  'macro_multi_macros',
  'smooth_and_stock',
  'subscript_1d_arrays',
  'subscript_constant_call',
  'subscript_multiples',
  'subscript_subranges',
  'subscript_updimensioning',
  'subscripted_flows',
  'zeroled_decimals',
])
const agreeing = cases.filter(({ name }) => !withoutNumbers.has(name))

/** Columns that the command's CSV lacks, or in which a number differs; times are matched. */
function wrongColumns(csv: string, { times, columns }: (typeof cases)[number]['expected']): string[] {
  const [heading = [], ...rows] = cellsOf(csv)
  const at = new Map(heading.map((name, column) => [scalarIdentity(name), column]))
  return [...columns].flatMap(([name, wanted]) => {
    const column = at.get(name)
    if (column === undefined) return [name]
    const same = wanted.every((value, row) => {
      if (value === null) return true
      const found = Number(rows.find((cells) => Math.abs(Number(cells[0]) - times[row]!) <= 1e-4)?.[column])
      return Math.abs(found - value) <= 1e-5 + 1e-4 * Math.max(Math.abs(found), Math.abs(value))
    })
    return same ? [] : [name]
  })
}

test.each(agreeing)(
  'run prints every column of $name that other tools print',
  async ({ xmile, expected }) => {
    const { code, out } = await captured(['run', 'model.xmile'], {
      home: '.',
      files: { 'model.xmile': xmile },
    })
    expect(code).toBe(0)
    expect(wrongColumns(out, expected)).toEqual([])
  },
)

test('most directories agree', () => {
  expect(agreeing).toHaveLength(24)
})
