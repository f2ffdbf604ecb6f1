import { parentPort } from 'node:worker_threads'
import { expose, transfer } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter'
import { buffersOfShare, createRunner, type RunnerService } from '../worker/runner'

const runner = createRunner()
const service: RunnerService = {
  ...runner,
  share: async (first, count) => {
    const reply = await runner.share(first, count)
    return transfer(reply, buffersOfShare(reply))
  },
}

expose(service, nodeEndpoint(parentPort!))
