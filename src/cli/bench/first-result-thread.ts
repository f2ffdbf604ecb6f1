import { parentPort, workerData } from 'node:worker_threads'
import { firstResult } from './first-result'

parentPort!.postMessage(firstResult(workerData as string))
