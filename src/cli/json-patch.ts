import type { Locate, Position } from '../scenario/json'

/** A value inside a JSON text that is to become another: a number, a text, `null`. */
export interface Change {
  readonly keys: readonly string[]
  readonly value: number | string | null
}

/**
 * Puts other values in place of those at some paths of a JSON text, and leaves every other character as somebody wrote
 * it. What stands there has to be a number, a text, or a word such as `null`.
 *
 * @param locate of the text as it is
 */
export function patchJson(text: string, locate: Locate, changes: readonly Change[]): string {
  // From the end, so that what is still to be changed stays where it was.
  const places = changes
    .map(({ keys, value }) => ({ at: offsetOf(text, locate(keys)), value }))
    .sort((a, b) => b.at - a.at)
  let patched = text
  for (const { at, value } of places) {
    const literal = /^(?:"[^"\\]*(?:\\.[^"\\]*)*"|[-+.\w]+)/s.exec(patched.slice(at))
    if (!literal) throw new Error(`not a plain value at ${at}`)
    patched = patched.slice(0, at) + JSON.stringify(value) + patched.slice(at + literal[0].length)
  }
  return patched
}

function offsetOf(text: string, { line, column }: Position): number {
  let at = 0
  for (let n = 1; n < line; n++) at = text.indexOf('\n', at) + 1
  return at + column - 1
}
