import type { Model, Variable } from '../../model/model'
import { fitted, type Part } from './fitted'
import type { Placed } from './placed'
import { sectionsOf, type Section } from './sections'
import { startingState } from './starting-state'
import { flowsOf, isUndrawn, type Web } from './web'

/** Variables that are one group of the file and one diagram. */
export interface Sector {
  readonly name: string
  readonly doc: string
  readonly drawn: readonly Variable[]
  /** Members of the group that are not drawn. */
  readonly undrawn: readonly Variable[]
  /** `null` where nothing is drawn. */
  readonly placed: Placed | null
}

/** A part of a section that has a name. */
interface NamedPart extends Partial<Part> {
  readonly name: string
}

/**
 * A model's sectors: the sections of its file, what computes the starting state apart, cut where they are too big for a
 * diagram. A part that the file does not name takes the name of its chief variable.
 */
export async function sectorsOf(web: Web): Promise<Sector[]> {
  const starts = startingState(web)
  const names = new Set<string>()
  const sectors: Sector[] = []
  for (const section of sectionsOf(web.model)) {
    const drawn = section.variables.filter((variable) => !isUndrawn(variable))
    const undrawn = section.variables.filter(isUndrawn)
    const [start, rest] = [true, false].map((isStart) => drawn.filter(({ id }) => starts.has(id) === isStart))
    const parts: NamedPart[] = [
      ...(await named(start!, section, 'starting state', web)),
      ...(await named(rest!, section, '', web)),
    ]
    if (parts.length === 0) parts.push({ name: section.name })
    for (const [i, { name, variables = [], placed = null }] of parts.entries()) {
      const own = i === 0 ? undrawn : []
      const doc = docOf(web.model, section, name, own)
      sectors.push({ name: unique(name, names), doc, drawn: variables, undrawn: own, placed })
    }
  }
  return sectors
}

async function named(
  variables: readonly Variable[],
  { name }: Section,
  what: string,
  web: Web,
): Promise<NamedPart[]> {
  const parts = await fitted(variables, web)
  return parts.map((part) => {
    const told = [what, parts.length > 1 ? chiefOf(part.variables, web) : ''].filter((word) => word !== '')
    const mark = name.includes(':') ? ', ' : ': '
    return { ...part, name: told.length === 0 ? name : `${name}${mark}${told.join(', ')}` }
  })
}

/** The variable that most others of its part hang on: a stock before others. */
function chiefOf(part: readonly Variable[], { dependencies, users }: Web): string {
  const own = new Set(part.map(({ id }) => id))
  const weight = (variable: Variable): number => {
    const joined = [...dependencies.get(variable.id)!.always, ...(users.get(variable.id) ?? [])]
    const inside =
      joined.filter((id) => own.has(id)).length + (dependencies.get(variable.id)!.always.length > 0 ? 1 : 0)
    return (
      inside + (variable.kind === 'stock' ? 100 + flowsOf(variable).filter((id) => own.has(id)).length : 0)
    )
  }
  const [chief] = part.toSorted((a, b) => weight(b) - weight(a))
  return lowered((chief?.name ?? '').replace(/^start /i, ''))
}

/** A name inside a sentence: its first letter small, unless the word is not plain, such as “NHS” or “A and E”. */
function lowered(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
}

function unique(name: string, taken: Set<string>): string {
  let free = name
  for (let i = 2; taken.has(free); i++) free = `${name} (${i})`
  taken.add(free)
  return free
}

const note = /\s*Not drawn: [^.]*\.$/

/** What the file says of this group already, or of the section; and what its diagram leaves out. */
function docOf({ groups }: Model, section: Section, name: string, undrawn: readonly Variable[]): string {
  const known =
    groups.find((group) => group.name === name) ??
    groups.find((group) => group.name === section.name || group.name.startsWith(`${section.name}: `))
  const doc = (known?.doc ?? '').replace(note, '')
  if (undrawn.length === 0) return doc
  return `${doc} Not drawn: the phasing of each lever, which is its start, its ramp and its end.`.trim()
}
