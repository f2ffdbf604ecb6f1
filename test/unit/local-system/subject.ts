import type { Simulator } from '../../../src/engine/simulator'
import type { Model } from '../../../src/model/model'
import { everyLever } from './any-plan'
import { open, openModel, place, placeInputs, Result, type Inputs } from './system'

/** A text of the model under examination: two years of it, saved at every step, compiled when first run. */
export class Subject {
  readonly model: Model
  readonly #text: string
  #simulator: Simulator | undefined

  constructor(text: string) {
    this.#text = text
      .replace('<stop>180</stop>', '<stop>24</stop>')
      .replace('<savestep>1</savestep>', '<savestep>0.03125</savestep>')
    this.model = openModel(this.#text)
  }

  run(inputs: Inputs, names: readonly string[]): Result {
    this.#simulator ??= open(this.#text)
    return new Result(this.#simulator, inputs, this.#scalars(names))
  }

  #ids: readonly string[] | undefined
  #scalars(names: readonly string[]): readonly string[] {
    this.#ids ??= this.#simulator!.run({}).outputs
    const wanted = new Set(names)
    return this.#ids.filter((id) => wanted.has(id) || wanted.has(id.replace(/\[.*$/, '')))
  }
}

/** What is wrong with a model, each finding in a few words: none for a model in order. */
export type Check = (subject: Subject) => readonly string[]

export const torbay = placeInputs(place('E06000027'))
export const stepsPerMonth = 32
export const month = (number: number) => number * stepsPerMonth
export const everything = everyLever('high')

export const differ = (what: string, found: number, wanted: number, tolerance: number): readonly string[] =>
  Math.abs(found - wanted) <= tolerance * Math.max(Math.abs(wanted), 1e-9)
    ? []
    : [`${what}: ${found}, not ${wanted}`]

export const largest = (values: Iterable<number>) => {
  let found = 0
  for (const value of values) found = Math.max(found, Math.abs(value))
  return found
}
