import { uniform } from '../maths/random'
import { numbers } from '../numbers'

/**
 * Random numbers in a row, the same on every machine: xoshiro128** (Blackman and Vigna, Scrambled linear pseudorandom
 * number generators, 2021) started from the engine's own function of a seed and a stream.
 *
 * @returns a function that gives the next whole number from 0 to 2^32 - 1
 */
export function randomStream(seed: number, stream: number): () => number {
  const word = (i: number): number => (uniform(numbers, seed, stream, i) * 4_294_967_296) | 0
  // Four numbers of their own: an ensemble draws millions, and an array would cost several times as much.
  let [a, b, c, d] = [word(0), word(1), word(2), word(3)]
  // All zeros would stay zeros.
  if ((a | b | c | d) === 0) a = 1
  return () => {
    const result = Math.imul(turn(Math.imul(b, 5), 7), 9)
    const kept = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= kept
    d = turn(d, 11)
    return result >>> 0
  }
}

/** Bits pushed out on the left come in on the right. */
function turn(word: number, count: number): number {
  return (word << count) | (word >>> (32 - count))
}
