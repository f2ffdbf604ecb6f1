import { FaultError, type Fault } from './fault'
import type { Model } from './model'
import { tryExpand } from './scalar/expand'
import { orderOf } from './scalar/order'

/**
 * What a modeller expects to be told about a model: errors of structure, and findings about units and documentation.
 *
 * @returns every finding, with its place; none for a model in order
 */
export function checkModel(model: Model): Fault[] {
  const { scalars, faults } = tryExpand(model)
  if (faults.length > 0) return faults
  try {
    orderOf(scalars)
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return [...error.faults]
  }
  return []
}
