import { afterAll, describe, expect, test } from 'vitest'
import { runControls } from '../../../src/cli/run-controls'
import { compile } from '../../../src/engine/compile'
import { createSimulator } from '../../../src/engine/simulator'
import { FaultError } from '../../../src/model/fault'
import { readXmile } from '../../../src/model/xmile/read'
import { byEuler, crossToolCases, differences, emptied, missingVariables } from './cross-tool-directory'

const folder = 'test/fixtures/cross-tool'

const cases = crossToolCases(folder)

describe('models that other tools have run', () => {
  let same = 0
  afterAll(() => {
    process.stdout.write(
      `cross-tool models: ran ${cases.length} directories; ${same} of ${cases.length} give the published numbers, ` +
        `${byEuler.size} does when integrated by Euler against its file, ${emptied.size} are refused because ` +
        `their equations are lost, ${missingVariables.size} lacks variables that its output has\n`,
    )
  })

  test.each(cases)('$name', ({ name, xmile, expected }) => {
    const run = (text: string): string[] => {
      const model = readXmile(text)
      const run = createSimulator(compile(model)).run({})
      const controls = runControls(model)
      return differences(
        {
          times: run.times,
          outputs: [...run.outputs, ...controls.keys()],
          values: Float64Array.from([
            ...run.values,
            ...[...controls.values()].flatMap((value) => Array.from(run.times, () => value)),
          ]),
        },
        expected,
      )
    }
    const lost = emptied.get(name)
    if (lost !== undefined) {
      let caught: unknown
      try {
        run(xmile)
      } catch (error) {
        caught = error
      }
      expect(caught).toBeInstanceOf(FaultError)
      const [fault] = (caught as FaultError).faults
      expect(fault!.kind).toBe(lost)
      expect(fault!.where!.line).toBeGreaterThan(1)
      return
    }
    if (byEuler.has(name)) {
      expect(run(xmile)).not.toEqual([])
      expect(run(xmile.replace('method="RK4"', 'method="Euler"'))).toEqual([])
      return
    }
    expect(run(xmile)).toEqual(missingVariables.get(name) ?? [])
    if (!missingVariables.has(name)) same++
  })
})
