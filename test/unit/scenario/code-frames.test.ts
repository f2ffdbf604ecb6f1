import fc from 'fast-check'
import encodeQR from 'qr'
import decodeQR from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { encodeComparison } from '../../../src/scenario/comparison'
import { CodeCollector, comfortable, framesOf } from '../../../src/scenario/code-frames'
import { decodeLink, encodeLink } from '../../../src/scenario/permalink'
import { readScenario } from '../../../src/scenario/validate'
import { anyScenario } from './arbitrary-scenario'
import { largestScenario } from './largest-scenario'

/** A code as a camera sees it: black on white, some pixels a square. */
function seen(text: string, pixels = 4): string {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 })
  const size = rows.length * pixels
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (rows[Math.floor(y / pixels)]![Math.floor(x / pixels)])
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return decodeQR({ width: size, height: size, data }, { timeLimit: 10_000 })
}

function collected(frames: readonly string[]): string | undefined {
  const collector = new CodeCollector()
  for (const frame of frames) {
    const progress = collector.add(frame)
    if (progress.kind === 'whole') return progress.text
  }
  return undefined
}

describe('codes', () => {
  test('carry any scenario from one screen to another device', async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, async (any) => {
        const link = await encodeLink(any)
        const text = collected(framesOf(link).map((frame) => seen(frame)))
        expect(await decodeLink(text!)).toStrictEqual(readScenario(any))
      }),
      { numRuns: 25 },
    )
  })

  test('carry the largest scenario of this model: every lever, assumption and own number, longest name and note', async () => {
    const largest = largestScenario()
    const link = await encodeLink(largest)
    const frames = framesOf(link)
    expect(frames.length).toBeGreaterThan(5)
    expect(frames.length).toBeLessThan(60)
    const text = collected(frames.map((frame) => seen(frame)))
    expect(await decodeLink(text!)).toStrictEqual(readScenario(largest))
  })

  test('of a link that fits comfortably are one, and the link itself', async () => {
    const link = await encodeLink({ ...largestScenario(), note: '', assumptions: {}, ours: {}, levers: {} })
    expect(link.length).toBeLessThan(comfortable)
    expect(framesOf(link)).toEqual([link])
  })

  test('come together in any order, with repeats, and beside codes of other sets', () => {
    const text = fc.string({ minLength: comfortable + 1, maxLength: 6000 })
    fc.assert(
      fc.property(text, text, fc.infiniteStream(fc.nat()), (one, other, draws) => {
        const all = [...framesOf(one), ...framesOf(other), ...framesOf(one)]
        const order = all
          .map((frame) => ({ frame, at: draws.next().value as number }))
          .sort((a, b) => a.at - b.at)
        const collector = new CodeCollector()
        const whole = order.flatMap(({ frame }) => {
          const progress = collector.add(frame)
          return progress.kind === 'whole' ? [progress.text] : []
        })
        expect(new Set(whole)).toEqual(new Set([one, other]))
      }),
      { numRuns: 200 },
    )
  })

  test('say how far they are', () => {
    const frames = framesOf('x'.repeat(2000))
    const collector = new CodeCollector()
    expect(collector.add(frames[2]!)).toEqual({
      kind: 'part',
      fresh: true,
      have: 1,
      count: 4,
      missing: [1, 2, 4],
    })
    expect(collector.add(frames[2]!)).toEqual({
      kind: 'part',
      fresh: false,
      have: 1,
      count: 4,
      missing: [1, 2, 4],
    })
    expect(collector.add(frames[0]!)).toEqual({
      kind: 'part',
      fresh: true,
      have: 2,
      count: 4,
      missing: [2, 4],
    })
  })

  test('that are spoilt are refused, each by itself', () => {
    const frames = framesOf('abcdefghij'.repeat(200))
    for (const [a, b] of [
      ['.4.', '.5.'],
      ['abc', 'abd'],
      ['JU1.', 'JU1.x'],
    ] as const) {
      expect(new CodeCollector().add(frames[0]!.replace(a, b))).toEqual({ kind: 'damaged' })
    }
  })

  test('carry several plans as well', async () => {
    const link = await encodeComparison({
      name: 'A class',
      plans: [1, 2].map(() => ({ scenario: largestScenario(), promised: null })),
    })
    expect(collected([...framesOf(link)].reverse().map((frame) => seen(frame)))).toBe(link)
  })
})
