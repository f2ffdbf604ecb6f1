import type { Model, Variable } from '../model'

/**
 * The variable that a name means in an equation: one of the same module, or of a module inside it; with a dot before
 * the name, one of the outermost model.
 *
 * Source: OASIS XMILE 1.0, section 3.2.2.3 (namespaces).
 *
 * @param prefix what stands before names around the equation: empty, or a module and a dot
 */
export function variableOf(model: Model, id: string, prefix: string): Variable | null {
  const { variables } = model
  const found = id.startsWith('.')
    ? (variables.get(id.slice(1)) ?? variables.get(prefix + id.slice(1)))
    : variables.get(prefix + id)
  return found ?? null
}
