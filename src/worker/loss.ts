/** Settles when a worker dies or cannot be loaded. */
export function lossOf(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const lose = (event: Event) => {
      event.preventDefault()
      resolve()
    }
    worker.addEventListener('error', lose)
    worker.addEventListener('messageerror', lose)
  })
}
