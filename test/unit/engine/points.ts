import { randomStream } from '../../../src/engine/ensemble/random-stream'

/** Gives points one after the other, the same in every run of the tests. */
export type Points = () => number

const words = 2 ** 32
let streams = 0

/** Evenly spread over [0, 1), all 53 bits of it random. */
function unit(): Points {
  const next = randomStream(20, streams++)
  return () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53
}

export function between(from: number, to: number): Points {
  const next = unit()
  return () => from + (to - from) * next()
}

/** Evenly spread in the exponent: as many points between 1 and 2 as between 2^-100 and 2^-99. Both ends are powers of 2. */
export function inExponent(from: number, to: number): Points {
  const next = unit()
  const exponent = unit()
  return () => {
    const e = from + Math.floor(exponent() * (to - from))
    // In two steps: 2^-1074 times a number below 2 is a subnormal number, 2^-1074 alone may be too.
    return (1 + next()) * 2 ** Math.floor(e / 2) * 2 ** Math.ceil(e / 2)
  }
}

/** Close to one of the places that `centre` gives, from some of its last places away to a thousandth of it. */
export function near(centre: Points): Points {
  const offset = eitherSign(inExponent(-53, -10))
  return () => centre() * (1 + offset())
}

export function eitherSign(points: Points): Points {
  const next = unit()
  return () => (next() < 0.5 ? -points() : points())
}

export function wholeNumber(from: number, to: number): Points {
  const next = between(from, to + 1)
  return () => Math.floor(next())
}

export function times(points: Points, factor: number): Points {
  return () => points() * factor
}

/** One kind of point after the other. */
export function inTurns<T>(...kinds: readonly (() => T)[]): () => T {
  let turn = 0
  return () => kinds[turn++ % kinds.length]!()
}

const float = new Float64Array(2)
const halves = new Uint32Array(float.buffer)

/**
 * How many floats lie between two numbers, one of them counted: the distance in units of the last place, and where the
 * size of these changes, in the smaller ones. Zeros of both signs are one number.
 */
export function floatsBetween(a: number, b: number): number {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0
  if (Number.isNaN(a) || Number.isNaN(b)) return Infinity
  if (a < 0 !== b < 0) return floatsBetween(Math.abs(a), 0) + floatsBetween(Math.abs(b), 0)
  float[0] = Math.abs(a)
  float[1] = Math.abs(b)
  // The bits of floats without a sign are in the order of the floats.
  return Math.abs((halves[1]! - halves[3]!) * words + (halves[0]! - halves[2]!))
}
