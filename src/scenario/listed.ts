import { refusedLink } from './fragment-part'
import type { LeverSetting, Scenario } from './scenario'
import { readScenario, writeScenario } from './validate'

/**
 * A scenario as links hold it: a list rather than an object, because names of fields would be a third of a short link,
 * and every character counts in a QR code.
 */
export type Listed = readonly [
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
 * The list of a scenario, in canonical order.
 *
 * @throws FaultError `json.*` for what is not a scenario
 */
export function listed(scenario: Scenario): Listed {
  const s = readScenario(JSON.parse(writeScenario(scenario)))
  const levers = Object.entries(s.levers).map(
    ([id, { value, start, ramp, end }]) =>
      [id, end === null ? ([value, start, ramp] as const) : ([value, start, ramp, end] as const)] as const,
  )
  return [
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
}

/**
 * Gives the list its names back. What does not fit is left for `readScenario` to name.
 *
 * @throws FaultError `link.mangled` for what is no such list
 */
export function unlisted(json: unknown): unknown {
  if (!Array.isArray(json) || json.length !== 11) throw refusedLink('link.mangled')
  const [schema, name, note, id, hash, data, place, seed, levers, assumptions, ours] =
    json as unknown as Listed
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
