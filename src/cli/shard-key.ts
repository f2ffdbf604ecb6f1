import type { Program } from '../engine/compile'
import type { EnsembleRequest } from '../engine/ensemble/request'
import { hashModel } from '../model/hash'

/** Names a model and what is asked of it, the same on every machine. */
export function studyKey({ model }: Program, asked: unknown): string {
  const { scalars, tables, specs } = model
  return hashModel(
    JSON.stringify([scalars.map(({ id, value, next }) => [id, value, next]), tables, specs, asked]),
  )
}

/** Names what the runs of ensembles are drawn from and set to, and what is kept of them. */
export function drawKey(...requests: readonly EnsembleRequest[]): string {
  const drawn = requests.map(({ seed, sampler, vary, inputs, summaries }) => [
    seed,
    sampler,
    [...vary],
    [...(inputs ?? [])],
    summaries ?? [],
  ])
  return hashModel(JSON.stringify(drawn))
}
