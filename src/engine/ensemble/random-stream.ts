import { uniform } from '../maths/random'
import { numbers } from '../numbers'

/**
 * Random numbers in a row, the same on every machine: xoshiro128** (Blackman and Vigna, Scrambled linear pseudorandom
 * number generators, 2021) started from the engine's own function of a seed and a stream.
 *
 * @returns a function that gives the next whole number from 0 to 2^32 - 1
 */
export function randomStream(seed: number, stream: number): () => number {
  const state = Int32Array.from({ length: 4 }, (_, i) => uniform(numbers, seed, stream, i) * 4_294_967_296)
  // All zeros would stay zeros.
  if (state.every((word) => word === 0)) state[0] = 1
  return () => {
    const [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!]
    const result = Math.imul(turn(Math.imul(b, 5), 7), 9)
    state[2] = c ^ a
    state[3] = d ^ b
    state[1] = b ^ state[2]
    state[0] = a ^ state[3]
    state[2] ^= b << 9
    state[3] = turn(state[3], 11)
    return result >>> 0
  }
}

/** Bits pushed out on the left come in on the right. */
function turn(word: number, count: number): number {
  return (word << count) | (word >>> (32 - count))
}
