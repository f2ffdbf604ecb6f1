import type { Fault } from '../model/fault'
import type { Attributes, Model } from '../model/model'
import { elementIdentity } from '../model/name'
import { placeAt } from '../model/source'
import { constantsOf } from './constant'

/** What the attribute of a model file is called that says how a value came about. */
export const calibratedAttribute = 'calibrated'

/** Where a value that was fitted comes from. */
export interface Calibrated {
  /** The day of the fit, `YYYY-MM-DD`. */
  readonly date: string
  /** Name of the target set: its file’s, without folder and ending. */
  readonly targets: string
  /** Hash of the text of the targets. */
  readonly hash: string
  /** Hash of the text of the model that was fitted, before the values were written. */
  readonly model: string
}

const form = /^(\d{4}-\d\d-\d\d) ([A-Za-z0-9][\w.-]*) ([0-9a-f]{16}) ([0-9a-f]{16})$/

/** Reads a mark; `undefined` where it has another form. */
export function readMark(text: string): Calibrated | undefined {
  const [, date, targets, hash, model] = form.exec(text.trim().replace(/\s+/g, ' ')) ?? []
  if (date === undefined || !isDay(date)) return undefined
  return { date, targets: targets!, hash: hash!, model: model! }
}

/** The mark as a model file holds it: `2026-11-26 england-today 97ca827807e101a9 38f58bac4c1f7a2d`. */
export function writeMark({ date, targets, hash, model }: Calibrated): string {
  return `${date} ${targets} ${hash} ${model}`
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (day === undefined) return false
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0
  return Number(day) >= 1 && Number(day) <= days
}

/**
 * Whether the marks of calibrated values hold: their form, and that each is a value between the ends of its range,
 * for one at an end was held there by the range and by no figure.
 *
 * @returns warnings, each with its place in the file
 */
export function checkMarks(model: Model): readonly Fault[] {
  return [...model.variables.values()].flatMap((variable) =>
    constantsOf(model, variable).flatMap(({ subscripts, value }): Fault[] => {
      const element = variable.elements.find((own) => own.subscripts.join() === subscripts.join())
      const named = (attribute: string) => find(attribute, element?.attributes, variable.attributes)
      const mark = named(calibratedAttribute)
      if (mark === undefined) return []
      const name = elementIdentity(variable.id, subscripts)
      const where = placeAt(model.source, element?.at ?? variable.at)
      const warning = (kind: string, values: NonNullable<Fault['values']>): Fault[] => [
        { kind, where, values: { name, ...values }, severity: 'warning' },
      ]
      if (!readMark(mark)) return warning('calibrated.wrong-form', { found: mark.slice(0, 80) })
      const [low, high] = [named('low'), named('high')]
      if (value === undefined || low === undefined || high === undefined)
        return warning('calibrated.no-range', {})
      return Number(low) < value && value < Number(high)
        ? []
        : warning('calibrated.not-inside', { value, low: Number(low), high: Number(high) })
    }),
  )
}

function find(attribute: string, ...all: readonly (Attributes | undefined)[]): string | undefined {
  return all.find((attributes) => attributes?.has(attribute))?.get(attribute)
}
