import type { Mark } from './scene'

/**
 * Holds the marks of one scene from update to update. The page goes by identity: it touches only the marks that are
 * other objects than before, and while a slider is held most of a chart stands still.
 */
export class MarkKeeper {
  #marks: readonly Mark[] = []

  /** The new marks, with the former object wherever one of the same key is the same in all it says. */
  keep(marks: readonly Mark[]): readonly Mark[] {
    const former = this.#marks
    let byKey: Map<string, Mark> | undefined
    let changed = former.length !== marks.length
    const kept = marks.map((mark, i) => {
      let old = former[i]
      if (old?.key !== mark.key) {
        byKey ??= new Map(former.map((one) => [one.key, one]))
        old = byKey.get(mark.key)
      }
      const same = old !== undefined && alike(old, mark) ? old : mark
      if (same !== former[i]) changed = true
      return same
    })
    if (changed) this.#marks = kept
    return this.#marks
  }
}

type Members = Readonly<Record<string, unknown>>

/** Without a list of names for each: this is asked of every mark of every result. */
function alike(a: Mark, b: Mark): boolean {
  const before = a as unknown as Members
  const after = b as unknown as Members
  for (const name in before) if (before[name] !== after[name]) return false
  for (const name in after) if (!(name in before)) return false
  return true
}
