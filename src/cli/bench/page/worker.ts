import type { LocalPlace } from '../../../scenario/scenario'
import { createLocalSystem } from '../../../worker/local-system'
import { plansOf } from './plans'

/** Runs plan after plan in this worker and reports the milliseconds that each took. */
async function measure(model: string, place: LocalPlace, runs: number): Promise<readonly number[]> {
  const system = createLocalSystem(async (url) => (await fetch(url)).text())
  const opened = await system.open(model)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  const times: number[] = []
  for (const [id, scenario] of plansOf(opened.catalogue, place, runs).entries()) {
    const began = performance.now()
    const reply = await system.run({ id, scenario, place })
    if (!reply.ok) throw new Error(JSON.stringify(reply.faults))
    times.push(performance.now() - began)
  }
  return times
}

addEventListener('message', (message: MessageEvent<{ model: string; place: LocalPlace; runs: number }>) => {
  const { model, place, runs } = message.data
  // A rejection is thrown outside the promise, so that the page hears of it as an error of the worker.
  measure(model, place, runs).then(postMessage, (error: unknown) => {
    setTimeout(() => {
      throw error
    })
  })
})
