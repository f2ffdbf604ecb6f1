import { describe, expect, it } from 'vitest'
import { failureBoxes, usualBoxOptions } from '../../../../src/analysis/robustness/failure-boxes'
import { randomStream } from '../../../../src/engine/ensemble/random-stream'
import { casesOf, evenly } from './futures'

const dimensionsOf = (box: { restrictions: readonly { dimension: number }[] }) =>
  box.restrictions.map(({ dimension }) => dimension)

describe('regions of failure', () => {
  it('are a planted box, within a few hundredths, among inputs that mean nothing', () => {
    const cases = casesOf(evenly(4000, 30, 1), (x) => x[3]! > 0.6 && x[17]! < 0.45)
    const { boxes, base, none } = failureBoxes(cases)
    expect(none).toBeNull()
    expect(base).toBeCloseTo(0.18, 1)
    expect(boxes).toHaveLength(1)
    const [box] = boxes
    expect(dimensionsOf(box!)).toEqual([3, 17])
    expect(Math.abs(box!.restrictions[0]!.low - 0.6)).toBeLessThan(0.03)
    expect(box!.restrictions[0]!.high).toBe(Infinity)
    expect(box!.restrictions[1]!.low).toBe(-Infinity)
    expect(Math.abs(box!.restrictions[1]!.high - 0.45)).toBeLessThan(0.03)
    expect(box!.fit.coverage).toBeGreaterThan(0.93)
    expect(box!.fit.density).toBeGreaterThan(0.93)
    expect(box!.checked.density).toBeGreaterThan(0.9)
    expect(box!.restrictions.every(({ p }) => p < 1e-6)).toBe(true)
  })

  it('are found through noise: a few fail outside of the box, and a few inside do not', () => {
    const next = randomStream(9, 99)
    const cases = casesOf(evenly(4000, 20, 2), (x) => {
      const isIn = x[0]! > 0.3 && x[0]! < 0.7 && x[5]! > 0.5
      return next() / 4_294_967_296 < (isIn ? 0.8 : 0.1)
    })
    const { boxes } = failureBoxes(cases)
    const [box] = boxes
    expect(dimensionsOf(box!)).toEqual([0, 5])
    expect(box!.restrictions[0]!.low).toBeCloseTo(0.3, 1)
    expect(box!.restrictions[0]!.high).toBeCloseTo(0.7, 1)
    expect(box!.restrictions[1]!.low).toBeCloseTo(0.5, 1)
    expect(box!.fit.density).toBeGreaterThan(0.7)
    expect(box!.checked.p).toBeLessThan(1e-6)
  })

  it('are several where failures gather in several places, each counted without those before', () => {
    const cases = casesOf(
      evenly(6000, 10, 3),
      (x) => (x[0]! > 0.75 && x[1]! > 0.5) || (x[2]! < 0.2 && x[3]! < 0.5),
    )
    const { boxes } = failureBoxes(cases)
    expect(boxes.slice(0, 2).map(dimensionsOf).sort()).toEqual([
      [0, 1],
      [2, 3],
    ])
    const covered = boxes.reduce((sum, { fit }) => sum + fit.coverage, 0)
    expect(covered).toBeGreaterThan(0.9)
    expect(covered).toBeLessThanOrEqual(1)
  })

  it('take whole values of an input with few of them', () => {
    const columns = evenly(2000, 6, 4)
    columns[2] = columns[2]!.map((u) => Math.floor(u * 4))
    const { boxes } = failureBoxes(casesOf(columns, (x) => x[2] === 3 && x[4]! > 0.4))
    expect(dimensionsOf(boxes[0]!)).toEqual([2, 4])
    expect(boxes[0]!.restrictions[0]).toMatchObject({ low: 2.5, high: Infinity })
    expect(boxes[0]!.fit.density).toBeGreaterThan(0.9)
  })

  it('are none where nothing explains the failures, on every one of 40 draws', () => {
    for (let seed = 0; seed < 40; seed++) {
      const next = randomStream(seed, 500)
      const cases = casesOf(evenly(600, 25, seed), () => next() / 4_294_967_296 < 0.3)
      expect(failureBoxes(cases)).toMatchObject({ boxes: [], none: 'unexplained' })
    }
  })

  it('are none where all fail, none fails, or too few do', () => {
    const columns = evenly(300, 3, 5)
    expect(failureBoxes(casesOf(columns, () => false)).none).toBe('no-failure')
    expect(failureBoxes(casesOf(columns, () => true)).none).toBe('always')
    expect(failureBoxes(casesOf(columns, (_, i) => i % 50 === 0)).none).toBe('too-few')
  })

  it('are the same each time', () => {
    const cases = casesOf(evenly(1000, 12, 6), (x) => x[1]! + x[2]! > 1.4)
    expect(failureBoxes(cases)).toEqual(failureBoxes(cases))
  })

  it('keep to as many restrictions as a sentence holds', () => {
    const cases = casesOf(evenly(4000, 8, 7), (x) => x.slice(0, 6).every((one) => one > 0.2))
    for (const { restrictions } of failureBoxes(cases).boxes)
      expect(restrictions.length).toBeLessThanOrEqual(usualBoxOptions.mostSides)
  })
})
