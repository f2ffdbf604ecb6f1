/** What to run: inputs that differ from the model's own, and which scalars to save. Names as in the file do as well as identities. */
export interface RunRequest {
  /**
   * Constants, starting values of stocks, and the y points of graphical functions under the identity of their variable,
   * each in the unit of its variable. Finite numbers; as many points as the file has. Not given: the model's own.
   */
  readonly inputs?: ReadonlyMap<string, number | readonly number[]>
  /** Identities of scalars to save; left out: every variable. */
  readonly outputs?: readonly string[]
}

/** What a run gave. The arrays belong to whoever asked for it. */
export interface Run {
  /** Saved times, in the model's time unit. */
  readonly times: Float64Array
  /** Identities, in the order asked for. */
  readonly outputs: readonly string[]
  /** [output][time]: the values of output `o` begin at `o * times.length`. Each in the unit of its variable; all finite. */
  readonly values: Float64Array
}
