import { FaultError } from '../model/fault'
import type { Model } from '../model/model'
import { scalarIdentity } from '../model/name'
import { constantsOf } from '../scenario/constant'
import { UsageError } from './usage'

/**
 * Inputs of `--set name=value`, given once per value. A list of values, `name=1,2,3`, sets the points of a graphical
 * function. The name of an array without brackets sets all of its elements.
 *
 * @throws UsageError for a text that is no setting; FaultError `run.unknown-input` for a name the model does not have
 */
export function readSettings(
  model: Model,
  texts: readonly string[],
): Map<string, number | readonly number[]> {
  const inputs = new Map<string, number | readonly number[]>()
  for (const text of texts) {
    const equals = text.lastIndexOf('=')
    const name = text.slice(0, equals)
    const values = text
      .slice(equals + 1)
      .split(',')
      .map(numberIn)
    if (equals < 1 || values.some((value) => value === undefined)) {
      throw new UsageError(`--set ${text}: write name=value, with a plain number as the value`)
    }
    const numbers = values.map((value) => value ?? 0)
    for (const id of identitiesOf(model, name, '--set'))
      inputs.set(id, numbers.length === 1 ? numbers[0]! : numbers)
  }
  return inputs
}

/**
 * Identities of the constants that a name means: its own, or those of all elements of an array.
 *
 * @param option the option that the name stands in, for faults
 * @throws FaultError `run.unknown-input`
 */
export function identitiesOf(model: Model, name: string, option: string): readonly string[] {
  const id = scalarIdentity(name)
  const variable = model.variables.get(id.replace(/\[.*$/s, ''))
  if (!variable) {
    throw new FaultError([
      { kind: 'run.unknown-input', where: { file: `${option} ${name}` }, values: { name: id } },
    ])
  }
  if (variable.dimensions.length === 0 || id.endsWith(']')) return [id]
  return constantsOf(model, variable).map(({ subscripts }) => `${variable.id}[${subscripts.join()}]`)
}

function numberIn(text: string): number | undefined {
  const value = text.trim() === '' ? NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}
