/** Parts of the page that stand over it, each fetched when somebody asks for it. */
export const lateParts = {
  share: () => import('./share/ShareDialog.svelte'),
  takeAway: () => import('./takeaway/TakeAwayDialog.svelte'),
  shortcuts: () => import('./ShortcutsDialog.svelte'),
  history: () => import('./history/HistoryPanel.svelte'),
  whatChanged: () => import('./what-changed/WhatChanged.svelte'),
  changedModel: () => import('./opening/ChangedDialog.svelte'),
  assumptions: () => import('./explore/AssumptionList.svelte'),
  hidden: () => import('./present/HiddenDialog.svelte'),
  phaseControls: () => import('./explore/PhaseControls.svelte'),
  chartTable: () => import('../chart/ChartTable.svelte'),
  picture: () => import('../chart/picture'),
  futures: () => import('./futures/futures-view'),
  fileFaults: () => import('../text/file-faults'),
  ours: () => import('./explore/OursList.svelte'),
  planInWords: () => import('./explore/PlanInWords.svelte'),
  earlierModel: () => import('./opening/EarlierModel.svelte'),
  releaseNotice: () => import('./offline/ReleaseNotice.svelte'),
} as const

/** What draws pictures: few people ask for one. */
export type Drawing = Awaited<ReturnType<typeof lateParts.picture>>

/**
 * Fetches those that a plan may depend on, while there is a connection: to hand it over and to go on working must be
 * possible when it is lost. What cannot be had now is asked for again when it is wanted.
 */
export function fetchLateParts(): void {
  for (const fetch of [
    lateParts.share,
    lateParts.shortcuts,
    lateParts.assumptions,
    lateParts.phaseControls,
    lateParts.futures,
    lateParts.chartTable,
    lateParts.picture,
    lateParts.ours,
    lateParts.fileFaults,
    lateParts.earlierModel,
    lateParts.releaseNotice,
  ])
    void fetch().catch(() => undefined)
}
