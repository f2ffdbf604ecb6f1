import { comparedClaims, type Beside } from '../../analysis/library/compared'
import { standingOf, tally, type Standing } from '../../analysis/library/standing'
import type { Library } from '../../scenario/check-library'
import type { Claim } from '../../scenario/evidence'
import type { LibraryScenario, Reading } from '../../scenario/library-scenario'
import { matches } from '../matches'

/** One scenario of the library with its claims, as its card shows it. */
export interface Held {
  readonly entry: LibraryScenario
  /** Figures of this scenario beside a claim, in the order of the file. */
  readonly beside: readonly { readonly claim: Claim; readonly beside: Beside }[]
  /** Figures of the model that nothing is set beside. */
  readonly alone: readonly Reading[]
  /** Claims that it names and sets no figure beside. */
  readonly otherClaims: readonly Claim[]
  /** How many of its figures meet, miss or go against what they are set beside. */
  readonly counts: Readonly<Record<Standing, number>>
}

/** Every scenario of the library with its claims, by identity. */
export function heldScenarios(library: Library): ReadonlyMap<string, Held> {
  const claims = new Map(comparedClaims(library).map(({ claim }) => [claim.id, claim]))
  return new Map(library.scenarios.map(({ value }) => [value.id, held(value, claims)]))
}

function held(entry: LibraryScenario, claims: ReadonlyMap<string, Claim>): Held {
  const beside = entry.modelled.flatMap((reading) => {
    const claim = reading.beside === undefined ? undefined : claims.get(reading.beside)
    return claim === undefined ? [] : [{ claim, beside: { entry, reading } }]
  })
  const compared = new Set(beside.map(({ claim }) => claim.id))
  return {
    entry,
    beside,
    alone: entry.modelled.filter((reading) => !beside.some((one) => one.beside.reading === reading)),
    counts: tally(beside.map(({ claim, beside: { reading } }) => standingOf(claim, reading))),
    otherClaims: entry.evidence.flatMap((id) => (compared.has(id) ? [] : (claims.get(id) ?? []))),
  }
}

/** Whether a scenario answers to what somebody typed: its title and story, its figures, its levers and its claims. */
export function answers({ entry, beside, otherClaims }: Held, typed: string): boolean {
  const claims = [...beside.map(({ claim }) => claim), ...otherClaims]
  const words = [
    entry.title,
    ...entry.paragraphs,
    ...entry.modelled.map(({ label }) => label),
    ...Object.keys(entry.scenario.levers).map((id) => id.replaceAll('_', ' ')),
    ...claims.flatMap(({ claim, system }) => [claim, system]),
  ]
  return matches(words.join(' '), typed)
}
