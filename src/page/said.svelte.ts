import { faultSentence, type FaultSentences, type Sayable } from '../text/fault-sentence'
import { planFaults } from '../text/plan-faults'
import { lateParts } from './late-parts'

let known: FaultSentences = $state.raw(planFaults)
let asked = false

/**
 * Says a fault. The sentences about files and models are fetched when one is needed: few visitors ever see one. Until they are
 * there the fault's kind and its values are shown, so that nothing is hidden.
 */
export function said(fault: Sayable): string {
  if (!asked && !Object.hasOwn(known, fault.kind)) {
    asked = true
    void Promise.all([lateParts.fileFaults(), import('../text/model-faults')]).then(
      ([{ fileFaults }, { modelFaults }]) => {
        known = { ...planFaults, ...fileFaults, ...modelFaults }
      },
      // The network may be back when the next fault is said.
      () => {
        asked = false
      },
    )
  }
  return faultSentence(fault, known)
}
