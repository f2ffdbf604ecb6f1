/**
 * Logarithms and exponentials in whole numbers of 2^-256: no floating point, so true values to measure floats by.
 */
const bits = 256n
const one = 1n << bits

const float = new Float64Array(1)
const word = new BigUint64Array(float.buffer)

/** A positive finite number as a whole number times a power of 2. */
function parts(x: number): { mantissa: bigint; exponent: bigint } {
  float[0] = x
  const biased = word[0]! >> 52n
  const fraction = word[0]! & 0xfffffffffffffn
  return biased === 0n
    ? { mantissa: fraction, exponent: -1074n }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075n }
}

function shifted(value: bigint, by: bigint): bigint {
  return by >= 0n ? value << by : value >> -by
}

/** A finite number of at least 2^-200, or 0, as a whole number of 2^-256. */
export function fixed(x: number): bigint {
  const { mantissa, exponent } = parts(Math.abs(x))
  const size = shifted(mantissa, exponent + bits)
  return x < 0 ? -size : size
}

/** ln((1 + s) / (1 - s)) by its series. */
function logOfRatio(s: bigint): bigint {
  const square = (s * s) >> bits
  let power = s
  let sum = 0n
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n
    power = (power * square) >> bits
  }
  return 2n * sum
}

const ln2 = logOfRatio(one / 3n)

/** The logarithm of a positive finite number. */
export function trueLn(x: number): bigint {
  const { mantissa, exponent } = parts(x)
  const length = BigInt(mantissa.toString(2).length)
  // A mantissa between 1 and 2: a little more than 1 leaves a short series, 2 a long one.
  const m = shifted(mantissa, bits - (length - 1n))
  return (exponent + length - 1n) * ln2 + logOfRatio(((m - one) << bits) / (m + one))
}

/** The float nearest to a whole number of 2^-256. */
export function nearest(value: bigint): number {
  const length = BigInt((value < 0n ? -value : value).toString(2).length)
  return scaled(value, length > 120n ? length - 120n : 0n, -bits)
}

/** value × 2^exponent to the nearest float, once the last bits, which do not count, are gone. */
function scaled(value: bigint, drop: bigint, exponent: bigint): number {
  const kept = Number(value >> drop)
  const e = Number(exponent + drop)
  return kept * 2 ** Math.floor(e / 2) * 2 ** Math.ceil(e / 2)
}

/** e to the power of a whole number of 2^-256, as the nearest float. */
export function trueExp(x: bigint): number {
  const k = (2n * x + ln2) / (2n * ln2) - (2n * x + ln2 < 0n ? 1n : 0n)
  const r = x - k * ln2
  let term = one
  let sum = one
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = ((term * r) >> bits) / n
    sum += term
  }
  if (k > 1100n) return Infinity
  if (k < -1200n) return 0
  // Subnormal numbers are whole numbers of 2^-1074, and have to be rounded there.
  if (k < -1022n) {
    const drop = bits - k - 1074n
    const whole = (sum + (1n << (drop - 1n))) >> drop
    return Number(whole) * 2 ** -1074
  }
  return scaled(sum, 120n, k - bits)
}

/** A positive finite number to any power. */
export function truePower(x: number, y: number): number {
  const { mantissa, exponent } = parts(Math.abs(y))
  const log = trueLn(x) * (y < 0 ? -mantissa : mantissa)
  // Beyond 2^12 every power is 0 or infinite.
  return trueExp(exponent > 0n ? log << exponent : log >> -exponent)
}
