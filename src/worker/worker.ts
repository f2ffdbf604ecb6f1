import { expose, transfer } from 'comlink'
import { buffersOf, createLocalSystem } from './local-system'
import type { LocalSystemService } from './service'

const system = createLocalSystem(async (url) => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status}`)
  return response.text()
})

const service: LocalSystemService = {
  open: (modelUrl) => system.open(modelUrl),
  run: async (job) => {
    const reply = await system.run(job)
    return transfer(reply, buffersOf(reply))
  },
}

expose(service)
