import { PrecacheController } from 'workbox-precaching/PrecacheController'
import type { ToWorker, ToTab } from './message'

/** A file of the built page. Without a revision, its name changes with what is in it. */
interface BuiltFile {
  readonly url: string
  readonly revision: string | null
  readonly integrity?: string
}

declare const self: ServiceWorkerGlobalScope
/** Every file that the page can ask for: written in by `src/launch/offline.mjs`. */
declare const builtFiles: readonly BuiltFile[]

const files = new PrecacheController()
files.addToCacheList([...builtFiles])

const scope = new URL(self.registration.scope).pathname

// A new release is fetched beside the old one and then waits: `activate` deletes nothing, see `tidy`.
self.addEventListener('install', (event) => void files.install(event))
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin) return
  if (mode === 'navigate' && (pathname === scope || pathname === `${scope}index.html`)) {
    event.respondWith(answer(event.request, files.getCacheKeyForURL('index.html')))
  } else if (files.getCacheKeyForURL(url) !== undefined || pathname.startsWith(`${scope}assets/`)) {
    event.respondWith(answer(event.request, files.getCacheKeyForURL(url)))
  }
})

self.addEventListener('message', (event) => {
  const message = event.data as ToWorker
  if (message === 'take over') {
    void self.skipWaiting()
    return
  }
  // A tab can be older than the first worker that it asks for.
  if (!isOurs(message.runs)) event.source?.postMessage('other release' satisfies ToTab)
  event.waitUntil(tidy(event))
})

function isOurs(url: string): boolean {
  return files.getCacheKeyForURL(url) !== undefined
}

/** @param key under which this release keeps the file; what is not its own may be an older release’s */
async function answer(request: Request, key = request.url): Promise<Response> {
  const cache = await caches.open(files.strategy.cacheName)
  // Some hosts say `Vary: Origin`, and whoever put a file here asked for it in another way.
  return (await cache.match(key, { ignoreVary: true })) ?? fetch(request)
}

/**
 * Deletes what older releases have left, once no tab runs one. A tab holds a lock named by the file it began with for as
 * long as it lives; one that holds none yet may run any release. While the next release is being fetched or waits, its
 * files are here as well, and nothing is deleted.
 */
async function tidy(event: ExtendableEvent): Promise<void> {
  const { waiting, installing } = self.registration
  if (waiting !== null || installing !== null) return
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const tabs = windows.filter(({ url }) => url.startsWith(self.registration.scope))
  const { held = [] } = await navigator.locks.query()
  if (held.filter(({ name }) => isOurs(name ?? '')).length >= tabs.length) await files.activate(event)
}
