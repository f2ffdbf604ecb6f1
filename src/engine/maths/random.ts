import type { Algebra } from '../algebra'

/**
 * A number in [0, 1) that depends on nothing but its three arguments, so that a run gives the same numbers on every
 * machine and in any order: the bits of each are stirred into the next (the finaliser of Stafford's variant 13, 2011).
 *
 * @param seed of the run or the function call
 * @param stream which call of the model
 * @param step how many steps since the start
 */
export function uniform<F, I, B>(m: Algebra<F, I, B>, seed: F, stream: F, step: F): F {
  let state = m.integer(0x9e3779b97f4a7c15n - (1n << 64n))
  for (const value of [seed, stream, step])
    state = stir(m, m.xorInt(m.mulInt(state, m.integer(0x2545f4914f6cdd1dn)), m.bits(value)))
  // 52 random bits behind the exponent of 1 make a number in [1, 2).
  const mantissa = m.orInt(m.shiftRight(state, 12), m.integer(0x3ff0000000000000n))
  return m.sub(m.fromBits(mantissa), m.float(1))
}

function stir<F, I, B>(m: Algebra<F, I, B>, start: I): I {
  const a = m.mulInt(m.xorInt(start, m.shiftRight(start, 30)), m.integer(0xbf58476d1ce4e5b9n - (1n << 64n)))
  const b = m.mulInt(m.xorInt(a, m.shiftRight(a, 27)), m.integer(0x94d049bb133111ebn - (1n << 64n)))
  return m.xorInt(b, m.shiftRight(b, 31))
}
