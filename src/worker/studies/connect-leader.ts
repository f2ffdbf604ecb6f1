import { proxy } from 'comlink'
import { connectionOf, type Connection } from '../connection'
import type { Leader } from './leader'

/** Starts the worker that leads a pool. */
export function connectLeader(): Connection<Leader> {
  const worker = new Worker(new URL('./leader-worker.ts', import.meta.url), {
    type: 'module',
    name: 'studies',
  })
  return connectionOf<Leader>(worker, (remote) => ({
    open: (modelUrl, size) => remote.open(modelUrl, size),
    run: (id, name, question, onProgress, onStage) =>
      // Comlink does not carry the tie between the name of a study and its question.
      (remote.run as unknown as Leader['run'])(id, name, question, proxy(onProgress), proxy(onStage)),
    cancel: (id) => remote.cancel(id),
    rest: (milliseconds) => remote.rest(milliseconds),
  }))
}
