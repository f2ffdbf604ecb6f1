import type { Emission } from './emission'
import type { GraphNode } from './graph'
import { f64 } from './module'
import type { Places } from './places'

/** The parameter of every generated function that counts steps. */
export const stepParameter = 3

/** A value of an earlier step: `before` where that lies before the start, the present one where it is not over. */
export function writeHistory(emission: Emission, node: GraphNode, places: Places): void {
  const { code, target } = emission
  const { lanes, types, instructions } = target
  const [step, before, current] = node.args
  const wanted = emission.newLocal(types.f)
  emission.value(step!)
  code.byte(0x21).unsigned(wanted)
  const one = (lane: number): void => {
    const own = lanes === 1 ? wanted : emission.newLocal(f64)
    if (lanes === 2) code.byte(0x20).unsigned(wanted).byte(0xfd, 0x21, lane).byte(0x21).unsigned(own)
    // A place inside the history, whatever the step: the selects below decide whether it counts.
    code.byte(0x20).unsigned(own)
    code.byte(0x44).float(0).byte(0xa5)
    code.byte(0x20).unsigned(stepParameter).byte(0xa4)
    code
      .byte(0xfc, 0x02)
      .byte(0x41)
      .signed(BigInt(8 * lanes))
      .byte(0x6c)
    code.byte(0x2b, 3).unsigned(places.history(node.value) * 8 * lanes + lane * 8)
  }
  if (lanes === 1) one(0)
  else {
    one(0)
    code.byte(0xfd, 0x14)
    one(1)
    code.byte(0xfd, 0x22, 1)
  }
  // stored, current, stored' = step < now ? stored : current
  emission.value(current!)
  code.byte(0x20).unsigned(wanted)
  stepValue(emission)
  code.byte(...instructions.less, ...instructions.select)
  const inside = emission.newLocal(types.f)
  code.byte(0x21).unsigned(inside)
  code.byte(0x20).unsigned(inside)
  emission.value(before!)
  target.float(code, 0)
  code
    .byte(0x20)
    .unsigned(wanted)
    .byte(...instructions.atMost, ...instructions.select)
}

function stepValue({ code, target }: Emission): void {
  code.byte(0x20).unsigned(stepParameter)
  if (target.lanes === 2) code.byte(0xfd, 0x14)
}
