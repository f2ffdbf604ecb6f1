import type { Loop } from '../../model/loop'
import type { Variable } from '../../model/model'
import { identifier } from '../../model/name'
import type { ModelBook, Section } from './model-book'

/** What the address names on the page: a variable, a diagram, a loop by its code, or nothing that there is. */
export type Target =
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'loop'; readonly loop: Loop }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly name: string }

/** @param at identity or name of a variable, also of one element; slug of a diagram; code of a loop */
export function targetOf(book: ModelBook, at: string): Target {
  if (at === '') return { kind: 'none' }
  const section = book.sections.find(({ slug }) => slug === at)
  if (section !== undefined) return { kind: 'section', section }
  const loop = book.loops.find(({ code }) => code === at)
  if (loop !== undefined) return { kind: 'loop', loop }
  const variable = book.model.variables.get(identifier(at.replace(/\[.*$/s, '')))
  return variable === undefined ? { kind: 'unknown', name: at } : { kind: 'variable', variable }
}

/**
 * The diagram to show for what the address names. The one on screen stays where it can; else the one that draws a variable
 * as its own, that draws most of a loop, or, for nothing in particular, that has the most stocks.
 */
export function sectionFor(book: ModelBook, target: Target, shown: Section | null): Section | null {
  const { sections, model } = book
  if (target.kind === 'section') return target.section
  if (target.kind === 'variable') {
    const { id } = target.variable
    if (shown?.drawn.has(id) === true) return shown
    return sections.find(({ own }) => own.has(id)) ?? sections.find(({ drawn }) => drawn.has(id)) ?? shown
  }
  if (target.kind === 'loop') {
    const members = membersOf(target.loop)
    return most(sections, ({ drawn }) => [...members].filter((id) => drawn.has(id)).length) ?? shown
  }
  return (
    shown ??
    most(sections, ({ own }) => [...own].filter((id) => model.variables.get(id)!.kind === 'stock').length)
  )
}

/** Identities of the variables on all ways around a loop. */
export function membersOf(loop: Loop): ReadonlySet<string> {
  return new Set(loop.ways.flat())
}

/** The steps of a loop, each as `from → to`. */
export function stepsOf(loop: Loop): ReadonlySet<string> {
  return new Set(loop.ways.flatMap((way) => way.map((id, i) => `${id} → ${way[(i + 1) % way.length]!}`)))
}

function most(sections: readonly Section[], count: (section: Section) => number): Section | null {
  let best: Section | null = null
  for (const section of sections) if (best === null || count(section) > count(best)) best = section
  return best
}
