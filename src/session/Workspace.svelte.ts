import { FaultError, type Fault } from '../model/fault'
import type { Catalogue } from '../scenario/catalogue'
import { freshScenario } from '../scenario/fresh'
import type { Promised } from '../scenario/promised'
import type { LocalPlace, PlaceSummary, Scenario } from '../scenario/scenario'
import { writeScenario } from '../scenario/validate'
import type { LocalSystemClient } from '../worker/client'
import { writeFragment } from './arrivals'
import { Gesture } from './gesture'
import { faultsOf, refused } from './gone-wrong'
import type { Uncertainty } from './uncertainty'
import { Ghosts } from './ghosts.svelte'
import { createKeeper, type Keeper } from './keeper'
import { takenTo } from './moves'
import { amend, begin, canStep, goTo, mostStored, present, push, recent, step, type History } from './history'
import { lockedAway } from './lever-locks'
import type { LateTexts, LoadTexts } from './late-texts.svelte'
import { Models, type Release } from './models'
import { Notices, type Notice } from './notices.svelte'
import { LatestResult } from './latest-result.svelte'
import { Opening, type Opened } from './opening.svelte'
import type { Places } from './places'
import type { PlanStore } from './plan-store'
import { Plans } from './plans.svelte'
import { promiseOf } from './promise-of'
import { Replay } from './replay.svelte'
import type { Result } from './result'
import { RunningModel } from './running-model.svelte'
import { Settings } from './settings.svelte'
import type { Shelf } from './shelf'

export interface WorkspaceParts {
  readonly client: LocalSystemClient
  readonly places: Places
  readonly shelf: Shelf
  readonly plans: PlanStore
  readonly texts: LoadTexts
  /** Models of earlier releases that are still shipped, and how to start a worker on one. */
  readonly releases?: () => Promise<readonly Release[]>
  readonly start?: (run: string) => LocalSystemClient
  /** What many runs tell, of whichever model is in use; left out, there is none. Rejects where its code cannot be had. */
  readonly uncertainty?: (modelUrl: () => string) => Promise<Uncertainty>
  /** Everything kept on this device that cannot be read, as the text of a file. */
  readonly salvage?: () => Promise<string>
  /** Called with the link of the current work, a little after each change. */
  readonly publish: (fragment: string) => void
  /** The place shown to somebody who has chosen none. */
  readonly firstPlace: string
  /** Milliseconds of quiet after a change before it is kept: many changes in a row are kept once. */
  readonly pause?: number
}

/** Pinned plans whose lines can be told apart beside those of the work. */
const mostGhosts = 4

/**
 * The work of one tab: the scenario and its history, the place, and the latest good result. Views read it; every
 * change goes through its methods. A change is shown at once, run at once, and kept a moment later.
 */
export class Workspace {
  readonly #parts: WorkspaceParts
  readonly #keeper: Keeper
  readonly #notices = new Notices()
  readonly #gesture = new Gesture()
  readonly #models: Models
  #model = $state.raw() as RunningModel
  #uncertainty = $state.raw<Uncertainty | null>(null)
  #places = $state.raw<readonly PlaceSummary[]>([])
  #place = $state.raw<LocalPlace | null>(null)
  #history = $state.raw<History | null>(null)
  readonly #latest: LatestResult
  /** Plans kept by name. */
  readonly plans: Plans
  /** The lines of pinned plans. */
  readonly ghosts: Ghosts
  /** Shows the last move again. */
  readonly replay: Replay
  /** Levers, assumptions, our own numbers and the name of the plan: how they stand, and moves of them. */
  readonly settings: Settings
  /** What arrives from outside: links, files. */
  readonly opening: Opening
  #scenario = $derived(this.#history === null ? null : present(this.#history))
  // Derived, so that a held slider, which changes the history at every move, wakes nobody who asks only this.
  #canUndo = $derived(this.#history !== null && canStep(this.#history, -1))
  #canRedo = $derived(this.#history !== null && canStep(this.#history, 1))
  /** Levers that nothing may move just now: a room that predicts first must find the plan as it was asked about. */
  lockedLevers = $state.raw<readonly string[]>([])
  /** Counts choices of work to show, so that a place that arrives late is not shown. */
  #turn = 0

