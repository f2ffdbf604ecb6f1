import type { ToWorker } from '../offline/message'

export interface OfflineParts {
  /** Address of the service worker that keeps the files of the page. */
  readonly worker: string
  /** Absolute address of the file that this page began with: it names the release. */
  readonly release: string
  /** Keeps the work before the page is loaded anew. */
  readonly flush: () => Promise<void>
}

/** A page may stay open for days: milliseconds after which it asks for a new release again. */
const pause = 3_600_000

/**
 * The page without a connection, and the next release of it. A new release is fetched beside the one that runs and
 * used when somebody says so; a tab that goes on with the old one finds all its files until it is closed.
 */
export class Offline {
  readonly #parts: OfflineParts
  #registration: ServiceWorkerRegistration | undefined
  #begun = false
  #ready = $state(false)
  #isNews = $state(false)
  #offered = $state(false)

  constructor(parts: OfflineParts) {
    this.#parts = parts
  }

  /** Everything that the page can load is on this machine. */
  get ready(): boolean {
    return this.#ready
  }
  /** It came to be so during this visit. */
  get isNews(): boolean {
    return this.#isNews
  }
  /** A new release can be used, and nobody has put it off. */
  get offered(): boolean {
    return this.#offered
  }

  /** Begins to fetch the files. Never rejects: a browser that refuses leaves a page that needs its connection. */
  async begin(): Promise<void> {
    if (this.#begun || !('serviceWorker' in navigator)) return
    this.#begun = true
    const container = navigator.serviceWorker
    let isServed = container.controller !== null
    // The first worker of all begins to serve this page; after that, another one is another tab's choice.
    container.addEventListener('controllerchange', () => {
      if (isServed) this.#offered = true
      isServed = true
    })
    container.addEventListener('message', () => (this.#offered = true))
    try {
      await hold(this.#parts.release)
      this.#watch(await container.register(this.#parts.worker, { updateViaCache: 'none' }))
      const { active } = await container.ready
      this.#ready = true
      active?.postMessage({ runs: this.#parts.release } satisfies ToWorker)
    } catch {
      // As before: the page works while there is a connection.
    }
  }

  /** Keeps the work and loads the page anew, in the new release. */
  async use(): Promise<void> {
    await this.#parts.flush()
    const waiting = this.#registration?.waiting
    if (waiting) {
      const over = settled(waiting)
      waiting.postMessage('take over' satisfies ToWorker)
      await over
    }
    location.reload()
  }

  /** Puts the new release off until the next visit. */
  later(): void {
    this.#offered = false
  }

  #watch(registration: ServiceWorkerRegistration): void {
    this.#registration = registration
    this.#isNews = registration.active === null
    if (registration.active !== null && registration.waiting !== null) this.#offered = true
    this.#await(registration.installing)
    registration.addEventListener('updatefound', () => {
      this.#await(registration.installing)
    })
    setInterval(() => void registration.update().catch(() => undefined), pause)
  }

  #await(next: ServiceWorker | null): void {
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && this.#registration?.active) this.#offered = true
    })
  }
}

/** Settles when a worker has taken over, or never will. */
function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve()
    })
  })
}

/** Tells the worker for as long as this tab lives which release it runs. Settles when that is known. */
function hold(release: string): Promise<void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(release, { mode: 'shared' }, () => {
        resolve()
        return new Promise<never>(() => undefined)
      })
      .catch(reject)
  })
}
