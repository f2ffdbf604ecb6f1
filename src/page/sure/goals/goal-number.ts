import type { Outcome } from '../../../scenario/catalogue'
import type { Measure } from '../../../scenario/goal'
import { goalsText as text } from '../../../text/goals'
import type { Figures } from '../../figures'

/** How the number of a goal stands in its box and in its sentence. */
export interface GoalNumber {
  readonly toBox: (value: number) => number
  readonly fromBox: (boxed: number) => number
  /** The number with its unit: `£2.5 million`, `5%`, `1 percentage point`. */
  readonly write: (value: number) => string
  /** The unit by itself, for the list of measures. */
  readonly unit: string
}

/** What an outcome comes to at a place, which chooses the size of its unit. */
export interface Level {
  readonly figures: Figures
  /** Doing nothing's first value: 100 where beds are shown as an index. */
  readonly first: number
}

/** How to write the number of a goal on an outcome. */
export function goalNumberOf(outcome: Outcome, measure: Measure, { figures, first }: Level): GoalNumber {
  if (measure === 'share') return scaled(100, '', '%', '%')
  const inPoints = measure === 'difference'
  if (outcome.format === 'percent')
    return inPoints ? scaled(100, '', ` ${text.points}`, text.points) : scaled(100, '', '%', '%')
  if (outcome.format === 'pounds') {
    // As the outcome itself is written, so that no row of noughts has to be counted.
    return Math.abs(first) >= 1e6
      ? scaled(1e-6, '£', ` ${text.million}`, `£ ${text.million}`)
      : scaled(1, '£', '', '£')
  }
  if (figures.indexed) return scaled(100 / first, '', inPoints ? '' : ` (${figures.base})`, figures.base)
  const unit = /^(days|months)$/.test(outcome.format) ? outcome.format : figures.unit
  return scaled(1, '', unit === '' ? '' : ` ${unit}`, unit)
}

function scaled(scale: number, before: string, after: string, unit: string): GoalNumber {
  const toBox = (value: number) => Number((value * scale).toPrecision(6))
  return {
    toBox,
    fromBox: (boxed) => Number((boxed / scale).toPrecision(12)),
    write: (value) => {
      const boxed = toBox(value)
      const size = Math.abs(boxed).toLocaleString('en-GB', { maximumFractionDigits: 6 })
      return `${boxed < 0 ? '−' : ''}${before}${size}${after}`
    },
    unit,
  }
}
