import type { Variable } from '../../model/model'
import { draftOf } from './draft'
import { withNearFlows } from './near-flows'
import { place } from './place'
import type { Placed } from './placed'
import { split } from './split'
import type { Web } from './web'

/** Pixels that a diagram should not exceed: with letters of 12, it is then read on a slide. */
const room = { width: 1640, height: 1150 } as const
/** Fewer are no diagram, however big it is. */
const least = 3

/** Variables that are one diagram, and the diagram. */
export interface Part {
  readonly variables: readonly Variable[]
  readonly placed: Placed
}

/** Cuts variables into parts whose diagrams are of a readable size, as far as cutting helps. */
export async function fitted(variables: readonly Variable[], web: Web): Promise<Part[]> {
  const parts: Part[] = []
  for (const part of split(withNearFlows(variables, web), web)) parts.push(...(await smaller(part, web)))
  return parts
}

async function smaller(variables: readonly Variable[], web: Web): Promise<Part[]> {
  const placed = await place(draftOf(variables, web))
  const isRoomy = placed.width <= room.width && placed.height <= room.height
  if (isRoomy || variables.length < 2 * least) return [{ variables, placed }]
  const parts: Part[] = []
  const most = Math.ceil(variables.length / 2) + 2
  for (const part of split(variables, web, { most, least })) parts.push(...(await smaller(part, web)))
  return parts
}
