import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { interpret } from '../../../src/engine/interpreter'
import { createSimulator } from '../../../src/engine/simulator'
import { readXmile } from '../../../src/model/xmile/read'
import { crossToolCases, differences } from './cross-tool-directory'

const cases = crossToolCases('test/fixtures/xmile')

describe('models whose numbers follow from a formula', () => {
  test('are there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(10)
  })

  test.each(cases)('$name', ({ xmile, expected }) => {
    const model = readXmile(xmile)
    const run = createSimulator(compile(model)).run({})
    expect(differences(run, expected)).toEqual([])
    expect(run.outputs.toSorted()).toEqual([...expected.columns.keys()].toSorted())
    expect(interpret(model)).toEqual(run)
  })
})
