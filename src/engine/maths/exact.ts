import type { Algebra } from '../algebra'

/** A number as an unevaluated sum of a float and a correction below its last place. */
export interface Pair<F> {
  readonly high: F
  readonly low: F
}

/** Added and taken away again, it rounds to the nearest whole number (ties to even) without a branch. */
export const rounder = 6755399441055744

export function roundToWhole<F, I, B>(m: Algebra<F, I, B>, x: F): F {
  return m.sub(m.add(x, m.float(rounder)), m.float(rounder))
}

/** a + b without error (Knuth, The Art of Computer Programming 2, 4.2.2). */
export function exactSum<F, I, B>(m: Algebra<F, I, B>, a: F, b: F): Pair<F> {
  const high = m.add(a, b)
  const partner = m.sub(high, a)
  const low = m.add(m.sub(a, m.sub(high, partner)), m.sub(b, partner))
  return { high, low }
}

/** a × b without error, unless it over- or underflows (Dekker, 1971). */
export function exactProduct<F, I, B>(m: Algebra<F, I, B>, a: F, b: F): Pair<F> {
  const high = m.mul(a, b)
  const left = halves(m, a)
  const right = halves(m, b)
  const error = m.sub(m.mul(left.high, right.high), high)
  const cross = m.add(m.add(error, m.mul(left.high, right.low)), m.mul(left.low, right.high))
  return { high, low: m.add(cross, m.mul(left.low, right.low)) }
}

/** Splits a float into two of 26 bits (Veltkamp). */
function halves<F, I, B>(m: Algebra<F, I, B>, a: F): Pair<F> {
  const scaled = m.mul(m.float(134217729), a)
  const high = m.sub(scaled, m.sub(scaled, a))
  return { high, low: m.sub(a, high) }
}

/** c0 + c1 x + c2 x² + … from the innermost outwards. */
export function polynomial<F, I, B>(m: Algebra<F, I, B>, x: F, coefficients: readonly number[]): F {
  let sum = m.float(coefficients.at(-1)!)
  for (let i = coefficients.length - 2; i >= 0; i--) sum = m.add(m.float(coefficients[i]!), m.mul(x, sum))
  return sum
}

/** The same sum in pairs, pairs of pairs …: more multiplications, but a processor does several at once (Estrin, 1960). */
export function polynomialInPairs<F, I, B>(m: Algebra<F, I, B>, x: F, coefficients: readonly number[]): F {
  let terms = coefficients.map((c) => m.float(c))
  let power = x
  while (terms.length > 1) {
    const next: F[] = []
    for (let i = 0; i < terms.length; i += 2) {
      const high = terms[i + 1]
      next.push(high === undefined ? terms[i]! : m.add(terms[i]!, m.mul(high, power)))
    }
    terms = next
    if (terms.length > 1) power = m.mul(power, power)
  }
  return terms[0]!
}
