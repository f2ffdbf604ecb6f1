import type { Hurdle } from '../analysis/robustness/hurdle'
import { hurdleOf } from '../analysis/robustness/hurdle'
import type { Model } from '../model/model'
import { FaultError } from '../model/fault'
import { scalarIdentity } from '../model/name'
import type { Catalogue } from '../scenario/catalogue'
import type { Goal } from '../scenario/goal'
import { isMonth } from '../scenario/month'
import { UsageError } from './usage'

/** A goal of the command line, for runs that begin in some month. */
export interface AskedGoal {
  readonly text: string
  readonly isRelative: boolean
  /** @param start first month of the run, `YYYY-MM`; `null` for a model by itself, which knows no months */
  readonly hurdleAt: (start: string | null) => Hurdle
}

const forms = `write "name <= value @ time" or "name >= value @ time"`
const values = `the value is a number, a percentage such as -5% of what doing nothing comes to, "nothing", or "nothing - 12" and "nothing + 3%"`
const months = `the time is a year such as 2031 (the mean of the twelve months to its March), a month such as 2031-03, or a year to a month such as ..2031-03`
const moments = `the time is a moment of the run such as 60, or a span such as 49..60, of which the mean is taken`

/**
 * Reads a goal of `--goal`.
 *
 * @param plan what the outcomes of a plan at a place are, which has months and a do-nothing to measure from; `null` of a model
 * @throws UsageError for a text that is no goal; FaultError `run.unknown-output` for a name the model does not have
 */
export function readGoal(
  model: Model,
  ids: ReadonlySet<string>,
  text: string,
  plan: Pick<Catalogue, 'outcomes'> | null,
): AskedGoal {
  const refuse = (why: string) => new UsageError(`--goal ${text}: ${why}`)
  const parts = /^(.+?)\s*(<=|>=|≤|≥)\s*(.+?)\s*@\s*(.+)$/s.exec(text.trim())
  if (!parts) throw refuse(forms)
  const [, name = '', sign, value = '', time = ''] = parts
  const outcome = scalarIdentity(name)
  if (!ids.has(outcome)) {
    const where = { file: `--goal ${text}` }
    throw new FaultError([{ kind: 'run.unknown-output', where, values: { name: outcome } }])
  }
  const bar = barIn(value)
  if (bar === null) throw refuse(values)
  const isRelative = bar.measure !== 'value'
  if (isRelative && plan === null)
    throw refuse('a model by itself has no plan to leave undone: give a value in the unit of the outcome')
  const is = sign === '<=' || sign === '≤' ? 'at most' : 'at least'
  if (plan !== null) {
    const when = whenIn(time)
    if (when === null) throw refuse(months)
    const goal: Goal = { outcome, is, ...bar, ...when }
    return { text, isRelative, hurdleAt: (start) => hurdleOf(goal, start!, plan.outcomes) }
  }
  const span = spanIn(time)
  if (span === null) throw refuse(moments)
  const { start, stop } = model.specs
  if (span.until < start || span.from > stop) throw refuse(`the run is from ${start} to ${stop}`)
  return { text, isRelative, hurdleAt: () => ({ outcome, is, ...bar, ...span }) }
}

function barIn(text: string): Pick<Goal, 'value' | 'measure'> | null {
  const parts = /^(nothing)?\s*([+-]?)\s*([\d.][\d.eE+-]*)?\s*(%)?$/.exec(text)
  if (!parts) return null
  const [, nothing, sign, digits, percent] = parts
  if (digits === undefined) return nothing && !sign && !percent ? { value: 0, measure: 'difference' } : null
  // "nothing 5" would leave open which way.
  if (nothing && !sign) return null
  const size = Number(digits) * (sign === '-' ? -1 : 1)
  if (!Number.isFinite(size)) return null
  if (percent) return { value: size / 100, measure: 'share' }
  return { value: size, measure: nothing ? 'difference' : 'value' }
}

/** A year stands for the financial year that ends in it, as on the scorecard. */
function whenIn(text: string): Pick<Goal, 'by' | 'over'> | null {
  const by = /^\d{4}$/.test(text) ? `${text}-03` : text.replace(/^\.\.\s*/, '')
  if (!isMonth(by)) return null
  return { by, over: by === text ? 'month' : 'year' }
}

function spanIn(text: string): Pick<Hurdle, 'from' | 'until'> | null {
  const ends = text.split('..').map((part) => (part.trim() === '' ? NaN : Number(part)))
  const [from = NaN, until = from, ...more] = ends
  if (more.length > 0 || !Number.isFinite(from) || !Number.isFinite(until) || until < from) return null
  return { from: from - slack, until: until + slack }
}

/** Saved times are multiples of a step that may not be exact in binary. */
const slack = 1e-6
