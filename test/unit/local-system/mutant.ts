import type { CheckName } from './check'
import { text } from './system'

/** A fault that somebody could make in the model: what is written in one variable is changed there, once. */
export interface Mutant {
  readonly name: string
  readonly variable: string
  readonly from: string
  readonly to: string
  /** The check that has to find it. */
  readonly caughtBy: CheckName
}

/**
 * The model's text with the fault in it.
 *
 * @throws Error where the variable or what is to be changed is not found exactly once: the model has moved on
 */
export function mutate({ name, variable, from, to }: Mutant): string {
  const opening = new RegExp(`<(aux|flow|stock) name="${variable}"[^>]*>`).exec(text)
  if (opening === null) throw new Error(`${name}: no variable ${variable}`)
  const start = opening.index
  const end = text.indexOf(`</${opening[1]}>`, start)
  const before = text.slice(start, end)
  if (before.split(from).length !== 2) throw new Error(`${name}: not once in ${variable}: ${from}`)
  return text.slice(0, start) + before.replace(from, () => to) + text.slice(end)
}
