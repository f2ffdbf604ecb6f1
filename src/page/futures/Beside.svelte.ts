import { untrack } from 'svelte'
import type { Organisation } from '../../analysis/affordable'
import type { Score } from '../../analysis/scorecard'
import type { LineData } from '../../chart/series'
import type { Result } from '../../session/result'
import type { Workspace } from '../../session/Workspace.svelte'
import type { ChartView } from '../explore/chart-view'
import { hasPlan, type Moved } from '../explore/moved'
import type { Figures } from '../figures'
import { lateParts } from '../late-parts'
import type { TileBand } from './band'
import type { MoneyBand } from './money-band'
import type { Singles } from './Singles.svelte'

/** The results on screen that futures are to stand beside. */
export interface Shown {
  readonly result: Result
  readonly moved: Moved
  /** Outcomes on the charts. */
  readonly charts: readonly string[]
  readonly figures: (score: Score) => Figures
}

/** What many futures add to a chart. */
export interface ChartFutures {
  readonly sentence: string
  readonly lines: (data: LineData) => LineData
}

/** Many futures beside the results of a screen: asked for as results come, told when they are there. */
export class FuturesBeside {
  readonly #workspace: Workspace
  readonly #shown: () => Shown
  /** How futures are shown; `null` until it has arrived. */
  view = $state.raw<Awaited<ReturnType<typeof lateParts.futures>> | null>(null)
  singles = $state.raw<Singles | null>(null)
  readonly all = $derived.by(() => this.#workspace.uncertainty?.futures ?? null)
  /** As long as what futures come to say of a plan: where they will say something, its room is kept. */
  readonly room = $derived.by(() => {
    const kind = this.all?.state.kind
    const isTold = this.now !== null || kind === 'working' || kind === 'done'
    return isTold && hasPlan(this.#shown().moved) ? (this.view?.futuresRoom ?? '') : ''
  })
  readonly now = $derived.by(() => this.all?.of(this.#shown().result) ?? null)

  /** To be made while a component is: what it asks for goes with the component. */
  constructor(workspace: Workspace, shown: () => Shown) {
    this.#workspace = workspace
    this.#shown = shown
    $effect(() => {
      const { all } = this
      const { result, charts } = shown()
      untrack(() => all?.want(result, charts))
    })
    $effect(() => () => this.singles?.stop())
  }

  /** Fetches how futures are shown; without a connection there are none. */
  async fetch(): Promise<void> {
    const fetched = await lateParts.futures().catch(() => null)
    if (fetched === null || this.view !== null) return
    this.view = fetched
    this.singles = new fetched.Singles()
  }

  readonly bandOf = (score: Score): TileBand | null => {
    const spread = this.#spreadOf(score.outcome.id)
    if (this.view === null || spread === undefined) return null
    const { figures, moved } = this.#shown()
    return this.view.tileBand(score, spread, figures(score), moved)
  }

  #spreadOf(outcome: string) {
    return this.now?.spreads.find((spread) => spread.outcome === outcome)
  }

  /** What futures say of an organisation's money; `null` while there are none. */
  readonly moneyOf = (organisation: Organisation): MoneyBand | null => {
    const found = this.now?.money.find((one) => one.organisation === organisation)
    return this.view === null || found === undefined ? null : this.view.moneyBand(found, this.now!.runs)
  }

  /** What futures add to the chart of an outcome; `null` while there are none. */
  readonly chartOf = ({ score, figures }: ChartView): ChartFutures | null => {
    const { id } = score.outcome
    const spread = this.#spreadOf(id)
    const fan = this.now?.fans.find(({ outcome }) => outcome === id)
    if (this.view === null || spread === undefined || fan === undefined) return null
    const { withFutures, futuresSentence } = this.view
    const { moved } = this.#shown()
    const single = this.singles?.at ?? null
    return {
      sentence: futuresSentence(spread, figures, moved),
      lines: (data) => withFutures(data, fan, hasPlan(moved), single),
    }
  }
}
