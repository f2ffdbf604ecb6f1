import { FaultError, type Fault } from '../model/fault'
import { fromBase64url, toBase64url } from './base64url'
import { packed, unpacked } from './deflate'
import { parseJson } from './json'
import type { LeverSetting, Scenario } from './scenario'
import { readScenario, writeScenario } from './validate'

/**
 * The whole scenario in a URL fragment: `s=1.` and the base64url of deflated JSON. The JSON is a list rather than an
 * object, because names of fields would be a third of a short link, and every character counts in a QR code. The
 * number before the point is the version of this list; it stands outside so that a later one is told from a broken one.
 */
const version = 1

/** Characters of a link, and bytes it may unpack to: far beyond any plan, far below what could hurt. */
export const linkLimits = { characters: 60_000, bytes: 400_000 } as const

type Packed = readonly [
  schema: number,
  name: string,
  note: string,
  model: string,
  hash: string,
  data: string,
  place: string,
  seed: number,
  levers: Readonly<Record<string, readonly [value: number, start: string, ramp: number, end?: string]>>,
  assumptions: Readonly<Record<string, number>>,
  ours: Readonly<Record<string, number>>,
]

/**
 * Writes a scenario as a URL fragment, without the `#`.
 *
 * @throws FaultError `link.too-long`, or `json.*` for what is not a scenario
 */
export async function encodeLink(scenario: Scenario): Promise<string> {
  const s = readScenario(JSON.parse(writeScenario(scenario)))
  const levers = Object.entries(s.levers).map(([id, { value, start, ramp, end }]) => [
    id,
    end === null ? [value, start, ramp] : [value, start, ramp, end],
  ])
  const list = [
    s.schema,
    s.name,
    s.note,
    s.model.id,
    s.model.hash,
    s.data,
    s.place,
    s.seed,
    Object.fromEntries(levers),
    s.assumptions,
    s.ours,
  ]
  const link = `s=${version}.${toBase64url(await packed(JSON.stringify(list)))}`
  if (link.length > linkLimits.characters) {
    throw refused('link.too-long', { found: link.length, limit: linkLimits.characters })
  }
  return link
}

/** Whether a fragment is meant to be a scenario, and not some other anchor. */
export function isLink(fragment: string): boolean {
  return /^#?s=/.test(fragment)
}

/**
 * Reads a scenario from a URL fragment, with or without its `#`. White space and closing punctuation around it, which
 * letters and chats like to add, do not count.
 *
 * @throws FaultError `link.empty`, `link.newer`, `link.mangled`, `link.too-long`, `link.too-large`, or as
 *   `readScenario` does; never anything else, whatever the fragment holds
 */
export async function decodeLink(fragment: string): Promise<Scenario> {
  if (fragment.length > linkLimits.characters + 100) {
    throw refused('link.too-long', { found: fragment.length, limit: linkLimits.characters })
  }
  const bare = fragment
    .trim()
    .replace(/^#/, '')
    .replace(/[.,;:!?)>\]'"’”]+$/, '')
  const [, written, body] = /^s=(\d{1,6})\.(.*)$/s.exec(bare) ?? []
  if (bare === '' || /^s=\d*$/.test(bare)) throw refused('link.empty')
  if (written === undefined || body === undefined) throw refused('link.mangled')
  if (Number(written) > version) throw refused('link.newer', { version: Number(written) })
  const bytes = fromBase64url(body)
  if (Number(written) !== version || !bytes) throw refused('link.mangled')
  let text: string
  try {
    text = await unpacked(bytes, linkLimits.bytes)
  } catch (error) {
    throw refused(error instanceof RangeError ? 'link.too-large' : 'link.mangled')
  }
  return readScenario(unlisted(parseJson(text).value))
}

/** Gives the list its names back. What does not fit is left for `readScenario` to name. */
function unlisted(json: unknown): unknown {
  if (!Array.isArray(json) || json.length !== 11) throw refused('link.mangled')
  const [schema, name, note, id, hash, data, place, seed, levers, assumptions, ours] =
    json as unknown as Packed
  return {
    schema,
    name,
    note,
    model: { id, hash },
    data,
    place,
    seed,
    levers: named(levers),
    assumptions,
    ours,
  }
}

function named(levers: unknown): unknown {
  if (typeof levers !== 'object' || levers === null) return levers
  return Object.fromEntries(
    Object.entries(levers).map(([id, list]: [string, unknown]): [string, unknown] => {
      if (!Array.isArray(list)) return [id, list]
      const [value, start, ramp, end = null] = list as Partial<[number, string, number, LeverSetting['end']]>
      return [id, { value, start, ramp, end }]
    }),
  )
}

function refused(kind: string, values?: NonNullable<Fault['values']>): FaultError {
  return new FaultError([{ kind, ...(values && { values }) }])
}
