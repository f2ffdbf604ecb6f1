import { getContext, setContext } from 'svelte'

/** What a room that predicts first is not to see yet, on whichever page it looks. */
export interface HiddenResults {
  /** The last month whose results are shown on the big screen, `YYYY-MM`; `null` where nothing is hidden. */
  readonly until: string | null
  reveal(): void
}

const key = Symbol('hidden results')
const nothingHidden: HiddenResults = { until: null, reveal: () => undefined }

/** Whether results are hidden just now; asked by everything that shows results of the session's plans. */
export function hiddenResults(): HiddenResults {
  return getContext<HiddenResults | undefined>(key) ?? nothingHidden
}

/** Tells everything below the calling component what is hidden. */
export function hideResults(hidden: HiddenResults): void {
  setContext(key, hidden)
}
