import { mount } from 'svelte'
import firstPlaceUrl from '../../scenarios/places/E06000027.json?url'
import placesUrl from '../../scenarios/places/index.json?url'
import { loadTexts } from '../session/late-texts.svelte'
import { Offline } from '../session/offline.svelte'
import { createDatabase } from '../session/database'
import { createPlaces } from '../session/places'
import { createPlanStore } from '../session/plan-store'
import { Presentation, tabMemory } from '../session/presentation.svelte'
import { salvage } from '../session/salvage'
import { createShelf } from '../session/shelf'
import { Workspace, type WorkspaceParts } from '../session/Workspace.svelte'
import { Language } from './language.svelte'
import { faceArrives } from './face'
import Root from './Root.svelte'
import { Route } from './Route.svelte'

/** The place that a first visitor sees: Torbay today. */
const firstPlace = 'E06000027'
const first: ReadonlyMap<string, string> = new Map([
  ['index', placesUrl],
  [firstPlace, firstPlaceUrl],
])

/**
 * Draws the page and opens the work.
 *
 * @param target element to draw into
 * @param client the running worker
 * @param texts address of the texts of the worker's model
 * @param release address of the file that the page began with
 * @param startModel starts a worker on another model
 */
export function start(
  target: HTMLElement,
  client: WorkspaceParts['client'],
  texts: string,
  release: string,
  startModel: NonNullable<WorkspaceParts['start']>,
): void {
  const route = new Route()
  const database = createDatabase()
  const workspace = new Workspace({
    client,
    places: createPlaces(first, async () => (await import('../session/place-files')).placeFiles),
    shelf: createShelf(database),
    plans: createPlanStore(database),
    texts: loadTexts(texts),
    releases: async () => (await import('../session/release-files')).releaseFiles,
    start: startModel,
    uncertainty: async (modelUrl) => (await import('../session/uncertainty')).uncertaintyOf(modelUrl),
    salvage: () => salvage(database),
    publish: (link) => {
      route.publish(link)
    },
    firstPlace,
  })
  const offline = hasWorker() ? offlineOf(workspace, release) : null
  const present = new Presentation(tabMemory())
  const language = new Language()
  void language.recall()
  void faceArrives().then(() => {
    mount(Root, { target, props: { workspace, route, language, present, offline } })
  })
  void workspace.start(location.hash.slice(1)).then((opened) => {
    if (opened === 'plans') route.go('compare')
  })
}

/** A page that is one file has no worker beside it, and needs none; browsers give none to a page that is not secure. */
function hasWorker(): boolean {
  const isBuilt = import.meta.env.PROD && import.meta.env.MODE !== 'single'
  return isBuilt && location.protocol.startsWith('http') && isSecureContext
}

function offlineOf(workspace: Workspace, release: string): Offline {
  return new Offline({ worker: './offline.js', release, flush: () => workspace.flush() })
}
