import { addsUp } from '../../analysis/comparison/parties'
import { sinceStart } from '../../analysis/comparison/since-start'
import { scorecard, type Score } from '../../analysis/scorecard'
import { seriesOf } from '../../analysis/series'
import type { Catalogue } from '../../scenario/catalogue'
import type { Scenario } from '../../scenario/scenario'
import type { PlanRun } from '../../session/compared.svelte'
import type { KeptPlan } from '../../session/plan-store'
import { runOf, variantsOf, type Result } from '../../session/result'
import { yearEnd } from '../explore/finding-sentence'

/** One plan of the comparison, run or not. */
export interface Entry {
  readonly id: string
  /** Letters by which it is known; they stay its own whichever plans are ticked. */
  readonly tag: string
  readonly name: string
  readonly scenario: Scenario
  /** `null` for the present work. */
  readonly kept: KeptPlan | null
  readonly placeName: string
  readonly run: PlanRun
}

/** What one result says, worked out once. */
export interface Outlook {
  readonly result: Result
  readonly scores: ReadonlyMap<string, Score>
  /** The month that closes the year of the scores, by name. */
  readonly end: string
  /** Whole years of the run. */
  readonly years: number
  /** A change of yearly money added up since the start, plan less no action; `NaN` for what does not add up. */
  readonly since: (outcome: string) => number
}

/** An entry that has run. */
export interface Ready {
  readonly entry: Entry
  readonly outlook: Outlook
}

const known = new WeakMap<Result, { catalogue: Catalogue; outlook: Outlook }>()

/** What a result says; the same object for the same result, because many rows arrive one after another. */
export function outlookOf(result: Result, catalogue: Catalogue): Outlook {
  const before = known.get(result)
  if (before?.catalogue === catalogue) return before.outlook
  const scores = new Map(scorecard(catalogue, variantsOf(result)).map((score) => [score.outcome.id, score]))
  const added = new Map<string, number>()
  const since = (id: string): number => {
    const score = scores.get(id)
    if (score === undefined || !addsUp(score.outcome)) return Number.NaN
    let sum = added.get(id)
    if (sum === undefined) {
      const idle = runOf(result, 'assumptions') ?? runOf(result, 'nothing')!
      sum =
        sinceStart(result.times, seriesOf(runOf(result, 'plan')!, id)) -
        sinceStart(result.times, seriesOf(idle, id))
      added.set(id, sum)
    }
    return sum
  }
  const years = Math.floor(((result.times.at(-1) ?? 0) + 1e-6) / 12)
  const outlook = { result, scores, end: yearEnd(result), years, since }
  known.set(result, { catalogue, outlook })
  return outlook
}

/** Those that have run, in the order given. */
export function readyOf(entries: readonly Entry[], catalogue: Catalogue): readonly Ready[] {
  return entries.flatMap((entry) =>
    entry.run.state === 'ready' ? [{ entry, outlook: outlookOf(entry.run.result, catalogue) }] : [],
  )
}

/**
 * What plans are measured against: place, own numbers, and assumptions. Plans of one footing have the same run without
 * action, so that their levels can be compared as well as their changes.
 */
export function footingOf({ place, ours, assumptions }: Scenario): string {
  const sorted = (record: Readonly<Record<string, number>>) =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([place, sorted(ours), sorted(assumptions)])
}

/** Whether doing nothing is the same for all, whatever they believe. */
export function oneNothing(scenarios: readonly Scenario[]): boolean {
  return new Set(scenarios.map((scenario) => footingOf({ ...scenario, assumptions: {} }))).size <= 1
}

/** Whether all stand on one footing. */
export function onOneFooting(scenarios: readonly Scenario[]): boolean {
  return new Set(scenarios.map(footingOf)).size <= 1
}

/** Whether the plans of each place stand on one footing, however many places there are. */
export function onOneFootingEach(scenarios: readonly Scenario[]): boolean {
  return new Set(scenarios.map(footingOf)).size === new Set(scenarios.map(({ place }) => place)).size
}

/** Those of the place that most of them are of; of places with as many, the one that comes first. */
export function ofOnePlace(plans: readonly Ready[]): readonly Ready[] {
  const byPlace = new Map<string, Ready[]>()
  for (const plan of plans) {
    const id = plan.entry.scenario.place
    byPlace.set(id, [...(byPlace.get(id) ?? []), plan])
  }
  return [...byPlace.values()].reduce((most, some) => (some.length > most.length ? some : most), [])
}
