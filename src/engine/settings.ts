import { FaultError, type Fault } from '../model/fault'
import type { Scalar, Table } from '../model/scalar/scalar-model'
import { scalarIdentity } from '../model/name'
import type { RunRequest } from './run'

/** What can be set and saved in a model. */
export interface Layout {
  readonly scalars: readonly Pick<Scalar, 'id' | 'name' | 'kind' | 'shown'>[]
  readonly byId: ReadonlyMap<string, number>
  readonly tables: readonly Pick<Table, 'id' | 'y'>[]
}

/** A request, resolved against a model. */
export interface Settings {
  /** Values of constants and stocks by index of the scalar. */
  readonly values: ReadonlyMap<number, number>
  /** y points by index of the table. */
  readonly points: ReadonlyMap<number, readonly number[]>
  /** Identities and indices of the scalars to save. */
  readonly outputs: readonly string[]
  readonly saved: readonly number[]
  /** Values by index of the scalar that come last: of what differs between runs that have all else in common. */
  readonly drawn?: { readonly indices: readonly number[]; readonly values: Float64Array }
}

/** @throws FaultError naming every input and output that the model does not have, or that cannot be set */
export function resolve(layout: Layout, request: RunRequest): Settings {
  const faults: Fault[] = []
  const values = new Map<number, number>()
  const points = new Map<number, readonly number[]>()
  for (const [written, value] of request.inputs ?? []) {
    const id = identityIn(layout, written)
    if (typeof value === 'number') setValue(layout, id, value, values, faults)
    else setPoints(layout, id, value, points, faults)
  }
  const outputs =
    request.outputs?.map((written) => identityIn(layout, written)) ??
    layout.scalars.filter((s) => s.shown).map((s) => s.id)
  const saved = outputs.map((id) => {
    const index = layout.byId.get(id)
    if (index === undefined || !layout.scalars[index]!.shown)
      faults.push({ kind: 'run.unknown-output', values: { name: id } })
    return index ?? 0
  })
  if (faults.length > 0) throw new FaultError(faults)
  return { values, points, outputs, saved }
}

/**
 * Settings of runs that differ in some inputs only, and the indices of these.
 *
 * @throws FaultError what {@link resolve} throws, for the inputs that differ as well
 */
export function resolveVarying(
  layout: Layout,
  request: RunRequest,
  ids: readonly string[],
): { readonly common: Settings; readonly indices: readonly number[] } {
  const common = resolve(layout, {
    ...request,
    inputs: new Map([...(request.inputs ?? []), ...ids.map((id) => [id, 0] as const)]),
  })
  return { common, indices: ids.map((id) => layout.byId.get(identityIn(layout, id))!) }
}

/** Runs follow each other fast, and mostly name things by their identity: no need to work it out. */
function identityIn(layout: Layout, written: string): string {
  return layout.byId.has(written) ? written : scalarIdentity(written)
}

function setValue(
  layout: Layout,
  id: string,
  value: number,
  values: Map<number, number>,
  faults: Fault[],
): void {
  const index = layout.byId.get(id)
  const scalar = index === undefined ? undefined : layout.scalars[index]
  if (index === undefined || scalar === undefined) {
    faults.push({ kind: 'run.unknown-input', values: { name: id } })
  } else if (scalar.kind !== 'constant' && scalar.kind !== 'stock') {
    faults.push({ kind: 'run.input-not-constant', values: { name: scalar.name } })
  } else if (!Number.isFinite(value)) {
    faults.push({ kind: 'run.input-not-finite', values: { name: scalar.name, found: String(value) } })
  } else values.set(index, value)
}

function setPoints(
  layout: Layout,
  id: string,
  value: readonly number[],
  points: Map<number, readonly number[]>,
  faults: Fault[],
): void {
  const index = layout.tables.findIndex((table) => table.id === id)
  const table = layout.tables[index]
  if (table === undefined) faults.push({ kind: 'run.unknown-input', values: { name: id } })
  else if (value.length !== table.y.length) {
    faults.push({
      kind: 'run.points-count',
      values: { name: id, expected: table.y.length, found: value.length },
    })
  } else if (!value.every(Number.isFinite)) {
    faults.push({ kind: 'run.input-not-finite', values: { name: id, found: value.join(', ') } })
  } else points.set(index, value)
}
