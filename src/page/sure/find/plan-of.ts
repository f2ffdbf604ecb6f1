import type { FrontierPlan } from '../../../analysis/search/found'
import { gridOf, settingsOf } from '../../../analysis/search/lever-grid'
import { scenarioOfPlan } from '../../../analysis/search/plan-scenario'
import type { Catalogue } from '../../../scenario/catalogue'
import type { LocalPlace, Scenario } from '../../../scenario/scenario'
import { limits } from '../../../scenario/schema'
import type { KeptSearch } from '../../../session/search-store'
import { findPlanText as text } from '../../../text/find-plan'
import { foundPlan, shareOfFutures, type MovedLever } from '../../../text/found-plan'
import { quantityOf } from '../../quantity'

/** The levers that a plan moves of those that were searched, with their values as people read them. */
function movedIn({ levers }: Catalogue, plan: FrontierPlan): readonly MovedLever[] {
  return levers.flatMap((lever) => {
    const value = plan.levers[lever.id]
    return value === undefined ? [] : [{ label: lever.label, value: quantityOf(lever).write(value) }]
  })
}

/** A plan in words: which levers at what. */
export function wordsOf(catalogue: Catalogue, plan: FrontierPlan): string {
  const moved = movedIn(catalogue, plan)
  return moved.length === 0
    ? text.result.nothingMoved
    : moved.map(({ label, value }) => `${label} ${value}`).join('; ')
}

/** More levers than these in a sentence, and nobody hears how it ends. */
const mostNamed = 4

/** The same where a sentence goes on behind it. */
export function shortWordsOf(catalogue: Catalogue, plan: FrontierPlan): string {
  return plan.moved > mostNamed ? text.result.many(plan.moved) : wordsOf(catalogue, plan)
}

/**
 * A plan that was found as a scenario, with a name that says what it moves and a note that says how it was found.
 *
 * @param goals in words
 */
export function scenarioOf(
  catalogue: Catalogue,
  place: LocalPlace,
  { wish, scenario }: KeptSearch,
  plan: FrontierPlan,
  goals: readonly string[],
): Scenario {
  const may = new Set(wish.levers)
  const grids = catalogue.levers.filter(({ id }) => may.has(id)).map(gridOf)
  const settings = settingsOf(grids, (id) => plan.levers[id])
  const own = scenarioOfPlan(catalogue, place, scenario, grids, settings)
  const moved = catalogue.levers.flatMap((lever) => {
    const value = own.levers[lever.id]?.value ?? lever.value
    return value === lever.value ? [] : [{ label: lever.label, value: quantityOf(lever).write(value) }]
  })
  const { searched, fresh } = plan
  const { seed, futures } = wish
  const note =
    fresh === null
      ? text.noteSoFar(goals, seed, shareOfFutures(searched.met, futures))
      : foundPlan.note({
          ...{ goals, seed },
          searched: { met: searched.met, futures },
          fresh: { met: fresh.met, futures: wish.fresh, cost: fresh.cost },
        })
  return { ...own, name: foundPlan.name(moved, limits.name), note: note.slice(0, limits.note) }
}
