/** A growing run of bytes with the number formats of WebAssembly. */
export class Bytes {
  #data = new Uint8Array(256)
  #length = 0
  static readonly #float = new DataView(new ArrayBuffer(8))

  get length(): number {
    return this.#length
  }

  byte(...values: readonly number[]): this {
    for (const value of values) {
      if (this.#length === this.#data.length) this.#grow(1)
      this.#data[this.#length++] = value
    }
    return this
  }

  /** Unsigned LEB128. */
  unsigned(value: number): this {
    let rest = value
    while (rest >= 128) {
      this.byte((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    return this.byte(rest)
  }

  /** Signed LEB128. */
  signed(value: bigint): this {
    let rest = value
    for (;;) {
      const low = Number(rest & 127n)
      rest >>= 7n
      if ((rest === 0n && low < 64) || (rest === -1n && low >= 64)) return this.byte(low)
      this.byte(low | 128)
    }
  }

  float(value: number): this {
    Bytes.#float.setFloat64(0, value, true)
    for (let i = 0; i < 8; i++) this.byte(Bytes.#float.getUint8(i))
    return this
  }

  text(value: string): this {
    return this.unsigned(value.length).byte(...Array.from(value, (unit) => unit.charCodeAt(0)))
  }

  append(other: Bytes): this {
    this.#grow(other.#length)
    this.#data.set(other.#data.subarray(0, other.#length), this.#length)
    this.#length += other.#length
    return this
  }

  /** The other's length, then its bytes. */
  sized(other: Bytes): this {
    return this.unsigned(other.#length).append(other)
  }

  toArray(): Uint8Array {
    return this.#data.slice(0, this.#length)
  }

  #grow(more: number): void {
    if (this.#length + more <= this.#data.length) return
    const data = new Uint8Array(Math.max(this.#data.length * 2, this.#length + more))
    data.set(this.#data.subarray(0, this.#length))
    this.#data = data
  }
}
