import * as v from 'valibot'
import { schemaVersion, type Scenario } from './scenario'

/** How large a scenario may be. Generous for people, small enough that a hostile file cannot exhaust a machine. */
export const limits = { name: 200, note: 4000, identity: 200, entries: 500, months: 1200 } as const

const month = v.pipe(
  v.string(),
  v.regex(/^(1[89]|2[01])\d\d-(0[1-9]|1[0-2])$/),
  v.description('A calendar month, such as 2026-04'),
)
const quantity = v.pipe(v.number(), v.finite())
const identity = v.pipe(
  v.string(),
  v.maxLength(limits.identity),
  v.regex(/^[^\s[\]",]+(\[[^\s[\]",]+(,[^\s[\]",]+)*\])?$/),
  v.description(
    'Identity of a scalar of the model: lower case, underscores for spaces, name[a,b] for elements',
  ),
)
const token = v.pipe(v.string(), v.maxLength(limits.identity), v.regex(/^[A-Za-z0-9][\w.+-]*$/))

const leverSetting = v.strictObject({
  value: v.pipe(quantity, v.description('The size of the lever, in its own unit')),
  start: v.pipe(month, v.description('Month in which the change begins')),
  ramp: v.pipe(
    v.number(),
    v.minValue(0),
    v.maxValue(limits.months),
    v.description('Months from the start until the full value is reached'),
  ),
  end: v.pipe(
    v.nullable(month),
    v.description('Month in which the programme ends; null for a lasting change'),
  ),
})

const numbers = v.pipe(v.record(identity, quantity), v.maxEntries(limits.entries))

const levers = v.pipe(
  v.record(identity, leverSetting),
  v.maxEntries(limits.entries),
  v.description('What the plan changes, by lever; a lever not named stays as it is today'),
)
const assumptions = v.pipe(
  numbers,
  v.description('Assumptions moved away from their central value, by input; never levers'),
)
const seed = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(4294967295),
  v.description('Seed of everything random'),
)

/** Parts that other files have in the same form. */
export const parts = { month, quantity, identity, token, levers, assumptions, seed } as const

/** The shape of a scenario: the one source of the validator and of the published JSON Schema. */
export const scenarioSchema = v.pipe(
  v.strictObject({
    schema: v.pipe(v.literal(schemaVersion), v.description('Version of this form')),
    name: v.pipe(v.string(), v.maxLength(limits.name)),
    note: v.pipe(v.string(), v.maxLength(limits.note)),
    model: v.pipe(
      v.strictObject({ id: identity, hash: token }),
      v.description('The model the scenario was made with, and the hash of its text'),
    ),
    data: v.pipe(month, v.description('Vintage of the place data')),
    place: v.pipe(token, v.description('Identity of the place')),
    ours: v.pipe(
      numbers,
      v.description('Baseline numbers of the place that its people replaced by their own, by input'),
    ),
    levers,
    assumptions,
    seed,
  }),
  v.title('Joined-Up scenario'),
  v.description('Everything a run of a Joined-Up model depends on.'),
)

/** The type that people read and the schema that machines check cannot drift apart: this line stops compiling. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
export const scenarioSchemaIsScenario: Same<v.InferOutput<typeof scenarioSchema>, Writable<Scenario>> = true
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
