/** What to run: inputs that differ from the model's own, and which scalars to save. */
export interface RunRequest {
  /** Scalar constants and initial values by identity; a graphical function's y points under its variable's identity. Not given: the model's own. */
  readonly inputs?: ReadonlyMap<string, number | readonly number[]>
  /** Identities of scalars to save; left out: every variable. */
  readonly outputs?: readonly string[]
}

export interface Run {
  /** Saved times, in the model's time unit. */
  readonly times: Float64Array
  readonly outputs: readonly string[]
  /** [output][time]: the values of output `o` begin at `o * times.length`. */
  readonly values: Float64Array
}
