import type { Assumption, Catalogue, Lever } from '../scenario/catalogue'
import { addMonths, monthsBetween } from '../scenario/month'
import type { LeverSetting, Scenario } from '../scenario/scenario'

/** How a lever stands before anybody has moved it: today's value, with the phasing it would be given. */
export function defaultSetting(lever: Lever, runStart: string): LeverSetting {
  return { value: lever.value, start: addMonths(runStart, lever.start), ramp: lever.ramp, end: null }
}

/** Whether a setting asks for anything other than today. */
export function isMoved(lever: Lever, scenario: Scenario): boolean {
  const setting = scenario.levers[lever.id]
  return setting !== undefined && setting.value !== lever.value
}

/**
 * The scenario with one lever moved. Values stay inside the lever's range. A lever back at today's value and default
 * phasing leaves the scenario; one whose phasing was chosen stays, so that dragging across today's value loses nothing.
 * A start that moves takes the end along, so that a programme keeps its length.
 */
export function withLever(
  scenario: Scenario,
  lever: Lever,
  change: Partial<LeverSetting>,
  runStart: string,
): Scenario {
  const fresh = defaultSetting(lever, runStart)
  const before = scenario.levers[lever.id] ?? fresh
  const merged = { ...before, end: later(before, change.start), ...change }
  const setting = {
    ...merged,
    // One that stands beyond its range, because a plan came so, is not brought back by a change of its months.
    value: change.value === undefined ? before.value : clamp(change.value, lever.low, lever.high),
    ramp: Math.max(0, merged.ramp),
    end: merged.end !== null && merged.end <= merged.start ? addMonths(merged.start, 1) : merged.end,
  }
  const others = without(scenario.levers, lever.id)
  const idle = setting.value === fresh.value && samePhasing(setting, fresh)
  return { ...scenario, levers: idle ? others : { ...others, [lever.id]: setting } }
}

/** The end of a setting once its start has moved. */
function later({ start, end }: LeverSetting, moved: string | undefined): string | null {
  return end === null || moved === undefined ? end : addMonths(end, monthsBetween(start, moved))
}

/** The scenario with one assumption moved; back at its central value it leaves the scenario. */
export function withAssumption(scenario: Scenario, assumption: Assumption, value: number): Scenario {
  const others = without(scenario.assumptions, assumption.id)
  const inside = clamp(value, assumption.low, assumption.high)
  return {
    ...scenario,
    assumptions: inside === assumption.value ? others : { ...others, [assumption.id]: inside },
  }
}

/** The scenario with every value that lies beyond its range at the nearest end of it. The same where none does. */
export function withinRanges(scenario: Scenario, catalogue: Catalogue): Scenario {
  const ranges = new Map<string, { readonly low?: number; readonly high?: number }>(
    [...catalogue.levers, ...catalogue.assumptions, ...catalogue.placeInputs].map((one) => [one.id, one]),
  )
  const inside = (id: string, value: number) => {
    const { low = -Infinity, high = Infinity } = ranges.get(id) ?? {}
    return clamp(value, low, high)
  }
  const values = (all: Readonly<Record<string, number>>) => mapped(all, (value, id) => inside(id, value))
  const brought = {
    ...scenario,
    levers: mapped(scenario.levers, (setting, id) => ({ ...setting, value: inside(id, setting.value) })),
    assumptions: values(scenario.assumptions),
    ours: values(scenario.ours),
  }
  return JSON.stringify(brought) === JSON.stringify(scenario) ? scenario : brought
}

function mapped<T>(
  record: Readonly<Record<string, T>>,
  each: (value: T, id: string) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, each(value, id)]))
}

/** The scenario without the settings that a model does not know. */
export function known(scenario: Scenario, catalogue: Catalogue): Scenario {
  const only = <T>(record: Readonly<Record<string, T>>, all: readonly { readonly id: string }[]) => {
    const ids = new Set(all.map(({ id }) => id))
    return Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)))
  }
  return {
    ...scenario,
    levers: only(scenario.levers, catalogue.levers),
    assumptions: only(scenario.assumptions, catalogue.assumptions),
    ours: only(
      scenario.ours,
      catalogue.placeInputs.filter(({ points }) => points === 1),
    ),
  }
}

/** The lever settings with their months moved from one start of the run to another. */
export function settingsOf(scenario: Scenario, from: string, to: string): Scenario['levers'] {
  const shift = monthsBetween(from, to)
  const settings = Object.entries(scenario.levers).map(([id, setting]) => [
    id,
    {
      ...setting,
      start: addMonths(setting.start, shift),
      end: setting.end === null ? null : addMonths(setting.end, shift),
    },
  ])
  return Object.fromEntries(settings) as Scenario['levers']
}

/** Where a move goes if it goes on as it began; `null` where its range ends. */
export function onward(
  before: number,
  after: number,
  { low, high }: { readonly low: number; readonly high: number },
): number | null {
  // As sliders round what binary fractions leave over.
  const next = Number((2 * after - before).toPrecision(12))
  return after === before || next < low || next > high ? null : next
}

/** A record without one of its entries. */
export function without<T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== name))
}

function samePhasing(a: LeverSetting, b: LeverSetting): boolean {
  return a.start === b.start && a.ramp === b.ramp && a.end === b.end
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
