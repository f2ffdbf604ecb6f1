/**
 * A text as several QR codes that are shown in turn. Each says which set it is of, which of how many it is, and carries
 * a checksum: `JU1.<set>.<index>.<count>.<checksum>.<part>`. The set is named by the checksum of the whole text, so that
 * what was put together is known to be what was taken apart.
 */
const mark = 'JU1'
const form = /^JU1\.([0-9a-z]{1,7})\.(\d{1,3})\.(\d{1,3})\.([0-9a-z]{1,7})\.(.+)$/s

/** Characters that one code holds comfortably: a phone reads it from a projector at the back of a room. */
export const comfortable = 900

/** Characters of the text in each of several codes: smaller than one alone, because each is seen for a moment only. */
const partLength = 500

/** Codes of one set: more than the longest link fills. */
const mostFrames = 200

/** Sets that are remembered while codes of several are held before a camera. */
const mostSets = 4

/** The texts of the codes, in order. One that fits comfortably is a single code and stays as it is. */
export function framesOf(text: string): readonly string[] {
  if (text.length <= comfortable) return [text]
  const set = checksum(text)
  const count = Math.ceil(text.length / partLength)
  return Array.from({ length: count }, (_, i) => {
    const part = text.slice(i * partLength, (i + 1) * partLength)
    return [mark, set, i + 1, count, checksum(`${set}.${i + 1}.${count}.${part}`), part].join('.')
  })
}

/** What a code that was read adds. */
export type Progress =
  /** One of several. */
  | {
      readonly kind: 'part'
      readonly fresh: boolean
      readonly have: number
      readonly count: number
      /** Which have not been read yet, counted from 1. */
      readonly missing: readonly number[]
    }
  /** The whole text is there. */
  | { readonly kind: 'whole'; readonly text: string }
  /** One of several, and spoilt. */
  | { readonly kind: 'damaged' }

interface Gathering {
  readonly count: number
  readonly parts: Map<number, string>
}

/** Puts codes together, in whatever order and however often they come. */
export class CodeCollector {
  readonly #sets = new Map<string, Gathering>()

  /** @param read the text of a code; one that is not of a set is whole by itself */
  add(read: string): Progress {
    if (!read.startsWith(`${mark}.`)) return { kind: 'whole', text: read }
    const [, set = '', index, total, sum, part = ''] = form.exec(read) ?? []
    const [at, count] = [Number(index), Number(total)]
    if (
      sum !== checksum(`${set}.${at}.${count}.${part}`) ||
      at < 1 ||
      at > count ||
      count > mostFrames ||
      part.length > 2 * partLength
    ) {
      return { kind: 'damaged' }
    }
    const { parts } = this.#gathering(set, count)
    const fresh = !parts.has(at)
    parts.set(at, part)
    if (parts.size < count) {
      const missing = Array.from({ length: count }, (_, i) => i + 1).filter((one) => !parts.has(one))
      return { kind: 'part', fresh, have: parts.size, count, missing }
    }
    const text = Array.from({ length: count }, (_, i) => parts.get(i + 1) ?? '').join('')
    if (checksum(text) === set) return { kind: 'whole', text }
    this.#sets.delete(set)
    return { kind: 'damaged' }
  }

  #gathering(set: string, count: number): Gathering {
    const before = this.#sets.get(set)
    if (before?.count === count) return before
    const gathering = { count, parts: new Map<number, string>() }
    this.#sets.delete(set)
    this.#sets.set(set, gathering)
    for (const oldest of [...this.#sets.keys()].slice(0, -mostSets)) this.#sets.delete(oldest)
    return gathering
  }
}

/** CRC-32 of a text's UTF-16 units, in base 36. Source: ITU-T V.42, reflected polynomial EDB88320. */
function checksum(text: string): string {
  let crc = 0xffffffff
  const eat = (byte: number) => {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    eat(unit & 0xff)
    eat(unit >> 8)
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(36)
}
