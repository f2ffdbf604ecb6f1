import type { Variable } from '../../model/model'
import { isUnit, type Web } from './web'

/**
 * How many symbols a diagram should have, and at most and at least has, where the file itself does not say; and how long
 * a chain of equations is read with ease.
 */
export const crowd = { wanted: 19, most: 26, least: 5, deep: 6 } as const

/**
 * Cuts a section into runs of its own order, each of a size that can be read as one diagram, so that few lines and
 * hardly any pipe cross a cut: the order in which a modeller writes things down is mostly the order in which they hang
 * together.
 */
export function split(
  variables: readonly Variable[],
  web: Web,
  { most, least }: { readonly most: number; readonly least: number } = crowd,
): Variable[][] {
  const count = variables.length
  if (count <= most) return count === 0 ? [] : [[...variables]]
  const best = new Float64Array(count + 1).fill(Infinity)
  const before = new Int32Array(count + 1)
  best[0] = 0
  for (let end = 1; end <= count; end++) {
    for (let begin = Math.max(0, end - most); begin <= end - least; begin++) {
      const cost = best[begin]! + costOf(variables.slice(begin, end), web)
      if (cost >= best[end]!) continue
      best[end] = cost
      before[end] = begin
    }
  }
  const parts: Variable[][] = []
  for (let end = count; end > 0; end = before[end]!) parts.unshift(variables.slice(before[end], end))
  return parts
}

/** Ghosts that a diagram of these needs, pipes that leave it, and how far it is from the wanted size and depth. */
function costOf(variables: readonly Variable[], web: Web): number {
  const { model, dependencies, from, to } = web
  const own = new Set(variables.map(({ id }) => id))
  const ghosts = new Set<string>()
  let cutPipes = 0
  for (const { id, kind } of variables) {
    for (const other of dependencies.get(id)!.always) {
      if (!own.has(other) && !isUnit(model.variables.get(other)!)) ghosts.add(other)
    }
    if (kind !== 'flow') continue
    for (const stock of [from.get(id), to.get(id)]) if (stock !== undefined && !own.has(stock)) cutPipes++
  }
  const off = variables.length - crowd.wanted
  const deep = Math.max(0, depthOf(variables, web) - crowd.deep)
  return ghosts.size + 8 * cutPipes + (off * off) / 16 + 6 * deep * deep
}

/** The longest chain of equations inside: so many columns a diagram has. */
function depthOf(variables: readonly Variable[], { dependencies }: Web): number {
  const depths = new Map<string, number>(variables.map(({ id, kind }) => [id, kind === 'stock' ? 1 : 0]))
  const depth = (id: string): number => {
    const known = depths.get(id)
    if (known === undefined) return 0
    if (known > 0) return known
    // An equation in a circle is a fault of the model, which is not found here: it must only come to an end.
    depths.set(id, 1)
    const found = 1 + Math.max(0, ...dependencies.get(id)!.always.map(depth))
    depths.set(id, found)
    return found
  }
  return Math.max(0, ...variables.map(({ id }) => depth(id)))
}
