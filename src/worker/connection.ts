import { releaseProxy, wrap, type Remote } from 'comlink'

/** A worker that answers, until it is lost. */
export interface Connection<Service> {
  readonly service: Service
  /** Settles when the worker died or could not be loaded: calls that wait on it will never be answered. */
  readonly lost: Promise<void>
  close(): void
}

/**
 * Speaks to a worker through Comlink.
 *
 * @param calls puts the service together from the calls of the worker
 */
export function connectionOf<Service>(
  worker: Worker,
  calls: (remote: Remote<Service>) => Service,
): Connection<Service> {
  const remote = wrap<Service>(worker)
  const lost = new Promise<void>((resolve) => {
    const lose = (event: Event) => {
      event.preventDefault()
      resolve()
    }
    worker.addEventListener('error', lose)
    worker.addEventListener('messageerror', lose)
  })
  return {
    service: calls(remote),
    lost,
    close: () => {
      remote[releaseProxy]()
      worker.terminate()
    },
  }
}
