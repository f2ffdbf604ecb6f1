/** Things that are gone back and forth between. */
const most = 8

/**
 * What was made of models, by a key that holds the hash of their text; the oldest makes room for the newest. Two sides of a
 * connection that keep the same things in the same order know what the other one has.
 */
export class Kept<T> {
  readonly #values = new Map<string, T>()

  has(key: string): boolean {
    return this.#values.has(key)
  }

  get(key: string): T | undefined {
    return this.#values.get(key)
  }

  set(key: string, value: T): void {
    if (this.#values.has(key)) return
    if (this.#values.size === most) this.#values.delete(this.#values.keys().next().value!)
    this.#values.set(key, value)
  }
}
