/**
 * A short name for a model's text: the first 16 hexadecimal digits of its SHA-256 (FIPS 180-4). Line endings are
 * normalised first, so that a checkout on another system names the same model. An own implementation, because the
 * platforms' are asynchronous or not there in both browser and Node.
 */
export function hashModel(text: string): string {
  const words = digest(utf8(text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '')))
  return [words[0]!, words[1]!].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The whole SHA-256 of some bytes, as eight words of 32 bits. */
export function digest(message: Uint8Array): Int32Array {
  const blocks = Math.ceil((message.length + 9) / 64)
  const padded = new Uint8Array(blocks * 64)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000))
  view.setUint32(padded.length - 4, message.length << 3)
  const state = Int32Array.from(roots.start)
  const schedule = new Int32Array(64)
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) schedule[i] = view.getInt32(block * 64 + i * 4)
    for (let i = 16; i < 64; i++) {
      const early = schedule[i - 15]!
      const late = schedule[i - 2]!
      const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
      const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
      schedule[i] = schedule[i - 16]! + s0 + schedule[i - 7]! + s1
    }
    mix(state, schedule)
  }
  return state
}

function mix(state: Int32Array, schedule: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + s1 + ((e & f) ^ (~e & g)) + roots.rounds[i]! + schedule[i]!) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i]! += word
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!
    if (code < 0x80) bytes[count++] = code
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
      bytes[count++] = [0, 0xc0, 0xe0, 0xf0][more]! | (code >> (6 * more))
      for (let shift = 6 * (more - 1); shift >= 0; shift -= 6) bytes[count++] = 0x80 | ((code >> shift) & 63)
      if (more === 3) i++
    }
  }
  return bytes.subarray(0, count)
}

/**
 * The constants of the standard: 32 bits of the fractions of square roots of the first 8 primes, and of cube roots of
 * the first 64. Worked out in whole numbers, so that no rounding is in question.
 */
const roots = ((): { start: number[]; rounds: number[] } => {
  const primes: bigint[] = []
  for (let n = 2n; primes.length < 64; n++) if (primes.every((p) => n % p !== 0n)) primes.push(n)
  const fraction = (prime: bigint, power: 2n | 3n): number => {
    const scaled = prime << (32n * power)
    const product = (n: bigint): bigint => (power === 2n ? n * n : n * n * n)
    let low = 0n
    let high = 1n << 40n
    while (high - low > 1n) {
      const middle = (low + high) >> 1n
      if (product(middle) <= scaled) low = middle
      else high = middle
    }
    return Number(BigInt.asIntN(32, low))
  }
  return {
    start: primes.slice(0, 8).map((p) => fraction(p, 2n)),
    rounds: primes.map((p) => fraction(p, 3n)),
  }
})()
