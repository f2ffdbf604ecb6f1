import { describe, expect, it } from 'vitest'
import type { Region, Regions } from '../../../src/analysis/robustness/robustness'
import { failureSentences } from '../../../src/page/sure/goals/failure-sentence'
import { robustnessText } from '../../../src/text/robustness'
import { catalogue } from '../scenario/small-system'

const [assumption] = catalogue.assumptions

/** What is told is what was found again in the other half: the half that a region was found in flatters it. */
function region(mass: number, density: number, coverage: number, end: 'low' | 'high', base = 0.4): Region {
  const fit = { count: 1000 * mass, hits: 1000 * mass * density, coverage, density, mass }
  const at = { value: assumption!.value, position: end === 'low' ? 0.7 : 0.3 }
  return {
    fit: { ...fit, density: density + 0.1, coverage: coverage + 0.1 },
    checked: { ...fit, base, p: 0 },
    trajectory: [],
    mean: 1,
    conditions: [
      { input: assumption!.id, low: end === 'low' ? at : null, high: end === 'high' ? at : null, p: 0 },
    ],
  }
}

describe('when a plan fails', () => {
  it('is said by the names of assumptions, the surest region first, each beside what it is compared with', () => {
    const found: Regions = {
      base: 0.4,
      none: null,
      regions: [region(0.3, 0.8, 0.6, 'low'), region(0.2, 0.5, 0.25, 'high', 0.23)],
    }
    const [mainly, how, also, ...more] = failureSentences(found, catalogue.assumptions, 1000)
    expect(mainly).toMatch(`It fails mainly when “${assumption!.label}” is high (above `)
    expect(how).toBe(
      'In futures that this was not found in, it fails in 80 of 100 there (in all futures: 40 of 100), and 60 of 100 failures are there.',
    )
    // Of those outside of the first.
    expect(also).toMatch(/ is low \(below .*\): in 50 of 100 \(in all of those others: 23 of 100\)\.$/)
    expect(more).toEqual([])
  })

  it('is not said to be main where most failures are elsewhere, and says what was not searched', () => {
    const found: Regions = { base: 0.8, none: null, regions: [region(0.2, 1, 0.25, 'low')] }
    const sentences = failureSentences(found, catalogue.assumptions, 1000)
    expect(sentences[0]).toMatch(/^It fails more often when /)
    expect(sentences.at(-1)).toBe(robustnessText.mostFail)
  })

  it('says that it fails whatever few assumptions are, and where to go on, when most futures fail', () => {
    const nothing: Regions = { base: 0.96, none: 'unexplained', regions: [] }
    const [sentence] = failureSentences(nothing, [], 1000)
    expect(sentence).toMatch(/^It fails in 96 of 100 futures, whether .* “What would change our mind\?”\.$/)
    // Some do not fail: else there would be nothing unexplained.
    expect(failureSentences({ ...nothing, base: 0.999 }, [], 1000)[0]).toContain('99 of 100')
  })

  it.each(['no-failure', 'always', 'too-few', 'unexplained'] as const)(
    'says why nothing is said: %s',
    (none) => {
      const nothing: Regions = { base: 0.5, none, regions: [] }
      expect(failureSentences(nothing, [], 1000)).toEqual([robustnessText.none[none]])
      const isOfFew = none === 'too-few' || none === 'unexplained'
      expect(failureSentences(nothing, [], 200)).toHaveLength(isOfFew ? 2 : 1)
    },
  )
})

describe('a share of futures', () => {
  it('does not read as none or all where it is neither', () => {
    const { ofHundred } = robustnessText
    expect(ofHundred(0, 0, 1000)).toBe('none of 1,000 futures')
    expect(ofHundred(1, 1000, 1000)).toBe('all 1,000 futures')
    expect(ofHundred(0.002, 2, 1000)).toBe('fewer than 1 of 100 futures')
    expect(ofHundred(0.999, 999, 1000)).toBe('more than 99 of 100 futures')
    expect(ofHundred(0.614, 614, 1000)).toBe('61 of 100 futures')
  })
})
