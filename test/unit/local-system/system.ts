import { readFileSync, readdirSync } from 'node:fs'
import { compile } from '../../../src/engine/compile'
import { createSimulator, type Simulator } from '../../../src/engine/simulator'
import type { Model } from '../../../src/model/model'
import { readXmile } from '../../../src/model/xmile/read'
import { readPlace } from '../../../src/scenario/place'
import type { LocalPlace } from '../../../src/scenario/scenario'

const file = 'scenarios/model/local-system.xmile'
export const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
const placesFolder = new URL('../../../scenarios/places/', import.meta.url)

export type Inputs = Readonly<Record<string, number | readonly number[]>>

/** Switches that hold the population, the background trends and the winter still. */
export const still: Inputs = { demographic_change: 0, background_trends: 0, winter_pattern: 0 }

export function openModel(xmile: string = text): Model {
  return readXmile(xmile, file)
}

export function open(xmile: string = text): Simulator {
  return createSimulator(compile(openModel(xmile)))
}

export function place(id: string): LocalPlace {
  return readPlace(JSON.parse(readFileSync(new URL(`${id}.json`, placesFolder), 'utf8')), `${id}.json`)
}

export function allPlaces(): readonly LocalPlace[] {
  return readdirSync(placesFolder)
    .filter((name) => name.endsWith('.json') && name !== 'index.json')
    .map((name) => place(name.replace('.json', '')))
}

export function placeInputs(local: LocalPlace): Inputs {
  return Object.fromEntries(Object.entries(local.inputs).map(([id, input]) => [id, input.value]))
}

/** A run whose series are found by identity, and summed over an array by its bare name. */
export class Result {
  readonly times: Float64Array
  readonly ids: readonly string[]
  readonly #values: Float64Array
  readonly #rows: Map<string, number>

  constructor(simulator: Simulator, inputs: Inputs = {}, outputs?: readonly string[]) {
    const run = simulator.run({
      inputs: new Map(Object.entries(inputs)),
      ...(outputs === undefined ? {} : { outputs }),
    })
    this.times = run.times
    this.ids = run.outputs
    this.#values = run.values
    this.#rows = new Map(run.outputs.map((id, row) => [id, row]))
  }

  series(id: string): Float64Array {
    const row = this.#rows.get(id)
    if (row === undefined) throw new Error(`not saved: ${id}`)
    return this.#values.subarray(row * this.times.length, (row + 1) * this.times.length)
  }

  /** The sum of a scalar's or a whole array's values at a saved time. */
  sum(name: string, at: number): number {
    const ids = this.#rows.has(name) ? [name] : this.ids.filter((id) => id.startsWith(`${name}[`))
    if (ids.length === 0) throw new Error(`not saved: ${name}`)
    return ids.reduce((total, id) => total + this.series(id)[at]!, 0)
  }

  /** The mean of the twelve months that end with a year of the run; year 0 is the start. */
  year(name: string, year: number): number {
    if (year === 0) return this.sum(name, 0)
    let total = 0
    for (let month = 12 * year - 11; month <= 12 * year; month++) total += this.sum(name, month)
    return total / 12
  }
}

export function stocks(model: Model): readonly string[] {
  return [...model.variables.values()].filter(({ kind }) => kind === 'stock').map(({ id }) => id)
}

export function outcomes(model: Model): readonly string[] {
  return [...model.variables.values()]
    .filter(({ attributes }) => attributes.get('role') === 'outcome')
    .map(({ id }) => id)
}

export function levers(model: Model): readonly { id: string; low: number; high: number }[] {
  return [...model.variables.values()]
    .filter(({ attributes }) => attributes.get('role') === 'lever')
    .map(({ id, attributes }) => ({
      id,
      low: Number(attributes.get('low')),
      high: Number(attributes.get('high')),
    }))
}

/** Inputs that put one lever in place from the first month. */
export function lever(id: string, value: number): Inputs {
  return { [id]: value, [`${id}_start`]: 0 }
}
