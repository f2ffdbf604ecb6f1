import * as v from 'valibot'
import { FaultError, type Fault, type Place } from '../model/fault'
import { forbiddenKeys, type Locate } from './json'

/** What is known about where a document came from, so that its faults can be shown in place. */
export interface Origin {
  readonly file?: string
  /** Given when the document was read from text. */
  readonly locate?: Locate
  /** Keys that lead to the document inside of a larger one. */
  readonly under?: readonly string[]
}

/** The place of a value inside a document: its path, and its line and column when the text is known. */
export function placeOf(own: readonly string[], origin: Origin = {}): Place {
  const keys = [...(origin.under ?? []), ...own]
  return {
    ...(origin.file !== undefined && { file: origin.file }),
    ...origin.locate?.(keys),
    ...(keys.length > 0 && { path: keys.join('.') }),
  }
}

/**
 * Checks a document against a schema.
 *
 * @returns the checked copy
 * @throws FaultError with every fault found, each with its path: `json.*`
 */
export function checked<S extends v.GenericSchema>(
  schema: S,
  json: unknown,
  origin: Origin = {},
): v.InferOutput<S> {
  const forbidden = forbiddenIn(json, origin)
  if (forbidden.length > 0) throw new FaultError(forbidden)
  const result = v.safeParse(schema, json)
  if (!result.success) throw new FaultError(result.issues.map((issue) => faultOf(issue, origin)))
  const lists = listsIn(json, result.output, origin)
  if (lists.length > 0) throw new FaultError(lists)
  return result.output
}

/**
 * Schema libraries drop such keys in silence; a person who finds one in a file should hear of it. Nothing that a
 * schema here allows is nested deeper than this looks, and what it does not allow is reported anyway.
 */
function forbiddenIn(json: unknown, origin: Origin, keys: readonly string[] = []): Fault[] {
  if (typeof json !== 'object' || json === null || keys.length > 4) return []
  return Object.keys(json).flatMap((key) =>
    forbiddenKeys.has(key)
      ? [{ kind: 'json.forbidden-key', where: placeOf([...keys, key], origin), values: { key } }]
      : forbiddenIn((json as Record<string, unknown>)[key], origin, [...keys, key]),
  )
}

/** To the schema library a list is an object without names: `"levers": []` would pass for no levers. */
function listsIn(json: unknown, output: unknown, origin: Origin, keys: readonly string[] = []): Fault[] {
  if (typeof output !== 'object' || output === null) return []
  if (Array.isArray(json) && !Array.isArray(output)) {
    const values = { found: 'a list', expected: 'an object' }
    return [{ kind: 'json.wrong-type', where: placeOf(keys, origin), values }]
  }
  const members = json as Readonly<Record<string, unknown>>
  return Object.entries(output).flatMap(([key, member]) =>
    listsIn(members[key], member, origin, [...keys, key]),
  )
}

function faultOf(issue: v.BaseIssue<unknown>, origin: Origin): Fault {
  const keys = (issue.path ?? []).map((item) => String(item.key))
  const where = placeOf(keys, origin)
  const found = shown(issue.received)
  const expected = issue.expected === null ? '' : inWords(issue.expected)
  const fault = (kind: string): Fault => ({ kind, where, values: { found, expected } })
  switch (issue.type) {
    case 'strict_object':
      if (issue.expected === 'never') return { kind: 'json.unknown-field', where }
      return keys.length > 0 && issue.received === 'undefined'
        ? { kind: 'json.missing-field', where }
        : fault('json.wrong-type')
    case 'max_length':
    case 'max_entries':
      return fault('json.too-long')
    case 'min_value':
    case 'max_value':
    case 'finite':
    case 'integer':
    case 'min_length':
    case 'length':
      return fault('json.out-of-bounds')
    case 'literal':
    case 'picklist':
      return fault('json.not-one-of')
    case 'regex':
      return fault('json.wrong-form')
    default:
      return fault('json.wrong-type')
  }
}

/** The library's terse names of types and bounds, as a reader would say them. */
function inWords(expected: string): string {
  return expected
    .replace(/^Object$/, 'an object')
    .replace(/^Array$/, 'a list')
    .replace(/\bnumber\b/g, 'a number')
    .replace(/\bstring\b/g, 'a text')
    .replace(/^>=/, 'at least ')
    .replace(/^<=/, 'at most ')
    .replace(/ \| /g, ' or ')
    .replace(/^[()]|[()]$/g, '')
}

/** What was found, short enough to print: a hostile file must not fill a screen. */
function shown(received: string): string {
  const words = inWords(received)
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}
