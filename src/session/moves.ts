import type { Assumption, Catalogue, Lever } from '../scenario/catalogue'
import { addMonths, monthsBetween } from '../scenario/month'
import type { LeverSetting, LocalPlace, Scenario } from '../scenario/scenario'

/** How a lever stands before anybody has moved it: today's value, with the phasing it would be given. */
export function defaultSetting(lever: Lever, runStart: string): LeverSetting {
  return { value: lever.value, start: addMonths(runStart, lever.start), ramp: lever.ramp, end: null }
}

/** How every lever stands before anybody has moved one, by its id. */
export function defaultSettings(
  levers: readonly Lever[],
  runStart: string,
): ReadonlyMap<string, LeverSetting> {
  return new Map(levers.map((lever) => [lever.id, defaultSetting(lever, runStart)]))
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

/** The step of an assumption's slider: a hundredth of its range. */
export function assumptionStep({ low, high }: { readonly low: number; readonly high: number }): number {
  return (high - low) / 100
}

/** The scenario with one number of its place replaced; the place's own leaves the scenario. Nothing is clamped. */
export function withOurs(scenario: Scenario, place: LocalPlace, id: string, value: number | null): Scenario {
  const others = without(scenario.ours, id)
  const own = value === null || place.inputs[id]?.value === value
  return { ...scenario, ours: own ? others : { ...others, [id]: value } }
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

/**
 * A plan taken to another place: levers and assumptions as they are, months at their distance from the start of the run.
 * The baseline numbers that people put in for the place it comes from stay behind.
 *
 * @param from first month of a run of the place that it comes from
 */
export function takenTo(
  scenario: Scenario,
  from: string,
  place: Pick<LocalPlace, 'id' | 'vintage' | 'start'>,
): Scenario {
  const levers = settingsOf(scenario, from, place.start)
  return { ...scenario, place: place.id, data: place.vintage, ours: {}, levers }
}

/**
 * Where a slider may be moved to next: its positions, the nearest first, and those in the direction of the last move
 * before those behind.
 *
 * @param before where the last move began; the value itself where there was none
 */
export function* positionsFrom(
  before: number,
  value: number,
  { low, high, step }: { readonly low: number; readonly high: number; readonly step: number },
): Generator<number> {
  // As sliders round what binary fractions leave over.
  const tidy = (position: number) => Number(position.toPrecision(12))
  const steps = Math.round((high - low) / step)
  const at = (value - low) / step
  const up = Array.from({ length: steps + 1 }, (_, i) => i).filter((i) => i > at + 1e-9)
  const down = Array.from({ length: steps + 1 }, (_, i) => i)
    .filter((i) => i < at - 1e-9)
    .reverse()
  const [onward, back] = value >= before ? [up, down] : [down, up]
  const turns = value === before ? interleaved(onward, back) : [...onward, ...back]
  for (const i of turns) yield tidy(low + i * step)
}

function interleaved(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]])
    .flat()
    .filter((one) => one !== undefined)
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
