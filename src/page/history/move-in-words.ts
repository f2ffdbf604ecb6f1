import type { Assumption, Catalogue, Lever } from '../../scenario/catalogue'
import type { LeverSetting, PlaceSummary, Scenario } from '../../scenario/scenario'
import { defaultSetting } from '../../session/moves'
import { historyText as text } from '../../text/history'
import { shortMonthName } from '../../text/month'
import { quantityOf } from '../quantity'

/** What a move is told with. */
export interface Teller {
  readonly catalogue: Catalogue
  readonly places: readonly Pick<PlaceSummary, 'id' | 'name' | 'start'>[]
}

/** One move of the history in words, from the states before and after it: `Reablement: 50% → 85%`. */
export function moveInWords(before: Scenario | undefined, after: Scenario, teller: Teller): string {
  if (before === undefined) return after.name === '' ? text.begin : text.beginNamed(after.name)
  const cleared = clearing(before, after)
  if (cleared !== null) return cleared
  const changes = changesBetween(before, after, teller)
  const [first, ...others] = changes
  const renamed = before.name !== after.name
  if (first === undefined) return renamed ? text.move.renamed(after.name) : text.move.none
  // Nobody moves two things and the name at once: such a state came from a link, a file or a kept plan.
  if (others.length > 0 && renamed) return text.move.opened(after.name)
  if (renamed) return text.move.more(first, 1)
  return others.length === 0 ? first : text.move.more(first, others.length)
}

/** All levers, or all assumptions, put back at once. */
function clearing(before: Scenario, after: Scenario): string | null {
  const { move } = text
  const emptied = (of: 'levers' | 'assumptions') => {
    const count = Object.keys(before[of]).length
    const other = of === 'levers' ? 'assumptions' : 'levers'
    const alone = before[other] === after[other] && before.place === after.place && before.name === after.name
    return count > 1 && Object.keys(after[of]).length === 0 && alone ? count : 0
  }
  if (emptied('levers') > 0) return move.resetLevers(emptied('levers'))
  if (emptied('assumptions') > 0) return move.resetAssumptions(emptied('assumptions'))
  return null
}

/** Everything but the name that differs between two states, each in words. */
function changesBetween(before: Scenario, after: Scenario, teller: Teller): string[] {
  const { catalogue, places } = teller
  const moved = before.place !== after.place
  const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? id
  return [
    ...(moved ? [text.move.place(nameOf(before.place), nameOf(after.place))] : []),
    // A plan that goes to another place takes its months along, and leaves that place's own figures behind.
    ...catalogue.levers.flatMap((lever) => leverChange(lever, before, after, moved, teller)),
    ...catalogue.assumptions.flatMap((one) => assumptionChange(one, before, after)),
    ...(moved ? [] : ourChanges(before, after, teller)),
    ...(before.note === after.note ? [] : [text.move.note]),
  ]
}

function leverChange(
  lever: Lever,
  before: Scenario,
  after: Scenario,
  moved: boolean,
  { catalogue, places }: Teller,
): string[] {
  const { move } = text
  const start = (scenario: Scenario) =>
    places.find(({ id }) => id === scenario.place)?.start ?? catalogue.time.start
  const settingIn = (scenario: Scenario): LeverSetting =>
    scenario.levers[lever.id] ?? defaultSetting(lever, start(scenario))
  if (before.levers[lever.id] === after.levers[lever.id]) return []
  const [from, to] = [settingIn(before), settingIn(after)]
  const { write } = quantityOf(lever)
  const end = (month: string | null) => (month === null ? move.never : shortMonthName(month))
  if (from.value !== to.value) {
    const reset = after.levers[lever.id] === undefined
    return [
      reset
        ? move.reset(lever.label, write(to.value))
        : move.change(lever.label, write(from.value), write(to.value)),
    ]
  }
  if (moved) return []
  return [
    // A start that moves takes its end along: that is one move.
    ...(from.start === to.start
      ? from.end === to.end
        ? []
        : [move.ends(lever.label, end(from.end), end(to.end))]
      : [move.starts(lever.label, shortMonthName(from.start), shortMonthName(to.start))]),
    ...(from.ramp === to.ramp ? [] : [move.ramp(lever.label, from.ramp, to.ramp)]),
  ]
}

function assumptionChange(assumption: Assumption, before: Scenario, after: Scenario): string[] {
  const { move } = text
  const { id, label, value } = assumption
  const [from, to] = [before.assumptions[id] ?? value, after.assumptions[id] ?? value]
  if (from === to) return []
  const { write } = quantityOf(assumption)
  return [move.change(move.assumption(label), write(from), write(to))]
}

function ourChanges(before: Scenario, after: Scenario, { catalogue }: Teller): string[] {
  const { move } = text
  return catalogue.placeInputs.flatMap((input) => {
    const [from, to] = [before.ours[input.id], after.ours[input.id]]
    if (from === to) return []
    const { write } = quantityOf({ ...input, low: input.low ?? 0, high: input.high ?? 0 })
    const say = (value: number | undefined) => (value === undefined ? move.published : write(value))
    return [move.change(move.ours(input.label), say(from), say(to))]
  })
}
