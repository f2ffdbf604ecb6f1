import type { Fault } from '../model/fault'
import type { Catalogue } from './catalogue'
import type { Crosswalk } from './crosswalk'
import type { Claim, Evidence } from './evidence'
import { placeOf, type Origin } from './issues'
import type { LibraryIndex } from './library-index'
import type { LibraryScenario } from './library-scenario'

/** A document, and where it was read from. */
export interface Sourced<T> {
  readonly value: T
  readonly origin: Origin
}

/** Everything that `scenarios/library` and `scenarios/evidence` hold. */
export interface Library {
  readonly index: Sourced<LibraryIndex>
  readonly scenarios: readonly Sourced<LibraryScenario>[]
  readonly evidence: readonly Sourced<Evidence>[]
  readonly crosswalk: Sourced<Crosswalk>
}

/** All claims of all files, by identity. Of two with the same identity the first counts: the check reports the other. */
export function claimsOf({ evidence }: Pick<Library, 'evidence'>): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>()
  for (const { value } of evidence)
    for (const claim of value.claims) if (!claims.has(claim.id)) claims.set(claim.id, claim)
  return claims
}

/** The scenarios in the order of the index; those that it does not name are left out, and reported by the check. */
export function inOrder({ index, scenarios }: Library): readonly Sourced<LibraryScenario>[] {
  const byId = new Map(scenarios.map((one) => [one.value.id, one]))
  return index.value.groups.flatMap(({ scenarios: ids }) => ids.flatMap((id) => byId.get(id) ?? []))
}

/**
 * Whether the files of the library and of the evidence agree with each other: identities that exist, claims that stand
 * beside a figure of the model where they say so, and units that can be compared. What the model has is not asked here.
 *
 * @returns everything found, each with its path and file
 */
export function checkLibrary(library: Library): Fault[] {
  const claims = claimsOf(library)
  const scenarios = new Map(library.scenarios.map(({ value }) => [value.id, value]))
  return [
    ...checkIndex(library, scenarios),
    ...library.evidence.flatMap((file) => checkClaims(file, claims, scenarios)),
    ...library.scenarios.flatMap((file) => checkEntry(file, claims)),
    ...checkTitles(library.scenarios),
    ...checkRows(library.crosswalk, claims, scenarios),
  ]
}

function checkIndex({ index, scenarios }: Library, known: ReadonlyMap<string, LibraryScenario>): Fault[] {
  const faults: Fault[] = []
  const named = new Set<string>()
  for (const [g, { scenarios: ids }] of index.value.groups.entries()) {
    for (const [i, id] of ids.entries()) {
      const where = placeOf(['groups', String(g), 'scenarios', String(i)], index.origin)
      if (named.has(id)) faults.push({ kind: 'library.twice', where, values: { name: id } })
      else if (!known.has(id)) faults.push({ kind: 'library.unknown-scenario', where, values: { name: id } })
      named.add(id)
    }
  }
  for (const { value, origin } of scenarios) {
    if (named.has(value.id)) continue
    faults.push({ kind: 'library.not-in-index', where: placeOf(['id'], origin), values: { name: value.id } })
  }
  return faults
}

function checkClaims(
  { value, origin }: Sourced<Evidence>,
  claims: ReadonlyMap<string, Claim>,
  scenarios: ReadonlyMap<string, LibraryScenario>,
): Fault[] {
  return value.claims.flatMap((claim, i) => {
    const { id, scenario, outcome } = claim
    const fault = (kind: string, key: string, values: NonNullable<Fault['values']> = {}): Fault[] => [
      { kind, where: placeOf(['claims', String(i), key], origin), values: { name: id, ...values } },
    ]
    if (claims.get(id) !== claim) return fault('library.twice', 'id')
    if (claim.low !== undefined && claim.high !== undefined && claim.low > claim.high)
      return fault('evidence.range', 'low', { low: claim.low, high: claim.high })
    if (scenario === null) return outcome === null ? [] : fault('evidence.no-scenario', 'scenario')
    const beside = scenarios.get(scenario)
    if (!beside) return fault('library.unknown-scenario', 'scenario', { name: scenario })
    if (!beside.evidence.includes(id)) return fault('evidence.not-listed', 'scenario', { scenario })
    const readings = beside.modelled.filter((reading) => reading.beside === id)
    if (outcome === null)
      return readings.length === 0 ? [] : fault('evidence.no-outcome', 'outcome', { scenario })
    if (readings.length === 0) return fault('evidence.not-compared', 'outcome', { scenario })
    if (readings.every((reading) => reading.outcome !== outcome))
      return fault('evidence.other-outcome', 'outcome', { scenario, outcome })
    return []
  })
}

