import { describe, expect, it } from 'vitest'
import { checks } from './check'
import { mutate, type Mutant } from './mutant'
import { Subject } from './subject'
import { text } from './system'

/** A test for each fault: that the check which it names finds it. */
export function eachIsFound(mutants: readonly Mutant[]): void {
  describe('a fault is found', () => {
    it.each(mutants.map((mutant) => [`${mutant.name}, by the check of ${mutant.caughtBy}`, mutant] as const))(
      '%s',
      (_, mutant) => {
        const changed = mutate(mutant)
        expect(changed).not.toBe(text)
        const subject = new Subject(changed)
        // Found, and not merely because the fault leaves nothing that can be run.
        expect(checks[mutant.caughtBy](subject)).not.toEqual([])
      },
    )
  })
}
