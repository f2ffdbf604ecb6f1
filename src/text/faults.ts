import { dataFaults } from './data-faults'
import { fileFaults } from './file-faults'
import type { FaultSentences } from './fault-sentence'
import { libraryFaults } from './library-faults'
import { modelFaults } from './model-faults'
import { planFaults } from './plan-faults'
import { targetFaults } from './target-faults'

/** What every fault means, in English. */
export const faults: FaultSentences = {
  ...planFaults,
  ...fileFaults,
  ...modelFaults,
  ...dataFaults,
  ...targetFaults,
  ...libraryFaults,
}