function checkEntry(
  { value: entry, origin }: Sourced<LibraryScenario>,
  claims: ReadonlyMap<string, Claim>,
): Fault[] {
  const faults: Fault[] = []
  const note = (kind: string, keys: readonly string[], values: NonNullable<Fault['values']>) =>
    faults.push({ kind, where: placeOf(keys, origin), values })
  for (const [i, id] of entry.evidence.entries()) {
    if (!claims.has(id)) note('library.unknown-claim', ['evidence', String(i)], { name: id })
  }
  const { shows } = entry
  if (shows !== null && !Object.hasOwn(entry.scenario.levers, shows))
    note('library.shows-nothing', ['shows'], { name: shows })
  for (const [i, { beside, label, unit, measure }] of entry.modelled.entries()) {
    if (beside === undefined) continue
    const keys = ['modelled', String(i)]
    const claim = claims.get(beside)
    if (!entry.evidence.includes(beside))
      note('library.not-listed', [...keys, 'beside'], { name: beside, label })
    else if (claim && claim.value !== null && claim.unit !== unit)
      note('library.other-unit', [...keys, 'unit'], { label, unit, expected: claim.unit, measure })
  }
  return faults
}

function checkTitles(scenarios: readonly Sourced<LibraryScenario>[]): Fault[] {
  const titles = new Set<string>()
  return scenarios.flatMap(({ value, origin }) => {
    const again = titles.has(value.title)
    titles.add(value.title)
    const values = { title: value.title }
    return again ? [{ kind: 'library.same-title', where: placeOf(['title'], origin), values }] : []
  })
}

function checkRows(
  { value, origin }: Sourced<Crosswalk>,
  claims: ReadonlyMap<string, Claim>,
  scenarios: ReadonlyMap<string, LibraryScenario>,
): Fault[] {
  const rows = [
    ...value.rows.map((row, i) => ({ ...row, keys: ['rows', String(i)], expected: i + 1 })),
    { ...value.aboveAll, keys: ['aboveAll'], element: 0, expected: 0 },
  ]
  return rows.flatMap(({ keys, element, expected, name, levers, setting, evidence, scenarios: shown }) => {
    const faults: Fault[] = []
    const note = (kind: string, more: readonly string[], values: NonNullable<Fault['values']>) =>
      faults.push({ kind, where: placeOf([...keys, ...more], origin), values })
    if (element !== expected) note('crosswalk.order', ['element'], { found: element, expected })
    if (levers.length === 0 && setting === null) note('crosswalk.empty', ['levers'], { name })
    for (const [i, id] of evidence.entries())
      if (!claims.has(id)) note('library.unknown-claim', ['evidence', String(i)], { name: id })
    for (const [i, id] of shown.entries())
      if (!scenarios.has(id)) note('library.unknown-scenario', ['scenarios', String(i)], { name: id })
    return faults
  })
}

/** Levers that the cross-walk names and a model does not have. */
export function checkCrosswalkLevers({ value, origin }: Sourced<Crosswalk>, { levers }: Catalogue): Fault[] {
  const known = new Set(levers.map(({ id }) => id))
  const rows = [
    ...value.rows.map((row, i) => ({ row, keys: ['rows', String(i)] })),
    { row: value.aboveAll, keys: ['aboveAll'] },
  ]
  return rows.flatMap(({ row, keys }) =>
    row.levers.flatMap((name, i) => {
      const where = placeOf([...keys, 'levers', String(i)], origin)
      return known.has(name) ? [] : [{ kind: 'scenario.unknown-lever', where, values: { name } }]
    }),
  )
}
