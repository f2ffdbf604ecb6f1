import type { Method, SimulationSpecs } from '../model'
import type { ReadContext } from './context'
import { attributeOf, childOf, textOf, type XmlElement } from './xml'

const methods: ReadonlyMap<string, Method> = new Map([
  ['euler', 'euler'],
  ['rk2', 'rk2'],
  ['rk4', 'rk4'],
  ['rk 2', 'rk2'],
  ['rk 4', 'rk4'],
  // Steps that change their length fall back to the fixed steps of RK4: the standard, section 3.4.1.
  ['rk45', 'rk4'],
  ['gear', 'rk4'],
])
const mostSteps = 10_000_000

/** Reads the `<sim_specs>` of a file or a model: start, stop, dt (or its reciprocal), savestep (dt where not given) and method (Euler). */
export function readSpecs(root: XmlElement, context: ReadContext): SimulationSpecs {
  const element = childOf(root, 'sim_specs')
  if (element === null) {
    context.fault('xmile.missing', root.at, { element: 'sim_specs', parent: root.local })
    return {
      start: 0,
      stop: 0,
      dt: 1,
      savestep: 1,
      method: 'euler',
      timeUnits: '',
      attributes: new Map(),
    }
  }
  const start = context.number(element, 'start', null)
  const stop = context.number(element, 'stop', null)
  const dtElement = childOf(element, 'dt')
  const written = context.number(element, 'dt', 1)
  const reciprocal =
    dtElement !== null && attributeOf(dtElement, 'reciprocal')?.trim().toLowerCase() === 'true'
  const dt = reciprocal ? 1 / written : written
  const savestepElement = childOf(element, 'savestep')
  const savestep =
    savestepElement === null
      ? attributeOf(element, 'isee:save_interval') === null
        ? dt
        : context.parseNumber(
            attributeOf(element, 'isee:save_interval') ?? '',
            element.at,
            'isee:save_interval',
          )
      : context.parseNumber(textOf(savestepElement), savestepElement.contentAt, 'savestep')
  const at = (name: string): number => childOf(element, name)?.contentAt ?? element.at
  if (!(dt > 0) || !Number.isFinite(dt)) context.fault('specs.dt', at('dt'), { found: written })
  else if (stop < start) context.fault('specs.stop-before-start', at('stop'), { start, stop })
  else if ((stop - start) / dt > mostSteps) {
    context.fault('specs.too-many-steps', at('dt'), {
      steps: Math.round((stop - start) / dt),
      limit: mostSteps,
    })
  }
  if (!(savestep > 0)) context.fault('specs.savestep', at('savestep'), { found: savestep })
  const methodName = (attributeOf(element, 'method') ?? 'euler').trim().toLowerCase()
  // The standard lets a file list fall-backs: the first that is known is used.
  const method = methodName
    .split(',')
    .map((name) => methods.get(name.trim()))
    .find((m) => m !== undefined)
  if (method === undefined) {
    context.fault('specs.method', element.at, { found: attributeOf(element, 'method') ?? '' })
  }
  return {
    start,
    stop,
    dt,
    savestep,
    method: method ?? 'euler',
    timeUnits: attributeOf(element, 'time_units') ?? '',
    attributes: context.ownAttributes(element),
  }
}
