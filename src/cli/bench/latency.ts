/** A change of the slider: when the person's key or pointer event happened, and the slider's value after it. */
export interface Input {
  readonly time: number
  readonly value: string
}

/** A frame in which the charts changed: when it had been painted, and all their paths. */
export interface Paint {
  readonly time: number
  readonly picture: string
}

/**
 * Time from each input to the first frame that shows its value or the value of a later input.
 *
 * @param inputs in order of time, milliseconds
 * @param paints in order of time, milliseconds, on the same clock
 * @param pictures the picture that each value gives, learnt beforehand at leisure
 * @throws Error when the last input was never shown: then the page lost it
 */
export function latencies(
  inputs: readonly Input[],
  paints: readonly Paint[],
  pictures: ReadonlyMap<string, string>,
): number[] {
  const found: number[] = []
  for (const paint of paints) {
    const shown = inputs.findLastIndex(
      (input) => input.time <= paint.time && pictures.get(input.value) === paint.picture,
    )
    for (const input of inputs.slice(found.length, shown + 1)) found.push(paint.time - input.time)
  }
  if (found.length < inputs.length) throw new Error(`${inputs.length - found.length} inputs were never shown`)
  return found
}
