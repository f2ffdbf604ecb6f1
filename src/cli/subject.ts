import { FaultError } from '../model/fault'
import type { Model } from '../model/model'
import { readXmile } from '../model/xmile/read'
import type { Origin } from '../scenario/issues'
import type { Scenario } from '../scenario/scenario'
import { readScenarioText } from '../scenario/validate'
import type { Terminal } from './terminal'

/** What FILE turned out to hold. */
export type Subject =
  | { readonly kind: 'model'; readonly file: string; readonly model: Model }
  | {
      readonly kind: 'scenario'
      readonly file: string
      readonly scenario: Scenario
      readonly origin: Origin
    }

/** Reads a model or a scenario, told apart by how the file begins. Throws FaultError. */
export async function readSubject(terminal: Terminal, file: string): Promise<Subject> {
  const text = await terminal.read(file)
  const first = /[^\s\ufeff]/.exec(text)?.[0]
  if (first === '<') return { kind: 'model', file, model: readXmile(text, file) }
  if (first === '{' || file.toLowerCase().endsWith('.json')) {
    return { kind: 'scenario', file, ...readScenarioText(text, file) }
  }
  throw new FaultError([{ kind: 'file.unknown-form', where: { file, line: 1, column: 1 } }])
}
