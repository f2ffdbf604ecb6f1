import type { Calibrated } from './calibrated'

/** How far a number can be trusted: published or official, computed from open data, commonly cited, or a judgement. */
export type Status = 'P' | 'D' | 'M' | 'A'

/** How a number is written for people. The page and the command line format by this and nothing else. */
export type Format = 'count' | 'percent' | 'pounds' | 'days' | 'months' | 'score' | 'index' | 'number'

/**
 * A constant of the model that people may change, with its range and where it comes from. On the page, `doc` and
 * `source` are empty until the texts of the model have arrived (`withTexts`); those of levers are there at once.
 */
export interface Assumption {
  /** Identity of the scalar input: `emergency_stay[mild]` for an element of an array. */
  readonly id: string
  readonly label: string
  readonly units: string
  readonly doc: string
  /** The central value: the constant's equation. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly status: Status
  readonly source: string
  readonly format: Format
  /** Where the central value comes from, if it was fitted to targets; its status says what it was before and still is. */
  readonly calibrated?: Calibrated
}

/** The question on the left of the screen that a lever answers. */
export type Question = 'teams' | 'capacity' | 'money' | 'guarantees' | 'beds' | 'goal'

/** Something leaders can decide: a size, and when it starts, how long it ramps and when it ends. */
export interface Lever extends Assumption {
  readonly question: Question
  readonly step: number
  /** The largest setting that any published system reached, where one is known: beyond it the lever is marked. */
  readonly published?: number
  /** Phasing used when a person first moves the lever. */
  readonly start: number
  readonly ramp: number
  /** Inputs of the model that carry the phasing, in months from the start of the run. */
  readonly phase: { readonly start: string; readonly ramp: string; readonly end: string }
}

/** Where an outcome is shown. */
export type OutcomeGroup = 'scorecard' | 'harm' | 'smith' | 'chart'

/** A variable that people judge a plan by. */
export interface Outcome {
  readonly id: string
  readonly label: string
  readonly units: string
  readonly doc: string
  readonly group: OutcomeGroup
  readonly order: number
  readonly better: 'lower' | 'higher' | 'neither'
  readonly format: Format
  /** Decimal places shown. */
  readonly digits: number
}

/** An input whose value a place sets: a number, or the yearly points of a projection. */
export interface PlaceInput {
  readonly id: string
  readonly label: string
  readonly units: string
  readonly doc: string
  /** 1 for a number; for a projection, the yearly points that the model's graphical function takes. */
  readonly points: number
  readonly format: Format
  /** Plausible range of a number, where the model gives one: a place's own figure outside it is questioned. */
  readonly low?: number
  readonly high?: number
}

/** What people meet of a model: everything the page needs to draw itself without reading XMILE. */
export interface Catalogue {
  readonly model: { readonly id: string; readonly hash: string; readonly name: string; readonly doc: string }
  /** First month of the run as `YYYY-MM`, its length and step in months. */
  readonly time: { readonly start: string; readonly months: number; readonly dt: number }
  readonly levers: readonly Lever[]
  readonly assumptions: readonly Assumption[]
  readonly outcomes: readonly Outcome[]
  readonly placeInputs: readonly PlaceInput[]
}
