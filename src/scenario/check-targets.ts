import type { Fault } from '../model/fault'
import type { Model } from '../model/model'
import type { Assumption, Catalogue } from './catalogue'
import { checkScenario } from './check'
import { constantsOf } from './constant'
import { placeOf, type Origin } from './issues'
import { addMonths, monthsBetween } from './month'
import { scalarsNamed } from './scalars-named'
import type { LocalPlace, Scenario } from './scenario'
import { schemaVersion } from './scenario'
import { momentsBetween } from './span'
import type { FittedParameter, Target, Targets } from './targets'

/** The place at the time of the targets: with their first month, and their numbers instead of its own. */
export function placeThen(place: LocalPlace, { start, ours }: Targets): LocalPlace {
  const inputs = { ...place.inputs }
  for (const [id, value] of Object.entries(ours)) {
    inputs[id] = { status: 'A', from: [], ...inputs[id], value }
  }
  return { ...place, start: start ?? place.start, inputs }
}

/** The plan that the targets are observed under. */
export function scenarioOf(targets: Targets, catalogue: Catalogue, place: LocalPlace): Scenario {
  const { name, note, levers, assumptions, seed } = targets
  const { id, hash } = catalogue.model
  return {
    ...{ schema: schemaVersion, name, note, model: { id, hash }, data: place.vintage, place: place.id },
    ...{ ours: {}, levers, assumptions, seed },
  }
}

/** The assumptions that a parameter moves: one, or those of an array together; none where it cannot be fitted. */
export function movedBy({ assumptions }: Catalogue, { id }: FittedParameter): readonly Assumption[] {
  return assumptions.filter((one) => one.id === id || one.id.startsWith(`${id}[`))
}

/** Identities of everything that a target is the sum of. */
export function summedIn(model: Model, { variable }: Target): readonly string[] {
  return namesOf(variable).flatMap((name) => scalarsNamed(model, name))
}

const namesOf = (variable: Target['variable']): readonly string[] =>
  typeof variable === 'string' ? [variable] : variable

/**
 * Which saved moments a target is about: one, or those of a span.
 *
 * @param start first month of the run
 * @returns places in `times`; none where the run does not have them all
 */
export function momentsOf({ at, mean }: Target, start: string, times: Float64Array): readonly number[] {
  return momentsBetween(mean ?? { from: at ?? start, until: at ?? start }, start, times)
}

/** Which saved moments a target is measured from: those of its `since`; none where it has none. */
export function momentsSince({ since }: Target, start: string, times: Float64Array): readonly number[] {
  return since ? momentsBetween(since, start, times) : []
}

/**
 * Whether well-formed targets mean something to a model: names it does not have, parameters that cannot be fitted,
 * ranges wider than the evidence, months outside the run, nothing to fit.
 *
 * @param place of the targets, as {@link placeThen} gives it
 * @param times months that a run saves, from its start
 * @returns everything found, each with its path
 */
export function checkTargets(
  targets: Targets,
  model: Model,
  catalogue: Catalogue,
  place: LocalPlace,
  times: Float64Array,
  origin: Origin = {},
): Fault[] {
  const hasLevers = Object.keys(targets.levers).length > 0
  const faults = [
    ...checkOurs(targets, catalogue, place, origin),
    ...checkScenario(scenarioOf(targets, catalogue, place), catalogue, place, origin),
    ...targets.parameters.flatMap((parameter, i) =>
      checkParameter(parameter, i, targets, model, catalogue, origin),
    ),
    ...targets.targets.flatMap((target, i) =>
      checkTarget(target, ['targets', String(i)], model, hasLevers, place, times, origin),
    ),
  ]
  if (targets.parameters.length === 0) {
    faults.push({ kind: 'targets.no-parameter', where: placeOf(['parameters'], origin) })
  }
  if (!targets.targets.some(({ fitted, weight = 1 }) => fitted && weight > 0)) {
    faults.push({ kind: 'targets.nothing-fitted', where: placeOf(['targets'], origin) })
  }
  return faults
}

