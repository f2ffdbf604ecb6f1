import { run } from '../../../../scenarios/model/local-system.xmile?parts'
import placeUrl from '../../../../scenarios/places/E06000027.json?url'
import { readPlace } from '../../../scenario/place'
import { connect } from '../../../worker/connect'
import { createClient } from '../../../worker/client'
import { plansOf } from './plans'

/** What the page writes into its `output` when it is done: milliseconds of each run. */
export interface WorkerTimes {
  /** Measured inside the worker: inputs, the run itself, and the copy of its outcomes. */
  readonly inside: readonly number[]
  /** Measured on the page: from asking for a run until its outcomes have arrived. */
  readonly there: readonly number[]
}

const runs = 400

async function measure(): Promise<WorkerTimes> {
  const model = new URL(run, document.baseURI).href
  const place = readPlace(await (await fetch(new URL(placeUrl, document.baseURI))).json())

  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const inside = await new Promise<readonly number[]>((resolve, reject) => {
    worker.onmessage = (message: MessageEvent<readonly number[]>) => {
      resolve(message.data)
    }
    worker.onerror = reject
    worker.postMessage({ model, place, runs })
  })
  worker.terminate()

  const client = createClient(connect, model)
  const opened = await client.open()
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  const there: number[] = []
  for (const plan of plansOf(opened.catalogue, place, runs)) {
    const began = performance.now()
    const reply = await client.run(plan, place)
    if (reply?.ok !== true) throw new Error(JSON.stringify(reply))
    there.push(performance.now() - began)
  }
  client.close()
  return { inside, there }
}

const output = document.querySelector('output')
void measure()
  .then((times) => JSON.stringify(times))
  .catch((error: unknown) => `failed: ${String(error)}`)
  .then((text) => {
    if (output !== null) output.value = text
  })
