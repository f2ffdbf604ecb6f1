import type { Catalogue } from '../scenario/catalogue'
import type { LeverSetting, LocalPlace, Scenario } from '../scenario/scenario'
import {
  assumptionStep,
  defaultSettings,
  positionsFrom,
  withAssumption,
  withinRanges,
  withLever,
  without,
  withOurs,
} from './moves'

/** What the settings need of the work. Until the first place is open there is none of it, and nothing moves. */
export interface Work {
  catalogue(): Catalogue | null
  place(): LocalPlace | null
  scenario(): Scenario | null
  /** Levers that nothing may move just now. */
  locked(): readonly string[]
  /**
   * Puts a plan in the place of the present one.
   *
   * @param held what is being moved, where many moves are one step of the history
   * @param next what a move that goes on may come to, the likeliest first
   */
  change(scenario: Scenario, held?: string | null, next?: Iterable<Scenario> | null): void
  /** Ends a held move. */
  release(): void
  /** Works out, while there is nothing else to do, what may be asked for next. */
  expect(scenarios: Iterable<Scenario>): void
}

/** How levers, assumptions, our own numbers and the name of a plan stand, and moves of them. */
export class Settings {
  readonly #work: Work
  /** How levers stand that nobody has moved. */
  readonly #asToday = $derived.by(() => {
    const [catalogue, place] = [this.#work.catalogue(), this.#work.place()]
    return catalogue === null || place === null ? null : defaultSettings(catalogue.levers, place.start)
  })

  constructor(work: Work) {
    this.#work = work
  }

  /** The setting of a lever, also of one that stands where it stands today: the same object until it changes. */
  lever(id: string): LeverSetting | null {
    const asToday = this.#asToday?.get(id)
    const scenario = this.#work.scenario()
    return asToday === undefined || scenario === null ? null : (scenario.levers[id] ?? asToday)
  }

  /**
   * Moves a lever. While `held`, the moves of the same lever are one step of the history, and so are those that follow
   * within a second of letting go: twenty presses of an arrow key are one decision, as a drag is.
   */
  setLever(id: string, change: Partial<LeverSetting>, held = false): void {
    const row = this.#leverRow(id)
    if (row === null) return
    const goesOn = held && change.value !== undefined
    this.#work.change(
      row.to(change),
      held ? `lever ${id} ${Object.keys(change).join(' ')}` : null,
      goesOn ? ahead(row.range, row.value, change.value, (value) => row.to({ value })) : null,
    )
  }

  /**
   * Has worked out what a lever would bring at each position of its slider: for the moment when somebody puts a hand on
   * it. From then on most moves are answered in the frame that they are made in.
   */
  expectLever(id: string): void {
    const row = this.#leverRow(id)
    if (row !== null) this.#work.expect(ahead(row.range, row.value, row.value, (value) => row.to({ value })))
  }

  setAssumption(id: string, value: number, held = false): void {
    const row = this.#assumptionRow(id)
    if (row === null) return
    const next = held ? ahead(row.range, row.value, value, row.to) : null
    this.#work.change(row.to(value), held ? `assumption ${id}` : null, next)
  }

  /** Moves several assumptions at once: one step of the history. */
  setAssumptions(values: Readonly<Record<string, number>>): void {
    const [scenario, catalogue] = [this.#work.scenario(), this.#work.catalogue()]
    if (scenario === null || catalogue === null) return
    const moved = catalogue.assumptions.reduce((before, assumption) => {
      const value = values[assumption.id]
      return value === undefined ? before : withAssumption(before, assumption, value)
    }, scenario)
    this.#work.change(moved)
  }

  /** As `expectLever`, of an assumption. */
  expectAssumption(id: string): void {
    const row = this.#assumptionRow(id)
    if (row !== null) this.#work.expect(ahead(row.range, row.value, row.value, row.to))
  }

  /**
   * Replaces a number of the place by one that its people know better; `null` brings the place's own back. A number
   * outside its plausible range is kept: whoever shows it asks about it (`checkScenario`).
   */
  setOurs(id: string, value: number | null, held = false): void {
    const [scenario, place] = [this.#work.scenario(), this.#work.place()]
    const input = this.#work.catalogue()?.placeInputs.find((one) => one.id === id)
    if (input?.points !== 1 || scenario === null || place === null) return
    if (value !== null && !Number.isFinite(value)) return
    this.#work.change(withOurs(scenario, place, id, value), held ? `ours ${id}` : null)
  }

  /** Ends a held move: one that does not follow at once is a step of its own. */
  release(): void {
    this.#work.release()
  }

  resetLever(id: string): void {
    this.#replace(({ levers }) => ({ levers: without(levers, id) }))
  }

  /** All but those that are locked. */
  resetLevers(): void {
    const locked = this.#work.locked()
    this.#replace(({ levers }) => ({
      levers: Object.fromEntries(Object.entries(levers).filter(([id]) => locked.includes(id))),
    }))
  }

  resetAssumptions(): void {
    this.#replace(() => ({ assumptions: {} }))
  }

  /** Brings back every number of the place. */
  resetOurs(): void {
    this.#replace(() => ({ ours: {} }))
  }

  rename(name: string): void {
    if (name.trim() !== this.#work.scenario()?.name) this.#replace(() => ({ name: name.trim() }))
  }

  /** Brings every value that stands beyond its range to the nearest end of it. */
  bringIntoRange(): void {
    const [scenario, catalogue] = [this.#work.scenario(), this.#work.catalogue()]
    if (scenario === null || catalogue === null) return
    const inside = withinRanges(scenario, catalogue)
    if (inside !== scenario) this.#work.change(inside)
  }

  #replace(part: (scenario: Scenario) => Partial<Scenario>): void {
    const scenario = this.#work.scenario()
    if (scenario !== null) this.#work.change({ ...scenario, ...part(scenario) })
  }

  /** A lever as it stands, and where a move of it leads. */
  #leverRow(id: string) {
    const [scenario, place] = [this.#work.scenario(), this.#work.place()]
    const lever = this.#work.catalogue()?.levers.find((one) => one.id === id)
    if (lever === undefined || scenario === null || place === null) return null
    return {
      range: lever,
      value: scenario.levers[id]?.value ?? lever.value,
      to: (change: Partial<LeverSetting>) => withLever(scenario, lever, change, place.start),
    }
  }

  #assumptionRow(id: string) {
    const scenario = this.#work.scenario()
    const assumption = this.#work.catalogue()?.assumptions.find((one) => one.id === id)
    if (assumption === undefined || scenario === null) return null
    return {
      range: { ...assumption, step: assumptionStep(assumption) },
      value: scenario.assumptions[id] ?? assumption.value,
      to: (value: number) => withAssumption(scenario, assumption, value),
    }
  }
}

/** The plans that a slider may come to next, the likeliest first; each is made when it is asked for. */
function* ahead(
  range: { readonly low: number; readonly high: number; readonly step: number },
  before: number,
  value: number,
  to: (position: number) => Scenario,
): Generator<Scenario> {
  for (const position of positionsFrom(before, value, range)) yield to(position)
}
