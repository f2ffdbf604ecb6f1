import { FaultError, type Fault } from '../model/fault'
import { fromBase64url, toBase64url } from './base64url'
import { packed, unpacked } from './deflate'
import { parseJson } from './json'

/** Characters of a link, and bytes it may unpack to: far beyond any plan, far below what could hurt. */
export const linkLimits = { characters: 60_000, bytes: 400_000 } as const

/** What a part of a fragment is called, and the version of what is packed into it. */
export interface PartForm {
  /** One letter before the equals sign. */
  readonly letter: string
  /** Stands outside what is packed, so that a later form is told from a broken one. */
  readonly version: number
}

/**
 * Writes JSON as a part of a URL fragment: `s=1.` and the base64url of the deflated text.
 *
 * @throws FaultError `link.too-long`
 */
export async function writePart({ letter, version }: PartForm, json: unknown): Promise<string> {
  const part = `${letter}=${version}.${toBase64url(await packed(JSON.stringify(json)))}`
  if (part.length > linkLimits.characters) {
    throw refusedLink('link.too-long', { found: part.length, limit: linkLimits.characters })
  }
  return part
}

/**
 * Reads the JSON of a part, with or without a `#` before it. White space and closing punctuation around it, which
 * letters and chats like to add, do not count.
 *
 * @throws FaultError `link.empty`, `link.newer`, `link.mangled`, `link.too-long`, `link.too-large`, or `json.*` as
 *   `parseJson` does; never anything else, whatever the fragment holds
 */
export async function readPart({ letter, version }: PartForm, fragment: string): Promise<unknown> {
  if (fragment.length > linkLimits.characters + 100) {
    throw refusedLink('link.too-long', { found: fragment.length, limit: linkLimits.characters })
  }
  const bare = fragment
    .trim()
    .replace(/^#/, '')
    .replace(/[.,;:!?)>\]'"’”]+$/, '')
  const named = bare.startsWith(`${letter}=`) ? bare.slice(letter.length + 1) : undefined
  if (bare === '' || (named !== undefined && /^\d*$/.test(named))) throw refusedLink('link.empty')
  const [, written, body] = /^(\d{1,6})\.(.*)$/s.exec(named ?? '') ?? []
  if (written === undefined || body === undefined) throw refusedLink('link.mangled')
  if (Number(written) > version) throw refusedLink('link.newer', { version: Number(written) })
  const bytes = fromBase64url(body)
  if (Number(written) !== version || !bytes) throw refusedLink('link.mangled')
  let text: string
  try {
    text = await unpacked(bytes, linkLimits.bytes)
  } catch (error) {
    throw refusedLink(error instanceof RangeError ? 'link.too-large' : 'link.mangled')
  }
  return parseJson(text).value
}

/** A link that is refused, by kind. */
export function refusedLink(kind: string, values?: NonNullable<Fault['values']>): FaultError {
  return new FaultError([{ kind, ...(values && { values }) }])
}
