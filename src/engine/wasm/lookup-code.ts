import type { Emission } from './emission'
import type { GraphNode } from './graph'
import { f64, i32 } from './module'
import type { Places } from './places'

/**
 * Looks for the piece that x lies in from the piece of the last time, because x seldom moves far in one step. Which
 * piece is found does not depend on where the search began.
 */
export function writeLookup(emission: Emission, node: GraphNode, places: Places): void {
  const { code, target } = emission
  const { lanes } = target
  const { least, hint } = places.table(node.value)
  const x = emission.newLocal(target.types.f)
  emission.value(node.args[0]!)
  constantLoad(emission, least)
  code.byte(...target.instructions.max)
  constantLoad(emission, least + 8)
  code.byte(...target.instructions.min)
  code.byte(0x21).unsigned(x)
  const pieces: number[] = []
  const spare = lanes === 1 ? -1 : emission.newLocal(target.types.f)
  for (let lane = 0; lane < lanes; lane++) {
    const piece = emission.newLocal(i32)
    const own = lanes === 1 ? x : emission.newLocal(f64)
    pieces.push(piece)
    if (lanes === 2) code.byte(0x20).unsigned(x).byte(0xfd, 0x21, lane).byte(0x21).unsigned(own)
    code
      .byte(0x41)
      .signed(BigInt(hint(lane)))
      .byte(0x28, 2, 0)
      .byte(0x21)
      .unsigned(piece)
    const search = (compare: number, offset: number, by: bigint): void => {
      code.byte(0x02, 0x40, 0x03, 0x40) // block, loop
      code.byte(0x20).unsigned(own).byte(0x20).unsigned(piece).byte(0x2b, 3).unsigned(offset)
      code.byte(compare, 0x45, 0x0d, 1) // leave the block unless
      code.byte(0x20).unsigned(piece).byte(0x41).signed(by).byte(0x6a, 0x21).unsigned(piece)
      code.byte(0x0c, 0, 0x0b, 0x0b)
    }
    search(0x66, 32, 32n) // while x >= lower bound of the next
    search(0x63, 0, -32n) // while x < lower bound of this
    code
      .byte(0x41)
      .signed(BigInt(hint(lane)))
      .byte(0x20)
      .unsigned(piece)
      .byte(0x36, 2, 0)
  }
  const field = (offset: number): void => {
    code.byte(0x20).unsigned(pieces[0]!)
    if (lanes === 1) {
      code.byte(0x2b, 3).unsigned(offset)
      return
    }
    code.byte(0xfd, 0x0a, 3).unsigned(offset) // v128.load64_splat
    code.byte(0x21).unsigned(spare)
    code.byte(0x20).unsigned(pieces[1]!).byte(0x20).unsigned(spare)
    code.byte(0xfd, 0x57, 3).unsigned(offset).byte(1) // v128.load64_lane
  }
  field(16)
  code.byte(0x20).unsigned(x)
  field(8)
  code.byte(...target.instructions.sub)
  field(24)
  code.byte(...target.instructions.mul, ...target.instructions.add)
}

function constantLoad({ code, target }: Emission, at: number): void {
  code.byte(0x41).signed(0n)
  if (target.lanes === 1) code.byte(0x2b, 3).unsigned(at)
  else code.byte(0xfd, 0x0a, 3).unsigned(at)
}
