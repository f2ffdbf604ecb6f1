import { describe, expect, it } from 'vitest'
import type { Ranked } from '../../../src/analysis/sensitivity/ranked'
import type { Stability } from '../../../src/analysis/sensitivity/stability'
import type { Figures } from '../../../src/page/figures'
import { leaderSentence } from '../../../src/page/sure/matters/leader-sentence'

const stability: Stability = { top: 5, members: 1, order: 1, holds: 'order' }
const exactly = (value: number) => ({ value, low: value, high: value })
const figures = { apart: (value: number) => `${value} beds` } as unknown as Figures
const say = (ranked: Ranked) => leaderSentence(ranked, 'beds', (id) => id.toUpperCase(), figures)

function shares(...first: number[]): Ranked {
  return {
    runs: 1000,
    seed: 1,
    method: 'sobol',
    stability,
    screened: { runs: 100, inputs: 20, kept: first.length, capped: false, heldShare: 0 },
    rows: first.map((value, i) => ({ id: 'abcdefg'[i]!, first: exactly(value), total: exactly(value) })),
  }
}

describe('what a ranking comes to in a sentence', () => {
  it('names as many as are behind more than half, with what they are behind', () => {
    expect(say(shares(0.6, 0.2))).toContain(
      'comes from one assumption: “A”. By itself it is behind about 60%',
    )
    expect(say(shares(0.3, 0.15, 0.1, 0.1))).toContain('3 assumptions: “A”, “B” and “C”. By themselves they')
  })

  it('says that no few are behind it where five do not come to half, and counts noise below 0 as none', () => {
    const sentence = say(shares(0.1, 0.08, -0.02, 0.05, 0.04, 0.5))
    expect(sentence).toContain('No few assumptions')
    expect(sentence).toContain('about 27%')
  })

  it('claims no share of a screening', () => {
    const rows = [9, 4, 2, 1].map((size, i) => ({
      id: 'abcd'[i]!,
      mu: size,
      muStar: exactly(size),
      sigma: 0,
    }))
    const sentence = say({ runs: 100, seed: 1, method: 'morris', stability, rows })
    expect(sentence).toContain('hangs most on “A”, “B” and “C”')
    expect(sentence).toContain('about 9 beds')
    expect(sentence).not.toMatch(/%|[Mm]ost of the uncertainty/)
  })

  it('names no first where a rough look would name others if it were made again', () => {
    const rows = [9, 8, 7].map((size, i) => ({ id: 'abc'[i]!, mu: size, muStar: exactly(size), sigma: 0 }))
    const unstable: Stability = { top: 3, members: 0.2, order: 0.1, holds: 'none' }
    const sentence = say({ runs: 100, seed: 1, method: 'morris', stability: unstable, rows })
    expect(sentence).toContain('may matter most for beds: “A”, “B” and “C”')
    expect(sentence).not.toContain('hangs most on')
  })

  it('says where there is nothing to rank', () => {
    expect(say({ runs: 100, seed: 1, method: 'none', inputs: 20 })).toContain('No assumption changes beds')
  })
})
