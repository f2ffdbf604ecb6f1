import * as v from 'valibot'
import type { Fault } from '../model/fault'
import type { Catalogue } from './catalogue'
import { checked, placeOf, type Origin } from './issues'
import type { LocalPlace, PlaceSummary } from './scenario'

const id = v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9][\w.+-]*$/))
const words = v.pipe(v.string(), v.maxLength(400))
const month = v.pipe(v.string(), v.regex(/^(1[89]|2[01])\d\d-(0[1-9]|1[0-2])$/))
const quantity = v.pipe(v.number(), v.finite())
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const people = v.pipe(v.number(), v.finite(), v.minValue(0))
const kind = v.picklist(['authority', 'historical', 'nation'])
const status = v.picklist(['P', 'D', 'M', 'A'])
const from = v.array(words)

/** The shape of a place file: the one source of the validator and of the published JSON Schema. */
export const placeSchema = v.pipe(
  v.strictObject({
    id,
    name: words,
    kind,
    vintage: v.pipe(month, v.description('Vintage of the data')),
    start: v.pipe(month, v.description('First month of a run of this place')),
    people,
    share65: share,
    beds: v.pipe(v.picklist(['count', 'index']), v.description('How acute beds are shown')),
    inputs: v.pipe(
      v.record(
        words,
        v.strictObject({
          value: v.union([quantity, v.pipe(v.array(quantity), v.maxLength(400))]),
          status,
          from,
        }),
      ),
      v.maxEntries(500),
      v.description('Values of the model’s place inputs, by identity: a number, or yearly points'),
    ),
    beside: v.pipe(
      v.array(v.strictObject({ key: words, value: quantity, status, from })),
      v.description('Figures shown beside the model’s own, never fed into it'),
    ),
    flags: v.array(words),
  }),
  v.title('Joined-Up place'),
  v.description('A real population, and what is known about it.'),
)

const summariesSchema = v.array(
  v.strictObject({ id, name: words, kind, people, share65: share, start: month, areas: v.array(words) }),
)

/** The types that people read and the schemas that machines check cannot drift apart: this stops compiling. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
export const placeSchemaIsPlace: Same<v.InferOutput<typeof placeSchema>, Writable<LocalPlace>> = true

/** Reads a place from parsed JSON. Throws FaultError `json.*` with paths. */
export function readPlace(json: unknown, origin: Origin | string = {}): LocalPlace {
  return checked(placeSchema, json, typeof origin === 'string' ? { file: origin } : origin)
}

/** Reads the list of places from parsed JSON. Throws FaultError `json.*` with paths. */
export function readPlaces(json: unknown, origin: Origin | string = {}): readonly PlaceSummary[] {
  return checked(summariesSchema, json, typeof origin === 'string' ? { file: origin } : origin)
}

/**
 * Whether a place gives what a model takes from places.
 *
 * @returns errors for inputs the model does not have and projections of the wrong length; warnings for inputs the
 *   place leaves to the model
 */
export function checkPlace(place: LocalPlace, catalogue: Catalogue, origin: Origin = {}): Fault[] {
  const faults: Fault[] = []
  const known = new Map(catalogue.placeInputs.map((input) => [input.id, input.points]))
  for (const [name, { value }] of Object.entries(place.inputs)) {
    const where = placeOf(['inputs', name], origin)
    const expected = known.get(name)
    const found = typeof value === 'number' ? 1 : value.length
    if (expected === undefined) {
      faults.push({ kind: 'place.unknown-input', where, values: { place: place.id, name } })
    } else if (found !== expected) {
      faults.push({ kind: 'place.wrong-points', where, values: { place: place.id, name, found, expected } })
    }
  }
  for (const name of known.keys()) {
    if (Object.hasOwn(place.inputs, name)) continue
    const where = placeOf(['inputs'], origin)
    const values = { place: place.id, name }
    faults.push({ kind: 'place.missing-input', where, values, severity: 'warning' })
  }
  return faults
}
