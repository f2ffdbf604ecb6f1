import { mount } from 'svelte'
import firstPlaceUrl from '../../scenarios/places/E06000027.json?url'
import placesUrl from '../../scenarios/places/index.json?url'
import { loadTexts } from '../session/late-texts.svelte'
import { createDatabase } from '../session/database'
import { createPlaces } from '../session/places'
import { createPlanStore } from '../session/plan-store'
import { salvage } from '../session/salvage'
import { createShelf } from '../session/shelf'
import { Workspace, type WorkspaceParts } from '../session/Workspace.svelte'
import App from './App.svelte'
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
 * @param startModel starts a worker on another model
 */
export function start(
  target: HTMLElement,
  client: WorkspaceParts['client'],
  texts: string,
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
    salvage: () => salvage(database),
    publish: (link) => {
      route.publish(link)
    },
    firstPlace,
  })
  mount(App, { target, props: { workspace, route } })
  void workspace.start(location.hash.slice(1)).then((opened) => {
    if (opened === 'plans') route.go('compare')
  })
}
