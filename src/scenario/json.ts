import { FaultError, type Fault } from '../model/fault'

/** A position in a text; both count from 1, columns in UTF-16 units as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where the value under a path of keys stands; of its nearest ancestor when it is missing. */
export type Locate = (keys: readonly string[]) => Position

/** JSON that remembers where its values stand, so that a fault found later can be shown in the file. */
export interface Json {
  readonly value: unknown
  readonly locate: Locate
}

export interface JsonLimits {
  /** Characters. */
  readonly length: number
  readonly depth: number
}

interface Node {
  readonly offset: number
  readonly children: ReadonlyMap<string, Node>
}

const defaults: JsonLimits = { length: 1_000_000, depth: 16 }
const noChildren: ReadonlyMap<string, Node> = new Map()

/**
 * Names that would reach an object's prototype in careless code further on. No identity of a model needs them.
 */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const space = /[ \t\n\r]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** Up to the closing quote; whether what is inside is allowed is left to `JSON.parse`. Unrolled, so never slow. */
const string = /"[^"\\]*(?:\\.[^"\\]*)*"/sy
const words: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

/**
 * Reads JSON (RFC 8259) and keeps the position of every value. Stricter than `JSON.parse` in three ways: no key
 * twice in an object, no key that names a prototype, and limits on length and depth.
 *
 * @param file named in the faults
 * @throws FaultError `json.syntax`, `json.duplicate-key`, `json.forbidden-key`, `json.too-deep`, `json.too-large`
 */
export function parseJson(document: string, file?: string, limits: JsonLimits = defaults): Json {
  const source = document.startsWith('\ufeff') ? document.slice(1) : document
  let at = 0

  const fail = (kind: string, offset: number, values: NonNullable<Fault['values']>): never => {
    throw new FaultError([{ kind, where: { ...(file && { file }), ...position(source, offset) }, values }])
  }
  const unexpected = (expected: string): never =>
    fail('json.syntax', at, { expected, found: at < source.length ? `“${glimpse(source, at)}”` : 'the end' })
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(source)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  const text = (): string | undefined => {
    const offset = at
    const token = take(string)
    try {
      return token === undefined ? undefined : (JSON.parse(token) as string)
    } catch {
      at = offset
      return unexpected('a text without line breaks and with known escapes')
    }
  }
  const skip = (character: string): boolean => {
    take(space)
    if (source[at] !== character) return false
    at += 1
    return true
  }

  const members = (depth: number): { value: object; children: Map<string, Node> } => {
    const entries: [string, unknown][] = []
    const children = new Map<string, Node>()
    if (skip('}')) return { value: {}, children }
    do {
      take(space)
      const offset = at
      const key = text() ?? unexpected('a name in double quotes')
      if (forbiddenKeys.has(key)) fail('json.forbidden-key', offset, { key })
      if (children.has(key)) fail('json.duplicate-key', offset, { key: key.slice(0, 80) })
      if (!skip(':')) unexpected('a colon')
      const member = read(depth)
      entries.push([key, member.value])
      children.set(key, member.node)
    } while (skip(','))
    if (!skip('}')) unexpected('a comma or the closing “}”')
    return { value: Object.fromEntries(entries), children }
  }

  const items = (depth: number): { value: unknown[]; children: Map<string, Node> } => {
    const value: unknown[] = []
    const children = new Map<string, Node>()
    if (skip(']')) return { value, children }
    do {
      const item = read(depth)
      children.set(String(value.length), item.node)
      value.push(item.value)
    } while (skip(','))
    if (!skip(']')) unexpected('a comma or the closing “]”')
    return { value, children }
  }

  const read = (depth: number): { value: unknown; node: Node } => {
    take(space)
    const offset = at
    const leaf = (value: unknown) => ({ value, node: { offset, children: noChildren } })
    if (source[at] === '{' || source[at] === '[') {
      if (depth >= limits.depth) fail('json.too-deep', at, { limit: limits.depth })
      at += 1
      const { value, children } = source[offset] === '{' ? members(depth + 1) : items(depth + 1)
      return { value, node: { offset, children } }
    }
    const quoted = text()
    if (quoted !== undefined) return leaf(quoted)
    const digits = take(number)
    if (digits !== undefined) return leaf(Number(digits))
    for (const [word, value] of words) {
      if (source.startsWith(word, at)) {
        at += word.length
        return leaf(value)
      }
    }
    return unexpected('a value')
  }

  if (source.length > limits.length) fail('json.too-large', 0, { limit: limits.length })
  const { value, node } = read(0)
  take(space)
  if (at < source.length) unexpected('nothing more')

  return {
    value,
    locate: (keys) => {
      let found = node
      for (const key of keys) {
        const child = found.children.get(key)
        if (!child) break
        found = child
      }
      return position(source, found.offset)
    },
  }
}

function position(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

function glimpse(text: string, offset: number): string {
  return /^\S{1,20}/u.exec(text.slice(offset, offset + 20))?.[0] ?? text.slice(offset, offset + 1)
}
