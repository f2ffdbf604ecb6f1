import { faultSentence, type FaultSentences, type Sayable } from '../text/fault-sentence'
import { planFaults } from '../text/plan-faults'

let known: FaultSentences = $state.raw(planFaults)
let asked = false

/**
 * Says a fault. The sentences about model files are fetched when one is needed: few visitors ever see one. Until they are
 * there the fault's kind and its values are shown, so that nothing is hidden.
 */
export function said(fault: Sayable): string {
  if (!asked && !Object.hasOwn(known, fault.kind)) {
    asked = true
    void import('../text/model-faults').then(
      ({ modelFaults }) => {
        known = { ...planFaults, ...modelFaults }
      },
      // The network may be back when the next fault is said.
      () => {
        asked = false
      },
    )
  }
  return faultSentence(fault, known)
}
