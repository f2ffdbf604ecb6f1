import { checkUnits } from './check/unit-analysis'
import { FaultError, type Fault } from './fault'
import type { Model } from './model'
import { placeAt } from './source'
import { tryExpand } from './scalar/expand'
import { walk } from './scalar/node'
import { orderOf } from './scalar/order'
import type { ScalarModel } from './scalar/scalar-model'

/**
 * What a modeller expects to be told about a model. Errors, which stop a run: unknown names and functions, subscripts
 * that do not fit, cycles without a stock. Warnings: units that do not agree, and missing units, sentences or uses.
 *
 * @returns every finding, with its place; none for a model in order
 */
export function checkModel(model: Model): Fault[] {
  const { scalars, faults } = tryExpand(model)
  if (faults.length > 0) return [...faults, ...checkUnits(model)]
  const cycles: Fault[] = []
  try {
    orderOf(scalars)
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    cycles.push(...error.faults)
  }
  return [...cycles, ...checkUnits(model), ...missing(model), ...unused(model, scalars)]
}

function missing(model: Model): Fault[] {
  const found: Fault[] = []
  for (const variable of model.variables.values()) {
    const warn = (kind: string): void => {
      const where = placeAt(model.source, variable.at)
      found.push({ kind, severity: 'warning', where, values: { variable: variable.name } })
    }
    if (variable.units === null || variable.units === '') warn('units.missing')
    if (variable.doc === '') warn('doc.missing')
  }
  return found
}

/** A number that nothing reads is a mistake more often than not; results are there to be read by people. */
function unused(model: Model, scalars: ScalarModel): Fault[] {
  const reads = new Set<number>()
  const tables = new Set<number>()
  for (const scalar of scalars.scalars) {
    for (const root of [scalar.value, scalar.next]) {
      if (root === null) continue
      walk(root, (node) => {
        if (node.op === 'read' || node.op === 'history') reads.add(node.scalar)
        if (node.op === 'lookup') tables.add(node.table)
      })
    }
  }
  const array = (id: string): string => id.replace(/\[.*$/, '')
  const used = new Set<string>()
  for (const [id, index] of scalars.byId) if (reads.has(index)) used.add(array(id))
  for (const index of tables) used.add(array(scalars.tables[index]!.id))
  const found: Fault[] = []
  for (const variable of model.variables.values()) {
    const isInput =
      variable.kind === 'lookup' ||
      (variable.kind === 'aux' &&
        [variable.equation, ...variable.elements.map((element) => element.equation)].every(
          (equation) => equation === null || equation.expression.kind === 'number',
        ))
    if (!isInput || variable.attributes.has('role') || used.has(variable.id)) continue
    const where = placeAt(model.source, variable.at)
    found.push({
      kind: 'variable.unused',
      severity: 'warning',
      where,
      values: { variable: variable.name },
    })
  }
  return found
}
