/**
 * The primitives that every operation of a model is built from, over floats `F`, 64-bit integers `I` and truth values
 * `B`. Each is exact or correctly rounded by IEEE 754 and so the same in JavaScript and WebAssembly. An operation
 * written against this interface once runs in the interpreter (numbers) and in the code generator (instructions):
 * neither can drift from the other. There is no branch, so that two runs can share one instruction.
 */
export interface Algebra<F, I, B> {
  float(value: number): F
  add(a: F, b: F): F
  sub(a: F, b: F): F
  mul(a: F, b: F): F
  div(a: F, b: F): F
  neg(a: F): F
  abs(a: F): F
  sqrt(a: F): F
  floor(a: F): F
  trunc(a: F): F
  /** The smaller; not-a-number when either is. */
  min(a: F, b: F): F
  max(a: F, b: F): F
  less(a: F, b: F): B
  atMost(a: F, b: F): B
  equal(a: F, b: F): B
  differ(a: F, b: F): B
  both(a: B, b: B): B
  either(a: B, b: B): B
  opposite(a: B): B
  select(test: B, yes: F, no: F): F
  /** The bits of a float as an integer, and back. */
  bits(a: F): I
  fromBits(a: I): F
  integer(value: bigint): I
  addInt(a: I, b: I): I
  subInt(a: I, b: I): I
  mulInt(a: I, b: I): I
  andInt(a: I, b: I): I
  orInt(a: I, b: I): I
  xorInt(a: I, b: I): I
  shiftLeft(a: I, count: number): I
  /** Zeros come in from the left. */
  shiftRight(a: I, count: number): I
}
