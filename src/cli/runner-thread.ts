import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter'
import { createRunner } from '../worker/runner'
import { givingAway } from '../worker/runner-calls'

expose(givingAway(createRunner()), nodeEndpoint(parentPort!))
