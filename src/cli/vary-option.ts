import type { Range } from '../engine/ensemble/range'
import { FaultError } from '../model/fault'
import type { Model } from '../model/model'
import { elementIdentity } from '../model/name'
import { constantsOf } from '../scenario/constant'
import type { Inputs } from '../scenario/inputs'
import { identitiesOf } from './set-option'
import { UsageError } from './usage'

const forms =
  'write name:low:mode:high, name:low:high, name:normal:mean:deviation, name:lognormal:median:deviation or name:discrete:1,2,3'

/**
 * Ranges of `--vary`, given once per value. The name of an array without brackets varies each of its elements by itself.
 *
 * @throws UsageError for a text that is no range; FaultError `run.unknown-input`
 */
export function readRanges(model: Model, texts: readonly string[]): Map<string, Range> {
  const ranges = new Map<string, Range>()
  for (const text of texts) {
    const [name = '', ...parts] = text.split(':')
    const range = rangeIn(parts)
    if (name.trim() === '' || range === undefined) throw new UsageError(`--vary ${text}: ${forms}`)
    for (const id of identitiesOf(model, name, '--vary')) ranges.set(id, range)
  }
  return ranges
}

function rangeIn(parts: readonly string[]): Range | undefined {
  const [kind = '', ...rest] = parts
  if (kind === 'discrete') {
    const values = rest.join(':').split(',').map(numberIn)
    return values.some(Number.isNaN) ? undefined : { kind, values, weights: values.map(() => 1) }
  }
  const isNamed = kind === 'normal' || kind === 'lognormal'
  const [a, b, c, ...more] = (isNamed ? rest : parts).map(numberIn)
  if (a === undefined || b === undefined || more.length > 0 || [a, b, c ?? 0].some(Number.isNaN))
    return undefined
  if (isNamed) {
    if (c !== undefined) return undefined
    return kind === 'normal' ? { kind, mean: a, deviation: b } : { kind, median: a, deviation: b }
  }
  return c === undefined
    ? { kind: 'uniform', low: a, high: b }
    : { kind: 'triangular', low: a, mode: b, high: c }
}

const numberIn = (text: string): number => (text.trim() === '' ? NaN : Number(text))

/**
 * Every constant that the model gives a range and no other role: triangular from low to high, most likely at the value
 * it is set to.
 *
 * @param set what a scenario or a place sets
 * @throws FaultError `ensemble.nothing-varies`
 */
export function modelRanges(model: Model, set: Inputs): Map<string, Range> {
  const ranges = new Map<string, Range>()
  for (const variable of model.variables.values()) {
    if (variable.attributes.has('role')) continue
    for (const { subscripts, value } of constantsOf(model, variable)) {
      const own = variable.elements.find((element) => element.subscripts.join() === subscripts.join())
      const [low, high] = ['low', 'high'].map((key) =>
        Number(own?.attributes.get(key) ?? variable.attributes.get(key) ?? NaN),
      )
      if (value === undefined || !Number.isFinite(low) || !Number.isFinite(high)) continue
      const id = elementIdentity(variable.id, subscripts)
      const mode = (set.get(id) as number | undefined) ?? value
      ranges.set(id, { kind: 'triangular', low: Math.min(low!, mode), mode, high: Math.max(high!, mode) })
    }
  }
  if (ranges.size === 0) throw new FaultError([{ kind: 'ensemble.nothing-varies' }])
  return ranges
}
