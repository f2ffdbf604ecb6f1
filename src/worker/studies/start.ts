import { connectLeader } from './connect-leader'
import { createStudyClient, type StudyClient } from './study-client'

/** As many as a machine for many people's work has to spare; the page and what it shows need a processor as well. */
const mostWorkers = 4

/** The workers for studies of the model at an address, two at least. */
export function startStudies(modelUrl: string): StudyClient {
  const size = Math.min(mostWorkers, Math.max(2, navigator.hardwareConcurrency - 1))
  return createStudyClient(connectLeader, modelUrl, size)
}
