/**
 * What a tab tells the worker of a release: to stop waiting; or the file that the tab began with, when it is up and older
 * releases may be deleted that nobody runs any more.
 */
export type ToWorker = 'take over' | { readonly runs: string }

/** What the worker tells a tab: that it serves another release than the one that the tab runs. */
export type ToTab = 'other release'
