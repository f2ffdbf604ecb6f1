import type { Range } from '../engine/ensemble/range'
import type { Model } from '../model/model'
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
