import type { Algebra } from './algebra'

const float = new Float64Array(1)
const integer = new BigInt64Array(float.buffer)
const wrap = (a: bigint): bigint => BigInt.asIntN(64, a)

/** What the primitives mean: plain JavaScript numbers, 64-bit integers as bigints. */
export const numbers: Algebra<number, bigint, boolean> = {
  float: (value) => value,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  neg: (a) => -a,
  abs: Math.abs,
  sqrt: Math.sqrt,
  floor: Math.floor,
  trunc: Math.trunc,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  less: (a, b) => a < b,
  atMost: (a, b) => a <= b,
  equal: (a, b) => a === b,
  differ: (a, b) => a !== b,
  both: (a, b) => a && b,
  either: (a, b) => a || b,
  opposite: (a) => !a,
  select: (test, yes, no) => (test ? yes : no),
  bits: (a) => {
    float[0] = a
    return integer[0]!
  },
  fromBits: (a) => {
    integer[0] = a
    return float[0]!
  },
  integer: (value) => value,
  addInt: (a, b) => wrap(a + b),
  subInt: (a, b) => wrap(a - b),
  mulInt: (a, b) => wrap(a * b),
  andInt: (a, b) => a & b,
  orInt: (a, b) => a | b,
  xorInt: (a, b) => a ^ b,
  shiftLeft: (a, count) => wrap(a << BigInt(count)),
  shiftRight: (a, count) => wrap(BigInt.asUintN(64, a) >> BigInt(count)),
}