  constructor(parts: WorkspaceParts) {
    this.#parts = parts
    this.#latest = new LatestResult(parts.client, (faults) => {
      this.#notices.report('run', faults)
    })
    this.#model = new RunningModel(parts.client, parts.texts)
    this.#models = new Models(this.#model, parts.releases, parts.start)
    this.plans = new Plans(parts.plans, (faults) => {
      this.#notices.report('plans', faults)
    })
    this.settings = new Settings({
      catalogue: () => this.catalogue,
      place: () => this.#place,
      scenario: () => this.#scenario,
      locked: () => this.lockedLevers,
      change: (scenario, held, next) => {
        this.#change(scenario, held, next)
      },
      release: () => {
        this.#gesture.letGo()
      },
      expect: (scenarios) => {
        if (this.#place !== null) this.#model.client.foresee(scenarios, this.#model.fitted(this.#place))
        this.uncertainty?.futures.giveWay()
      },
    })
    const aside = (scenario: Scenario, signal?: AbortSignal) => this.runAside(scenario, signal)
    this.ghosts = new Ghosts(aside, mostGhosts)
    this.replay = new Replay(aside)
    this.opening = new Opening({
      models: this.#models,
      plans: this.plans,
      notices: this.#notices,
      history: () => this.#history,
      place: (id) => this.#load(id),
      show: (history) => this.#show(history),
      locked: (before, after) => this.#locked(before, after),
      opened: () => {
        this.#keeper.soon()
      },
    })
    const pause = parts.pause ?? 800
    // A slider held for long is kept now and then all the same: a browser that dies takes little with it.
    this.#keeper = createKeeper(() => this.#keep(), pause, pause * 5)
  }

  get catalogue(): Catalogue | null {
    return this.#model.catalogue
  }
  /** What the model says of its parts; in the catalogue when it has arrived. */
  get texts(): LateTexts {
    return this.#model.texts
  }
  /** The earlier release whose model is in use; `null` for the model of this page. */
  get earlierRelease(): string | null {
    return this.#model.release
  }
  /** Every place that can be chosen; empty until the list has arrived. */
  get places(): readonly PlaceSummary[] {
    return this.#places
  }
  get place(): LocalPlace | null {
    return this.#place
  }
  get scenario(): Scenario | null {
    return this.#scenario
  }
  /** The latest good result. It may be one move behind the scenario, never of another place. */
  get result(): Result | null {
    return this.#latest.shown
  }
  /** What many runs tell of the work; `null` until its code has arrived. */
  get uncertainty(): Uncertainty | null {
    return this.#uncertainty
  }
  get notices(): readonly Notice[] {
    return this.#notices.list
  }
  /** Every state of this session's work and where in the list one stands. */
  get history(): History | null {
    return this.#history
  }
  get canUndo(): boolean {
    return this.#canUndo
  }
  get canRedo(): boolean {
    return this.#canRedo
  }

  /**
   * Opens the model and then the work: the link if there is one, else what this tab kept, else a fresh plan for the
   * first place. Whatever cannot be opened becomes a notice.
   *
   * @param fragment the page address's fragment without `#`; empty when there is none
   * @returns what came of the fragment
   */
  async start(fragment: string): Promise<Opened> {
    void this.#listPlaces()
    const [faults, kept] = await Promise.all([this.#models.present.open(), this.#claim()])
    if (faults.length > 0) {
      this.#notices.report('model', faults)
      return 'nothing'
    }
    const opened = await this.opening.fragment(fragment, kept)
    if (opened === 'work') return opened
    if (kept === null || !(await this.#takeUp(kept))) await this.#fresh(this.#parts.firstPlace, kept)
    if (fragment !== '') await this.#publish()
    return opened
  }

  /** Goes on with kept work; work of another model is opened as if it came from outside, for the same has to be said. */
  async #takeUp(kept: History): Promise<boolean> {
    const own = present(kept).model.hash === this.#models.present.catalogue?.model.hash
    if (own) return this.#show(kept)
    return (await this.opening.scenario(present(kept), null, kept)) === 'work'
  }

  /** Fetches what nobody needs in order to see the first screen, but somebody will a moment later. */
  fetchLater(): void {
    void this.texts.fetch()
    void this.#parts.places.prepare()
    void this.plans.open()
    // Not at once: workers that start and a model that is read again would make the first moments of the page stutter.
    setTimeout(() => void this.fetchUncertainty(), 1000)
  }

  /** Fetches what many runs tell; what cannot be had now is asked for again the next time. */
  async fetchUncertainty(): Promise<void> {
    if (this.#uncertainty !== null) return
    const found = await this.#parts.uncertainty?.(() => this.#model.client.modelUrl).catch(() => null)
    this.#uncertainty ??= found ?? null
  }

  /**
   * Runs any scenario beside the work, which it neither changes nor delays: for comparison, ghosts and attribution.
   *
   * @param outputs identities of the scalars that are wanted, any that the model has; left out, the outcomes
   * @returns `null` where the signal was given first
   * @throws FaultError where the place cannot be had, or as a run of the model reports
   */
  async runAside(
    scenario: Scenario,
    signal?: AbortSignal,
    outputs?: readonly string[],
  ): Promise<Result | null> {
    // With the model in use, whichever the scenario was made with: what stands side by side must be of one model.
    const model = this.#model
    const place = model.fitted(await this.#parts.places.load(scenario.place))
    const reply = await model.client.aside(scenario, place, signal, outputs)
    if (reply?.ok === false) throw new FaultError(reply.faults)
    return reply && { ...reply, scenario, place }
  }

  /** Opens what an address brings: a plan in place of the work, which stays one undo away, or plans to keep beside it. */
  async openLink(fragment: string): Promise<Opened> {
    const opened = await this.opening.fragment(fragment)
    if (opened !== 'work') await this.#publish()
    return opened
  }

  /** Opens a scenario in place of the current work, which stays one undo away. Whether it could be opened. */
  async openScenario(scenario: Scenario, promised: Promised | null = null): Promise<boolean> {
    return (await this.opening.scenario(scenario, promised)) === 'work'
  }

  /** Keeps the work as it is beside it, under a name, with what the model shows for it. */
  keep(name: string): void {
    const scenario = { ...this.#needed(), name }
    this.plans.keep([{ scenario, promised: this.#promise() }])
  }

  /** Opens a file in place of the current work, which stays one undo away; keeps the plans of many beside it. */
  openFile(...files: readonly File[]): Promise<Opened> {
    return this.opening.files(files)
  }

  /** Takes the present plan from the model of an earlier release to that of this page: one undo away. */
  async usePresentModel(): Promise<Opened> {
    return this.opening.withPresentModel(this.#promise())
  }

  /** Brings every value that stands beyond its range to the nearest end of it: one step of the history. */
  bringIntoRange(): void {
    this.settings.bringIntoRange()
    this.#notices.settle((kind) => kind.endsWith('-out-of-range'))
  }

  /** What is kept on this device and cannot be read, as the text of a file. */
  salvage(): Promise<string> {
    return this.#parts.salvage?.() ?? Promise.resolve('[]')
  }

  /** The link of the current work, without `#`, with what the model shows for it. */
  async link(): Promise<string> {
    // A run that takes this long is not waited for: the plan is what counts, and its figures are beside it.
    await Promise.race([this.#latest.settled(), new Promise((resolve) => setTimeout(resolve, 2000))])
    return writeFragment(this.#needed(), this.#promise())
  }

  /** The current work as the text of a scenario file, with what the model shows for it. */
  fileText(): string {
    return writeScenario(this.#needed(), this.#promise())
  }

  /** What the model shows for the work as it is; `null` while it is worked out. */
  #promise(): Promised | null {
    const result = this.#latest.shown
    if (result === null || this.catalogue === null || result.scenario !== this.#scenario) return null
    return promiseOf(this.catalogue, result)
  }

  /** Takes the plan to another place; its months keep their distance from the start of the run. */
  async choosePlace(id: string): Promise<void> {
    const scenario = this.#scenario
    const from = this.#place
    if (scenario === null || from === null || this.#history === null) return this.#fresh(id)
    const turn = ++this.#turn
    const place = await this.#load(id)
    if (place === null || turn !== this.#turn) return
    this.#commit(push(this.#history, takenTo(scenario, from.start, place)), place)
    const count = Object.keys(scenario.ours).length
    if (count > 0) {
      const values = { count, place: from.name }
      this.#notices.report('place', [{ kind: 'scenario.ours-dropped', values, severity: 'warning' }])
    }
    this.#keeper.soon()
  }

  undo(): void {
    this.#travel(-1)
  }

  redo(): void {
    this.#travel(1)
  }

  /** Shows the last move again. @param moving false for people who asked for less motion */
  replayLast(moving: boolean): void {
    const [history, catalogue, place] = [this.#history, this.catalogue, this.#place]
    if (history === null || catalogue === null || place === null) return
    const before = history.entries[history.at - 1]
    const move = before === undefined ? null : { before, after: present(history) }
    void this.replay.play(move, catalogue, place, moving)
  }

  /** Goes to any state of the history. */
  goTo(at: number): void {
    if (this.#history !== null) this.#stand(goTo(this.#history, at))
  }

  #travel(by: -1 | 1): void {
    if (this.#history !== null) this.#stand(step(this.#history, by))
  }

  #stand(history: History): void {
    const now = this.#history
    if (now === null || history === now) return
    const locked = this.#locked(present(now), present(history))
    this.#notices.report('lock', locked)
    if (locked.length > 0) return
    void this.#show(history).then(() => {
      this.#keeper.soon()
    })
  }

  dismiss(notice: Notice): void {
    this.#notices.dismiss(notice)
  }

  /** Keeps what has not been kept yet: for the moment before the page goes. */
  flush(): Promise<void> {
    return this.#keeper.now()
  }

  #needed(): Scenario {
    if (this.#scenario === null) throw new Error('no scenario is open')
    return this.#scenario
  }

  /** @param next what a move that goes on would come to */
  #change(scenario: Scenario, held: string | null = null, next: Iterable<Scenario> | null = null): void {
    const history = this.#history!
    if (this.#locked(present(history), scenario).length > 0) return
    this.replay.stop()
    this.#history = this.#gesture.goesOn(held) ? amend(history, scenario) : push(history, scenario)
    void this.#latest.ask(scenario, this.#model.fitted(this.#place!), next)
    this.#keeper.soon()
  }

  /** What stands against going from one scenario to another: every locked lever that would move. */
  #locked(before: Scenario, after: Scenario): Fault[] {
    return lockedAway(this.catalogue?.levers ?? [], this.lockedLevers, before, after)
  }

  /** Shows a history's present state, fetching its place first where it is another one. */
  async #show(history: History): Promise<boolean> {
    const turn = ++this.#turn
    const id = present(history).place
    const model = this.#models.near(present(history).model.hash) ?? (await this.#modelOf(history))
    const place = this.#place?.id === id ? this.#place : await this.#load(id)
    if (place === null || model === null || turn !== this.#turn) return false
    if (this.#model !== model) {
      this.#model = model
      this.#latest.use(model.client)
    }
    this.#commit(history, place)
    return true
  }

  /** The model that a history's present state is shown with; `null` where it could not be had, which is said. */
  async #modelOf(history: History): Promise<RunningModel | null> {
    try {
      return await this.#models.of(present(history).model.hash)
    } catch (error) {
      this.#notices.report('open', faultsOf(error))
      return null
    }
  }

  #commit(history: History, place: LocalPlace): void {
    this.#gesture.end()
    this.replay.stop()
    this.#history = history
    this.#notices.report('place', [])
    this.#place = place
    void this.#latest.ask(present(history), this.#model.fitted(place))
  }

  /** @param onto kept work that cannot be shown: it stays one undo away */
  async #fresh(id: string, onto: History | null = null): Promise<void> {
    const turn = ++this.#turn
    const place = await this.#load(id)
    if (place === null || turn !== this.#turn || this.catalogue === null) return
    const fresh = freshScenario(this.catalogue, place)
    this.#commit(onto === null ? begin(fresh) : push(onto, fresh), place)
  }

  async #load(id: string): Promise<LocalPlace | null> {
    try {
      return await this.#parts.places.load(id)
    } catch (error) {
      this.#notices.report('place', faultsOf(error))
      return null
    }
  }

  async #listPlaces(): Promise<void> {
    try {
      this.#places = await this.#parts.places.list()
    } catch (error) {
      this.#notices.report('places', faultsOf(error))
    }
  }

  async #claim(): Promise<History | null> {
    try {
      return await this.#parts.shelf.claim()
    } catch (error) {
      const damaged: Fault = { kind: 'storage.damaged', severity: 'warning' }
      this.#notices.report('storage', [error instanceof FaultError ? damaged : refused(error)])
      return null
    }
  }

  async #publish(): Promise<void> {
    if (this.#history !== null) this.#parts.publish(await this.link())
  }

  async #keep(): Promise<void> {
    if (this.#history === null) return
    // Begun before the address is written: a page that is being closed has time only for what begins at once.
    const kept = this.#parts.shelf.save(recent(this.#history, mostStored)).then(
      () => [],
      (error: unknown) => [refused(error)],
    )
    await this.#publish()
    this.#notices.report('storage', await kept)
  }
}
