import { join } from 'node:path'
import { expect } from 'vitest'
import { readDataTexts } from '../../../src/cli/places/places-folder'
import { FaultError, type Fault } from '../../../src/model/fault'
import { faults as sentences } from '../../../src/text/faults'

export const scenarios = join(import.meta.dirname, '../../../scenarios')

/** The tables as committed. */
export const texts = readDataTexts(join(scenarios, 'data'))

/** The first fault that `work` throws. It has to be of this kind, and to have a sentence for people. */
export function faultOf(kind: string, work: () => unknown): Fault {
  let thrown: unknown
  try {
    work()
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(FaultError)
  const [fault] = (thrown as FaultError).faults
  expect(fault).toMatchObject({ kind })
  expect(sentences[kind]).toBeDefined()
  return fault!
}
