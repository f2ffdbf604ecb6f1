import { compile } from '../../engine/compile'
import { createSimulator } from '../../engine/simulator'
import { readXmile } from '../../model/xmile/read'
import { referenceOutputs } from './reference-outputs'

/** Milliseconds from the text of health.xmile to the outcomes of a run. */
export function firstResult(text: string): number {
  const begin = performance.now()
  createSimulator(compile(readXmile(text))).run({ outputs: referenceOutputs })
  return performance.now() - begin
}
