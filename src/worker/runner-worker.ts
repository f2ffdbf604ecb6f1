import { expose, transfer } from 'comlink'
import { buffersOfShare, createRunner, type RunnerService } from './runner'

const runner = createRunner()
const service: RunnerService = {
  ...runner,
  share: async (first, count) => {
    const reply = await runner.share(first, count)
    return transfer(reply, buffersOfShare(reply))
  },
}

expose(service)
