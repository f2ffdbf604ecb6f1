import type { Library } from '../../scenario/check-library'
import type { Claim, Evidence } from '../../scenario/evidence'
import type { LibraryScenario, Reading } from '../../scenario/library-scenario'
import { standingOf, type Standing } from './standing'

/** A figure of the model that stands beside a claim, and the scenario it was read from. */
export interface Beside {
  readonly entry: LibraryScenario
  readonly reading: Reading
}

/** A claim with everything that the library sets beside it. */
export interface Compared {
  readonly claim: Claim
  /** The subject it belongs to. */
  readonly topic: Evidence
  /** The reading that the claim itself names comes first; others are told, and judge nothing. */
  readonly beside: readonly Beside[]
  readonly standing: Standing
}

/** Every claim of the library in the order of its evidence, beside the model. */
export function comparedClaims({ evidence, scenarios }: Library): readonly Compared[] {
  const beside = new Map<string, Beside[]>()
  for (const { value: entry } of scenarios)
    for (const reading of entry.modelled) {
      if (reading.beside === undefined) continue
      const known = beside.get(reading.beside)
      if (known) known.push({ entry, reading })
      else beside.set(reading.beside, [{ entry, reading }])
    }
  return evidence.flatMap(({ value: topic }) =>
    topic.claims.map((claim) => {
      const all = beside.get(claim.id) ?? []
      const own = all.find((one) => one.entry.id === claim.scenario && one.reading.outcome === claim.outcome)
      const ordered = own === undefined ? all : [own, ...all.filter((one) => one !== own)]
      return { claim, topic, beside: ordered, standing: standingOf(claim, own?.reading) }
    }),
  )
}

/** Whether a claim is what the design asks of the model, which is never counted as evidence. */
export function isAsked({ claim }: Pick<Compared, 'claim'>): boolean {
  return claim.design === 'signature asked of the model'
}
