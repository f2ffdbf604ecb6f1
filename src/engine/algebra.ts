/**
 * The primitives that every operation of a model is built from, over floats `F`, 64-bit integers `I` and truth values
 * `B`. Each is exact or correctly rounded by IEEE 754 and so the same in JavaScript and WebAssembly. An operation
 * written against this interface once runs in the interpreter (numbers) and in the code generator (instructions):
 * neither can drift from the other. There is no branch, so that two runs can share one instruction.
 */
export interface Algebra<F, I, B> {
  readonly float: (value: number) => F
  readonly add: (a: F, b: F) => F
  readonly sub: (a: F, b: F) => F
  readonly mul: (a: F, b: F) => F
  readonly div: (a: F, b: F) => F
  readonly neg: (a: F) => F
  readonly abs: (a: F) => F
  readonly sqrt: (a: F) => F
  readonly floor: (a: F) => F
  readonly trunc: (a: F) => F
  /** The smaller; not-a-number when either is. */
  readonly min: (a: F, b: F) => F
  readonly max: (a: F, b: F) => F
  readonly less: (a: F, b: F) => B
  readonly atMost: (a: F, b: F) => B
  readonly equal: (a: F, b: F) => B
  readonly differ: (a: F, b: F) => B
  readonly both: (a: B, b: B) => B
  readonly either: (a: B, b: B) => B
  readonly opposite: (a: B) => B
  readonly select: (test: B, yes: F, no: F) => F
  /** The bits of a float as an integer, and back. */
  readonly bits: (a: F) => I
  readonly fromBits: (a: I) => F
  readonly integer: (value: bigint) => I
  readonly addInt: (a: I, b: I) => I
  readonly subInt: (a: I, b: I) => I
  readonly mulInt: (a: I, b: I) => I
  readonly andInt: (a: I, b: I) => I
  readonly orInt: (a: I, b: I) => I
  readonly xorInt: (a: I, b: I) => I
  readonly shiftLeft: (a: I, count: number) => I
  /** Zeros come in from the left. */
  readonly shiftRight: (a: I, count: number) => I
}
