import { Bytes } from './bytes'
import type { Primitive } from './graph'
import { f64, i32, i64, v128 } from './module'

/** How primitives are written as instructions: for one run, or for two in the halves of a vector. */
export interface Target {
  readonly lanes: 1 | 2
  /** Type of a local that holds a float, an integer or a truth value. */
  readonly types: Readonly<Record<'f' | 'i' | 'b', number>>
  readonly instructions: Readonly<Record<Exclude<Primitive, 'shiftLeft' | 'shiftRight'>, readonly number[]>>
  readonly load: readonly number[]
  readonly store: readonly number[]
  float(code: Bytes, value: number): void
  integer(code: Bytes, value: bigint): void
  shift(code: Bytes, direction: 'shiftLeft' | 'shiftRight', count: number): void
}

export const scalarTarget: Target = {
  lanes: 1,
  types: { f: f64, i: i64, b: i32 },
  instructions: {
    add: [0xa0],
    sub: [0xa1],
    mul: [0xa2],
    div: [0xa3],
    min: [0xa4],
    max: [0xa5],
    neg: [0x9a],
    abs: [0x99],
    sqrt: [0x9f],
    floor: [0x9c],
    trunc: [0x9d],
    less: [0x63],
    atMost: [0x65],
    equal: [0x61],
    differ: [0x62],
    both: [0x71],
    either: [0x72],
    opposite: [0x45],
    // Order on the stack: yes, no, test.
    select: [0x1b],
    bits: [0xbd],
    fromBits: [0xbf],
    addInt: [0x7c],
    subInt: [0x7d],
    mulInt: [0x7e],
    andInt: [0x83],
    orInt: [0x84],
    xorInt: [0x85],
  },
  load: [0x2b],
  store: [0x39],
  float: (code, value) => {
    code.byte(0x44).float(value)
  },
  integer: (code, value) => {
    code.byte(0x42).signed(BigInt.asIntN(64, value))
  },
  shift: (code, direction, count) => {
    code
      .byte(0x42)
      .signed(BigInt(count))
      .byte(direction === 'shiftLeft' ? 0x86 : 0x88)
  },
}

const vector = (code: number): number[] => (code < 128 ? [0xfd, code] : [0xfd, (code & 127) | 128, code >> 7])

/**
 * The smaller and the larger of two vectors in one instruction: right where the second is a number that is not zero. The
 * instructions that also mind what is not a number, and which zero is the smaller, take seven.
 */
export const plainInstructions = { min: vector(0xf6), max: vector(0xf7) } as const

export const pairTarget: Target = {
  lanes: 2,
  types: { f: v128, i: v128, b: v128 },
  instructions: {
    add: vector(0xf0),
    sub: vector(0xf1),
    mul: vector(0xf2),
    div: vector(0xf3),
    min: vector(0xf4),
    max: vector(0xf5),
    neg: vector(0xed),
    abs: vector(0xec),
    sqrt: vector(0xef),
    floor: vector(0x75),
    trunc: vector(0x7a),
    less: vector(0x49),
    atMost: vector(0x4b),
    equal: vector(0x47),
    differ: vector(0x48),
    both: vector(0x4e),
    either: vector(0x50),
    opposite: vector(0x4d),
    select: vector(0x52),
    bits: [],
    fromBits: [],
    addInt: vector(0xce),
    subInt: vector(0xd1),
    mulInt: vector(0xd5),
    andInt: vector(0x4e),
    orInt: vector(0x50),
    xorInt: vector(0x51),
  },
  load: vector(0x00),
  store: vector(0x0b),
  float: (code, value) => {
    code
      .byte(...vector(0x0c))
      .float(value)
      .float(value)
  },
  integer: (code, value) => {
    code.byte(...vector(0x0c))
    for (let lane = 0; lane < 2; lane++) {
      for (let i = 0n; i < 64n; i += 8n) code.byte(Number((value >> i) & 255n))
    }
  },
  shift: (code, direction, count) => {
    code
      .byte(0x41)
      .signed(BigInt(count))
      .byte(...vector(direction === 'shiftLeft' ? 0xcb : 0xcd))
  },
}
