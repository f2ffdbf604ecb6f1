import type { Model } from '../model/model'
import { scalarIdentity } from '../model/name'
import { expand } from '../model/scalar/expand'
import { orderOf } from '../model/scalar/order'
import type { ScalarModel } from '../model/scalar/scalar-model'
import { generate, type Generated } from './wasm/generate'

/** A model ready to be run anywhere: plain data, so that it can be kept and sent to workers. */
export interface Program {
  /** Names the model's text: what was made of a program can be kept by it. */
  readonly hash: string
  /** The model written out, for names and for the second opinion of the interpreter. */
  readonly model: ScalarModel
  /** WebAssembly that makes one run at a time. */
  readonly single: Generated
  /** WebAssembly that makes several runs in lockstep, where it has been written already. */
  readonly lockstep?: Lockstep
}

/** Code for several runs in lockstep. It keeps the values of some outputs: to keep all would take it much longer. */
export interface Lockstep extends Generated {
  /** Identities. */
  readonly outputs: readonly string[]
}

/**
 * Writes a model as WebAssembly, for one run at a time. Needed once, whatever the inputs: those live in memory.
 *
 * @throws FaultError when the model cannot be run: unknown names, cycles, wrong arguments, each with line and column;
 *   `model.too-large` and `model.too-long` for one that would fill the memory
 */
export function compile(model: Model): Program {
  const scalars = expand(model)
  const order = orderOf(scalars)
  return { hash: model.source.hash, model: scalars, single: generate(scalars, order, 1) }
}

/**
 * The same program with what makes several runs in lockstep, so that workers that are sent it need not write it each.
 *
 * @param outputs what the runs will be asked for; names that the model does not have are left out
 * @throws FaultError `model.too-large` and `model.too-long`, as `compile` does
 */
export function withLockstep(program: Program, outputs: readonly string[]): Required<Program> {
  const { model, lockstep } = program
  const ids = outputs.map(scalarIdentity).filter((id) => model.byId.has(id))
  if (lockstep !== undefined && ids.every((id) => lockstep.outputs.includes(id))) {
    return { ...program, lockstep }
  }
  const saved = new Set(ids.map((id) => model.byId.get(id)!))
  return { ...program, lockstep: { ...generate(model, orderOf(model), 2, saved), outputs: ids } }
}
