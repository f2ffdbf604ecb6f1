import { expect, test } from 'vitest'
import type { Run } from '../../../src/engine/run'
import {
  byEuler,
  crossToolCases,
  differences,
  emptied,
  missingVariables,
} from '../engine/cross-tool-directory'
import { captured, cellsOf } from './captured-terminal'

const agreeing = crossToolCases('test/fixtures/cross-tool').filter(
  ({ name }) => !emptied.has(name) && !missingVariables.has(name) && !byEuler.has(name),
)

function runOf(csv: string): Run {
  const [[, ...outputs] = [], ...rows] = cellsOf(csv)
  return {
    times: Float64Array.from(rows, ([time]) => Number(time)),
    outputs,
    values: Float64Array.from(outputs.flatMap((_, o) => rows.map((row) => Number(row[o + 1])))),
  }
}

test.each(agreeing)(
  'run prints every column of $name that other tools print',
  async ({ xmile, expected }) => {
    const { code, out } = await captured(['run', 'model.xmile'], {
      home: '.',
      files: { 'model.xmile': xmile },
    })
    expect(code).toBe(0)
    expect(differences(runOf(out), expected)).toEqual([])
  },
)

test('most directories agree', () => {
  expect(agreeing).toHaveLength(24)
})
