import type { Algebra } from '../algebra'
import { exactProduct, exactSum, polynomial, polynomialInPairs, type Pair } from './exact'
import { ln2High, ln2Low } from './exponential'

/** 2/3, 2/5 …: the series of ln((1 + s) / (1 - s)) after its first term. */
const series = Array.from({ length: 11 }, (_, i) => 2 / (2 * i + 3))
/** 1/5, 1/7 …: the same without the factor 2 and the first two terms. */
const tail = Array.from({ length: 10 }, (_, i) => 1 / (2 * i + 5))

const smallestNormal = 2.2250738585072014e-308
const two54 = 18014398509481984
const sqrtHalfBits = 0x3fe6a09e667f3bcdn
const oneBits = 0x3ff0000000000000n

/** x = 2^k × mantissa with the mantissa between √½ and √2. Right for positive finite x. */
function split<F, I, B>(m: Algebra<F, I, B>, x: F): { k: F; mantissa: F } {
  const tiny = m.less(x, m.float(smallestNormal))
  const bits = m.bits(m.select(tiny, m.mul(x, m.float(two54)), x))
  const biased = m.shiftRight(m.addInt(bits, m.integer(oneBits - sqrtHalfBits)), 52)
  // An integer below 2^52 in the last bits of 2^52 is that float plus the integer.
  const asFloat = m.sub(
    m.fromBits(m.orInt(biased, m.integer(0x4330000000000000n))),
    m.float(4503599627370496),
  )
  const mantissa = m.fromBits(m.subInt(bits, m.shiftLeft(m.subInt(biased, m.integer(1023n)), 52)))
  return { k: m.sub(asFloat, m.select(tiny, m.float(1077), m.float(1023))), mantissa }
}

/** What the logarithm is where there is none: ∞ at ∞, -∞ at 0, not a number below. */
function withEnds<F, I, B>(m: Algebra<F, I, B>, x: F, inside: F): F {
  const up = m.select(m.less(x, m.float(Infinity)), inside, x)
  const down = m.select(m.equal(x, m.float(0)), m.float(-Infinity), m.float(NaN))
  return m.select(m.less(m.float(0), x), up, down)
}

/** Natural logarithm, within 1 unit in the last place. */
export function ln<F, I, B>(m: Algebra<F, I, B>, x: F): F {
  const { k, mantissa } = split(m, x)
  const f = m.sub(mantissa, m.float(1))
  const s = m.div(f, m.add(m.float(2), f))
  const z = m.mul(s, s)
  const rest = m.mul(z, polynomialInPairs(m, z, series))
  const half = m.mul(m.mul(m.float(0.5), f), f)
  const inner = m.add(m.mul(s, m.add(half, rest)), m.mul(k, m.float(ln2Low)))
  return withEnds(m, x, m.sub(m.mul(k, m.float(ln2High)), m.sub(m.sub(half, inner), f)))
}

/** Natural logarithm of a positive finite number with about 65 bits, for powers. */
export function lnInFull<F, I, B>(m: Algebra<F, I, B>, x: F): Pair<F> {
  const { k, mantissa } = split(m, x)
  const one = m.float(1)
  const f = m.sub(mantissa, one)
  const sum = m.add(mantissa, one)
  const sumLow = m.sub(mantissa, m.sub(sum, one))
  const s = m.div(f, sum)
  const back = exactProduct(m, s, sum)
  const sLow = m.div(m.sub(m.sub(m.sub(f, back.high), back.low), m.mul(s, sumLow)), sum)
  const square = exactProduct(m, s, s)
  const z = square.high
  const zLow = m.add(square.low, m.mul(m.mul(m.float(2), s), sLow))
  const third = exactProduct(m, z, m.float(0.3333333333333333))
  const thirdLow = m.add(
    third.low,
    m.add(m.mul(z, m.float(1.850371707708594e-17)), m.mul(zLow, m.float(0.3333333333333333))),
  )
  const more = exactSum(m, third.high, m.mul(m.mul(z, z), polynomial(m, z, tail)))
  const moreLow = m.add(more.low, thirdLow)
  const twice = m.mul(m.float(2), s)
  const twiceLow = m.mul(m.float(2), sLow)
  const product = exactProduct(m, twice, more.high)
  const productLow = m.add(product.low, m.add(m.mul(twice, moreLow), m.mul(twiceLow, more.high)))
  const mantissaLog = exactSum(m, twice, product.high)
  const mantissaLow = m.add(m.add(mantissaLog.low, productLow), twiceLow)
  // k has 11 bits and this part of ln 2 has 40: their product is exact.
  const total = exactSum(m, m.mul(k, m.float(0.6931471805592082)), mantissaLog.high)
  const low = m.add(total.low, m.add(mantissaLow, m.mul(k, m.float(7.371002565167799e-13))))
  const high = m.add(total.high, low)
  return { high, low: m.add(m.sub(total.high, high), low) }
}

/** Logarithm to base 10, within 1 unit in the last place. */
export function log10<F, I, B>(m: Algebra<F, I, B>, x: F): F {
  const log = lnInFull(m, x)
  const scaled = exactProduct(m, log.high, m.float(0.4342944819032518))
  const low = m.add(
    scaled.low,
    m.add(m.mul(log.high, m.float(1.098319650216765e-17)), m.mul(log.low, m.float(0.4342944819032518))),
  )
  return withEnds(m, x, m.add(scaled.high, low))
}
