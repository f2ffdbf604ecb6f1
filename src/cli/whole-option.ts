import { UsageError, type Arguments } from './usage'

/**
 * The whole number of an option; `undefined` where the option is left out.
 *
 * @param least the smallest that makes sense; left out, whatever there is
 * @throws UsageError for anything else
 */
export function wholeIn(args: Arguments, name: string, least?: number): number | undefined {
  const text = args.one.get(name)
  if (text === undefined) return undefined
  const value = text.trim() === '' ? NaN : Number(text)
  if (Number.isSafeInteger(value) && value >= (least ?? value)) return value
  const more = least === undefined ? '' : `, ${least} or more`
  throw new UsageError(`--${name} ${text}: write a whole number${more}`)
}