function checkOurs(
  { ours }: Targets,
  { placeInputs }: Catalogue,
  place: LocalPlace,
  origin: Origin,
): Fault[] {
  return Object.entries(ours).flatMap(([name, value]) => {
    const where = placeOf(['ours', name], origin)
    const expected = placeInputs.find(({ id }) => id === name)?.points
    const found = typeof value === 'number' ? 1 : value.length
    if (expected === undefined) return [{ kind: 'scenario.unknown-baseline', where, values: { name } }]
    if (found === expected) return []
    return [{ kind: 'place.wrong-points', where, values: { place: place.id, name, found, expected } }]
  })
}

function checkParameter(
  parameter: FittedParameter,
  index: number,
  { parameters, assumptions }: Targets,
  model: Model,
  catalogue: Catalogue,
  origin: Origin,
): Fault[] {
  const { id, low, high } = parameter
  const keys = ['parameters', String(index)]
  const fault = (kind: string, key: string, values: NonNullable<Fault['values']> = {}): Fault[] => [
    { kind, where: placeOf([...keys, key], origin), values: { name: id, ...values } },
  ]
  const moved = movedBy(catalogue, parameter)
  const [assumption, ...others] = moved
  if (!assumption) {
    if (scalarsNamed(model, id).length === 0) return fault('targets.unknown-parameter', 'id')
    return fault(isConstant(model, id) ? 'targets.no-range' : 'targets.not-constant', 'id')
  }
  const before = parameters.slice(0, index).flatMap((other) => movedBy(catalogue, other))
  if (moved.some((one) => before.includes(one))) return fault('targets.parameter-twice', 'id')
  if (moved.some((one) => Object.hasOwn(assumptions, one.id))) return fault('targets.parameter-set', 'id')
  if (others.length > 0 && (low ?? high) !== undefined)
    return fault('targets.range-of-array', low === undefined ? 'high' : 'low')
  const range = { low: assumption.low, high: assumption.high }
  if (low !== undefined && (low < range.low || low > range.high))
    return fault('targets.range-outside', 'low', { found: low, ...range })
  if (high !== undefined && (high < range.low || high > range.high))
    return fault('targets.range-outside', 'high', { found: high, ...range })
  if ((low ?? range.low) >= (high ?? range.high))
    return fault('targets.range-empty', low === undefined ? 'high' : 'low', {
      low: low ?? range.low,
      high: high ?? range.high,
    })
  return []
}

function isConstant(model: Model, id: string): boolean {
  const variable = model.variables.get(id.replace(/\[.*$/s, ''))!
  if (variable.kind === 'stock' || variable.kind === 'flow') return false
  return constantsOf(model, variable).every(
    ({ value, points }) => value !== undefined || points !== undefined,
  )
}

function checkTarget(
  target: Target,
  keys: readonly string[],
  model: Model,
  hasLevers: boolean,
  place: LocalPlace,
  times: Float64Array,
  origin: Origin,
): Fault[] {
  const { label, variable, at, mean, since, value, factor } = target
  const faults: Fault[] = []
  const note = (kind: string, key: readonly string[], values: NonNullable<Fault['values']>) =>
    faults.push({ kind, where: placeOf([...keys, ...key], origin), values })
  for (const name of namesOf(variable)) {
    if (scalarsNamed(model, name).length === 0) note('targets.unknown-variable', ['variable'], { name })
  }
  if (value === 0) note('targets.zero', ['value'], { label })
  if (factor === 0) note('targets.zero', ['factor'], { label })
  if ((at === undefined) === (mean === undefined)) note('targets.when', [], { label })
  if (mean && monthsBetween(mean.from, mean.until) < 0) {
    note('targets.span', ['mean'], { label, ...mean })
  } else if (momentsOf(target, place.start, times).length === 0) {
    const [key, month] = mean ? ['mean', `${mean.from} to ${mean.until}`] : ['at', at ?? '']
    const [from, until] = [place.start, addMonths(place.start, times.at(-1) ?? 0)]
    note('targets.outside-the-run', [key], { label, month, from, until })
  }
  if (since && monthsBetween(since.from, since.until) < 0) {
    note('targets.span', ['since'], { label, ...since })
  } else if (since && momentsSince(target, place.start, times).length === 0) {
    const [from, until] = [place.start, addMonths(place.start, times.at(-1) ?? 0)]
    const month = `${since.from} to ${since.until}`
    note('targets.outside-the-run', ['since'], { label, month, from, until })
  }
  if (target.against && !hasLevers) note('targets.no-lever', ['against'], { label })
  return faults
}
