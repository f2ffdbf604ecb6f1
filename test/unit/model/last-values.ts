import { compile } from '../../../src/engine/compile'
import { interpret } from '../../../src/engine/interpreter'
import type { Run } from '../../../src/engine/run'
import { createSimulator } from '../../../src/engine/simulator'
import { FaultError, type Fault } from '../../../src/model/fault'
import { readXmile } from '../../../src/model/xmile/read'
import { expect } from 'vitest'

/** Runs a file, by machine and by interpreter, which have to agree in every bit. */
export function runText(text: string, outputs?: readonly string[]): Run {
  const model = readXmile(text)
  const request = outputs === undefined ? {} : { outputs }
  const run = createSimulator(compile(model)).run(request)
  expect(interpret(model, request)).toEqual(run)
  return run
}

/** Saved values of one output. */
export function seriesOf(text: string, output: string): number[] {
  return Array.from(runText(text, [output]).values)
}

/** Last value of each named output. */
export function lastOf(text: string, ...outputs: string[]): number[] {
  const run = runText(text, outputs)
  return outputs.map((_, o) => run.values[(o + 1) * run.times.length - 1]!)
}

/** The faults of reading, writing out and running a text. */
export function faultsOf(text: string, file?: string): readonly Fault[] {
  try {
    createSimulator(compile(readXmile(text, file))).run({})
    return []
  } catch (error) {
    if (error instanceof FaultError) return error.faults
    throw error
  }
}

/** A variable of one equation. */
export const aux = (name: string, equation: string): string =>
  `<aux name="${name}"><eqn>${equation}</eqn></aux>`
