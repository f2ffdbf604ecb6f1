import { FaultError, type Fault } from '../model/fault'
import type { Model, Variable } from '../model/model'
import { identifier } from '../model/name'
import type { Assumption, Catalogue, Lever, Outcome, PlaceInput } from './catalogue'
import { calibratedAttribute, readMark } from './calibrated'
import { constantsOf, type Constant } from './constant'
import { isMonth } from './month'
import { Scalar, words } from './scalar'

/**
 * Reads what people meet of a model from its private attributes: levers, assumptions, outcomes and the inputs that
 * places set. Levers keep the order of the file, outcomes their own; assumptions with an order stand before the others.
 *
 * @param texts `apart` for a model whose texts travel by themselves: their sources are not asked for
 * @throws FaultError `catalogue.*`: everything that is missing or contradicts itself, with line and column
 */
export function readCatalogue(model: Model, texts: 'here' | 'apart' = 'here'): Catalogue {
  const faults: Fault[] = []
  const levers: Lever[] = []
  const assumptions: { one: Assumption; order: number }[] = []
  const outcomes: Outcome[] = []
  const placeInputs: PlaceInput[] = []

  for (const variable of model.variables.values()) {
    if (!isMarked(variable)) continue
    for (const constant of constantsOf(model, variable)) {
      const scalar = new Scalar(model, variable, constant.subscripts, faults)
      const source = (role: string) =>
        texts === 'here' ? scalar.required('source', role) : scalar.text('source')
      const role = scalar.has('role') ? scalar.word('role', words.role, 'variable') : ''
      if (role === 'outcome') outcomes.push(outcome(scalar))
      else if (role === 'place') placeInputs.push(placeInput(scalar, constant))
      else if (role === 'lever') levers.push(lever(model, scalar, constant, source('lever')))
      else if (role === '' && (scalar.has('low') || scalar.has('high'))) {
        const order = scalar.has('order') ? scalar.number('order', 'assumption') : Infinity
        assumptions.push({ one: assumption(scalar, constant, 'assumption', source('assumption')), order })
      }
    }
  }

  const start = model.specs.attributes.get('start')?.trim() ?? ''
  if (!isMonth(start)) {
    faults.push({
      kind: 'catalogue.no-start',
      ...(model.source.file !== null && { where: { file: model.source.file } }),
    })
  }
  if (faults.length > 0) throw new FaultError(faults)
  return {
    model: { id: identifier(model.name), hash: model.source.hash, name: model.name, doc: model.doc },
    time: { start, months: model.specs.stop - model.specs.start, dt: model.specs.dt },
    levers,
    // What people argue about first stands first; sorting keeps the order of the file for the rest.
    assumptions: assumptions.sort((a, b) => compare(a.order, b.order)).map(({ one }) => one),
    outcomes: outcomes.sort((a, b) => a.order - b.order),
    placeInputs,
  }
}

/** `Infinity` less itself is no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b)

/** Whether a model has anything for people to meet: a model from elsewhere has no such attributes and needs none. */
export function hasCatalogue(model: Model): boolean {
  return [...model.variables.values()].some(isMarked)
}

function isMarked(variable: Variable): boolean {
  return variable.attributes.size > 0 || variable.elements.some((element) => element.attributes.size > 0)
}

function assumption(scalar: Scalar, constant: Constant, role: string, source: string): Assumption {
  const { value } = constant
  if (value === undefined) scalar.fault('catalogue.not-constant', { role })
  const low = scalar.number('low', role)
  const high = scalar.number('high', role)
  if (value !== undefined && !(low < high && low <= value && value <= high)) {
    scalar.fault('catalogue.range', { low, high, value })
  }
  // A mark of another form is no reason to refuse a model: `check` warns of it.
  const calibrated = readMark(scalar.text(calibratedAttribute))
  return {
    id: scalar.id,
    label: scalar.label,
    units: scalar.units,
    doc: scalar.doc,
    value: value ?? low,
    low,
    high,
    status: scalar.word('status', words.status, role),
    source,
    format: scalar.word('format', words.format, role, 'number'),
    ...(calibrated && { calibrated }),
  }
}

function lever(model: Model, scalar: Scalar, constant: Constant, source: string): Lever {
  const role = 'lever'
  const input = (part: string) => {
    const id = identifier(`${scalar.id} ${part}`)
    if (model.variables.get(id)?.attributes.get('role') !== 'phase') {
      scalar.fault('catalogue.missing-phase', { missing: id })
    }
    return id
  }
  return {
    ...assumption(scalar, constant, role, source),
    question: scalar.word('question', words.question, role),
    step: scalar.number('step', role),
    ...(scalar.has('published') && { published: scalar.number('published', role) }),
    start: scalar.number('start', role),
    ramp: scalar.number('ramp', role),
    phase: { start: input('start'), ramp: input('ramp'), end: input('end') },
  }
}

/**
 * What people pay falls as well where they get less care: neither direction is better, though the released model names
 * one. A table beside the model, because another attribute in it would change its hash, and so every plan's model.
 */
const judgedNeither: ReadonlySet<string> = new Set(['spend_of_people_themselves_a_year'])

function outcome(scalar: Scalar): Outcome {
  const role = 'outcome'
  return {
    id: scalar.id,
    label: scalar.label,
    units: scalar.units,
    doc: scalar.doc,
    group: scalar.word('group', words.group, role),
    order: scalar.number('order', role),
    better: judgedNeither.has(scalar.id) ? 'neither' : scalar.word('better', words.better, role),
    format: scalar.word('format', words.format, role),
    digits: scalar.number('digits', role),
  }
}

function placeInput(scalar: Scalar, constant: Constant): PlaceInput {
  const role = 'place input'
  if (constant.value === undefined && constant.points === undefined) {
    scalar.fault('catalogue.not-constant', { role })
  }
  const ranged = scalar.has('low') && scalar.has('high')
  return {
    id: scalar.id,
    label: scalar.label,
    units: scalar.units,
    doc: scalar.doc,
    points: constant.points?.length ?? 1,
    format: scalar.word('format', words.format, role, 'number'),
    ...(ranged && { low: scalar.number('low', role), high: scalar.number('high', role) }),
  }
}
