/** Models that are gone back and forth between. */
const most = 8

/**
 * What was made of models, by the hash of their text; the oldest makes room for the newest. Two sides of a connection that
 * keep the same things in the same order know what the other one has.
 */
export class Kept<T> {
  readonly #values = new Map<string, T>()

  has(hash: string): boolean {
    return this.#values.has(hash)
  }

  get(hash: string): T | undefined {
    return this.#values.get(hash)
  }

  set(hash: string, value: T): void {
    if (this.#values.has(hash)) return
    if (this.#values.size === most) this.#values.delete(this.#values.keys().next().value!)
    this.#values.set(hash, value)
  }

  delete(hash: string): void {
    this.#values.delete(hash)
  }
}
