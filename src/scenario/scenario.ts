/** The version of the scenario file that this release writes. Earlier versions are migrated when read. */
export const schemaVersion = 1

/** A lever as a plan sets it. Months are calendar months, `YYYY-MM`, so that a plan outlives a model's start date. */
export interface LeverSetting {
  readonly value: number
  /** Month in which the change begins. */
  readonly start: string
  /** Months from the start until the full value is reached. */
  readonly ramp: number
  /** Month in which the programme ends; `null` for a lasting change. */
  readonly end: string | null
}

/** Everything a run depends on, and nothing else: the same scenario gives the same bits on every machine. */
export interface Scenario {
  readonly schema: typeof schemaVersion
  readonly name: string
  readonly note: string
  readonly model: { readonly id: string; readonly hash: string }
  /** Vintage of the place data, `YYYY-MM`. */
  readonly data: string
  readonly place: string
  /** Baseline numbers of the place that the users replaced by their own, by input identity. */
  readonly ours: Readonly<Record<string, number>>
  readonly levers: Readonly<Record<string, LeverSetting>>
  /** Assumptions moved away from their central value, by input identity. Never mixed with levers. */
  readonly assumptions: Readonly<Record<string, number>>
  readonly seed: number
}

/** A real population: the values it gives to the model's place inputs, and what is known about them. */
export interface LocalPlace {
  readonly id: string
  readonly name: string
  /** A council's area today, a past one, or the whole nation (a yardstick for policy teams). */
  readonly kind: 'authority' | 'historical' | 'nation'
  readonly vintage: string
  /** First month of a run of this place, `YYYY-MM`. */
  readonly start: string
  /** People of all ages and the share aged 65 and over at the start, for the header. */
  readonly people: number
  readonly share65: number
  /** How acute beds are shown: as a count, or as an index where the count is not known (Torbay 1998). */
  readonly beds: 'count' | 'index'
  readonly inputs: Readonly<Record<string, PlaceValue>>
  /** Mapped beds and other figures shown beside the model's own, never fed into it. */
  readonly beside: readonly BesideFigure[]
  /** What a reader must know before trusting this place, as keys of `src/text` (`beds-mapping-low`). */
  readonly flags: readonly string[]
}

/** What the list of places says of one place: enough to search and choose, without opening its file. */
export interface PlaceSummary {
  readonly id: string
  readonly name: string
  readonly kind: LocalPlace['kind']
  readonly people: number
  readonly share65: number
  readonly start: string
  /** Names of districts and former councils inside it, so that "Exeter" finds Devon. */
  readonly areas: readonly string[]
}

export interface PlaceValue {
  /** One number, or yearly points from the start of the run. */
  readonly value: number | readonly number[]
  readonly status: 'P' | 'D' | 'M' | 'A'
  /** Keys of `scenarios/data/SOURCES.json`. */
  readonly from: readonly string[]
}

export interface BesideFigure {
  readonly key: string
  readonly value: number
  readonly status: 'P' | 'D' | 'M' | 'A'
  readonly from: readonly string[]
}
