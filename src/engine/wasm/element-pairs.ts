import type { ScalarModel } from '../../model/scalar/scalar-model'
import type { Pair } from './pair'
import type { Translation } from './translate'

/** Neighbouring elements of each array, two by two: what is left over at the end of a row of odd length stays alone. */
export function elementPairs(model: ScalarModel, now: Translation): Pair[] {
  const pairs: Pair[] = []
  const rowOf = (index: number) => /^.*(?=[[,][^[,]*\]$)/.exec(model.scalars[index]?.id ?? '')?.[0]
  for (let index = 0; index < model.scalars.length; index++) {
    const row = rowOf(index)
    if (row === undefined || row !== rowOf(index + 1)) continue
    pairs.push({ first: now.value(index), second: now.value(index + 1) })
    index++
  }
  return pairs
}
