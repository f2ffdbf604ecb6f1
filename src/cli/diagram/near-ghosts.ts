import type { Draft } from './draft'
import type { Placed } from './placed'

/** Symbols further apart from left to right than this get ghosts of their own: a column and a bit. */
const far = 240

/**
 * The draft of what is placed with each ghost near what it feeds: one whose lines lead to places far apart becomes
 * several. `null` where all are near.
 */
export function withNearGhosts({ nodes, edges }: Placed): Draft | null {
  const leftOf = new Map(nodes.map(({ key, x, valve }) => [key, x + (valve?.x ?? 0)]))
  const keys = edges.map(({ from }) => from)
  const ghosts = new Map(nodes.filter(({ isGhost }) => isGhost).map((node) => [node.key, [node]]))
  for (const [key, copies] of ghosts) {
    const own = edges.map((edge, i) => ({ ...edge, i })).filter(({ from }) => from === key)
    let last = -Infinity
    for (const { to, i, kind } of own.toSorted((a, b) => leftOf.get(a.to)! - leftOf.get(b.to)!)) {
      const at = leftOf.get(to)!
      if (kind === 'connector' && last > -Infinity && at - last > far) {
        copies.push({ ...copies[0]!, key: `${key} ${copies.length}` })
      }
      last = at
      keys[i] = copies.at(-1)!.key
    }
  }
  if ([...ghosts.values()].every(({ length }) => length === 1)) return null
  return {
    nodes: nodes.flatMap((node) => ghosts.get(node.key) ?? [node]),
    edges: edges.map(({ kind, to }, i) => ({ kind, from: keys[i]!, to })),
  }
}
