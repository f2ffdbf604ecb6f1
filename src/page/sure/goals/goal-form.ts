import type { Goal, Measure } from '../../../scenario/goal'

/** What a number is measured as, as people choose it. */
export const ways = ['share-less', 'share-more', 'difference-less', 'difference-more', 'value'] as const
export type Way = (typeof ways)[number]

/** A goal as it is said: at least 5% fewer is, to a machine, at most -5%. */
export interface GoalInWords {
  readonly bound: Goal['is']
  readonly way: Way
}

/** What is wrong with the number in the box. */
export interface NumberFault {
  readonly kind: 'empty' | 'not-a-number' | 'negative'
  readonly found: string
}

export function measureOf(way: Way): Measure {
  return way === 'value' ? 'value' : way.startsWith('share') ? 'share' : 'difference'
}

/** How a goal is said. */
export function formOf({ is, value, measure }: Pick<Goal, 'is' | 'value' | 'measure'>): GoalInWords {
  if (measure === 'value') return { bound: is, way: 'value' }
  return value < 0 ? { bound: turned(is), way: `${measure}-less` } : { bound: is, way: `${measure}-more` }
}

/** The goal that is said so. @param amount as it is said, in the outcome's unit or as a share; not below 0 but for a value */
export function goalOf({ bound, way }: GoalInWords, amount: number): Pick<Goal, 'is' | 'value' | 'measure'> {
  const measure = measureOf(way)
  if (!way.endsWith('less')) return { is: bound, value: amount, measure }
  return { is: turned(bound), value: amount === 0 ? 0 : -amount, measure }
}

function turned(is: Goal['is']): Goal['is'] {
  return is === 'at most' ? 'at least' : 'at most'
}

/** Reads what stands in the box: `5`, `2.5`, `1,200`, `5%`, `£3`. */
export function readAmount(typed: string, way: Way): number | NumberFault {
  const found = typed.trim()
  if (found === '') return { kind: 'empty', found }
  const plain = found.replace(/^£|%$/g, '').replace(/[\s,]/g, '').replace(/^[−–]/, '-')
  const value = /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
  if (!Number.isFinite(value)) return { kind: 'not-a-number', found: found.slice(0, 40) }
  if (value < 0 && way !== 'value') return { kind: 'negative', found }
  return value
}
