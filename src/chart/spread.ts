/** A label that wants its middle at `at` and needs `size` pixels. */
export interface Wish {
  readonly at: number
  readonly size: number
}

/**
 * Moves labels along one axis as little as possible (least squares) so that none overlap and all stay inside
 * [low, high]: labels that touch merge into a block that sits at the mean of its wishes, until no block touches
 * another. Order follows the wishes; equal wishes keep the order given.
 *
 * @returns the middle of each label in the order given, or null when they cannot all fit
 */
export function spread(wishes: readonly Wish[], low: number, high: number): number[] | null {
  const total = wishes.reduce((sum, w) => sum + w.size, 0)
  if (total > high - low) return null
  interface Block {
    members: number[]
    size: number
    /** Sum over members of where the block's top would be if the member had its wish. */
    sum: number
    top: number
  }
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]!.at - wishes[b]!.at || a - b)
  const blocks: Block[] = []
  const settle = (b: Block) => Math.min(Math.max(b.sum / b.members.length, low), high - b.size)
  for (const i of order) {
    const w = wishes[i]!
    let block: Block = { members: [i], size: w.size, sum: w.at - w.size / 2, top: 0 }
    block.top = settle(block)
    for (let above = blocks.at(-1); above && above.top + above.size > block.top; above = blocks.at(-1)) {
      blocks.pop()
      block = {
        members: [...above.members, ...block.members],
        size: above.size + block.size,
        sum: above.sum + block.sum - above.size * block.members.length,
        top: 0,
      }
      block.top = settle(block)
    }
    blocks.push(block)
  }
  const middles = new Array<number>(wishes.length)
  for (const block of blocks) {
    let y = block.top
    for (const i of block.members) {
      middles[i] = y + wishes[i]!.size / 2
      y += wishes[i]!.size
    }
  }
  return middles
}
