import { startStudies } from '../worker/studies/start'
import type { StudyClient } from '../worker/studies/study-client'
import { Futures } from './futures.svelte'
import { deviceGoals, Goals } from './goals.svelte'
import { Matters } from './matters.svelte'
import { PlanSearch } from './plan-search.svelte'
import { createSearchStore } from './search-store'
import { StudyClients } from './study-clients'
import { StudyRun } from './study-run.svelte'

/** What many runs of the model tell of the work. */
export interface Uncertainty {
  readonly futures: Futures
  /** What people want of their plans. */
  readonly goals: Goals
  /** In how many futures the plan meets the goals. */
  readonly robustness: StudyRun<'robustness'>
  /** What would change our mind. */
  readonly mind: StudyRun<'mind'>
  /** How far plans fall behind each other. */
  readonly regret: StudyRun<'regret'>
  /** Which assumptions decide an outcome. */
  readonly matters: Matters
  /** The search for a plan. */
  readonly search: PlanSearch
  /** The workers that make runs on the model in use. */
  studies(): StudyClient
}

/** @param modelUrl address of the first part of the model in use */
export function uncertaintyOf(modelUrl: () => string, start = startStudies): Uncertainty {
  const clients = new StudyClients(start)
  const studies = () => clients.of(modelUrl())
  return {
    futures: new Futures(studies, (milliseconds) => {
      clients.rest(milliseconds)
    }),
    goals: new Goals(deviceGoals),
    robustness: new StudyRun(studies, 'robustness'),
    mind: new StudyRun(studies, 'mind'),
    regret: new StudyRun(studies, 'regret'),
    matters: new Matters(studies),
    search: new PlanSearch(studies, createSearchStore()),
    studies,
  }
}
