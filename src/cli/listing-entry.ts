import type { Attributes, ElementDefinition, Graph, Model, Variable } from '../model/model'
import { constantsOf } from '../scenario/constant'
import { calibratedAttribute, readMark } from '../scenario/calibrated'
import { listedRanges } from './listing-range'

const kinds = { stock: 'Stock', flow: 'Flow', aux: 'Auxiliary', lookup: 'Graphical function' }
const roles: Readonly<Record<string, string>> = {
  lever: 'Lever',
  phase: 'Phasing of a lever',
  outcome: 'Outcome',
  place: 'Set by the place',
  switch: 'Switch',
  definition: 'Definition',
}
const statuses: Readonly<Record<string, string>> = {
  P: '**P** published',
  D: '**D** computed from open data',
  M: '**M** commonly cited, not verified here',
  A: '**A** a judgement',
}

/** One variable of the listing: a heading, what it is, and its equations; for a constant its range and source. */
export function listingEntry(model: Model, variable: Variable): string {
  return [
    `### ${escaped(variable.name)}`,
    whatItIs(model, variable),
    escaped(variable.doc),
    equationsOf(model, variable),
    rangesOf(model, variable),
    basisOf(variable.attributes),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Text of the model file where Markdown would take some of its marks as its own. */
export function escaped(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<>|#]|(?<!\w)_|_(?!\w)/g, '\\$&')
}

function whatItIs(model: Model, variable: Variable): string {
  const { kind, attributes, units, dimensions } = variable
  const role = roles[attributes.get('role') ?? ''] ?? ''
  const isConstant = kind === 'aux' && constantsOf(model, variable).every(({ value }) => value !== undefined)
  const names = dimensions.map((id) => escaped(model.dimensions.get(id)?.name ?? id))
  const facts = [
    isConstant ? 'Constant' : kinds[kind],
    ...(role === '' ? [] : [role.toLowerCase()]),
    ...(variable.nonNegative ? ['never below zero'] : []),
    ...(names.length > 0 ? [`by ${names.join(' and ')}`] : []),
    units === null || units === '' ? 'no unit given' : `in \`${units}\``,
  ]
  return `${facts.join(', ')}.`
}

/** Equations as the file writes them; for a stock its start and its flows; points where there is a graph. */
function equationsOf(model: Model, variable: Variable): string {
  const { kind, equation, initial, graph, elements, inflows, outflows } = variable
  const subject = (of: readonly string[]) =>
    of.length > 0 ? `${variable.id}[${of.join(', ')}]` : variable.id
  const whole = subject(variable.dimensions.map((id) => model.dimensions.get(id)?.name ?? id))
  const sign = kind === 'stock' ? 'at the start =' : '='
  const lines = (of: string, own: Pick<ElementDefinition, 'equation' | 'initial' | 'graph'>) => [
    ...(own.equation ? [`${of} ${sign} ${own.equation.text.trim()}`] : []),
    ...(own.initial ? [`${of} at the start = ${own.initial.text.trim()}`] : []),
    ...(own.graph ? [pointsOf(of, own.graph)] : []),
  ]
  const flows = [...inflows.map(({ name }) => `+ ${name}`), ...outflows.map(({ name }) => `- ${name}`)]
  const all = [
    ...lines(whole, { equation, initial, graph }),
    ...elements.flatMap((own) => lines(subject(own.subscripts), own)),
    ...(flows.length > 0 ? [`change of ${whole} = ${flows.join(' ').replace(/^\+ /, '')}`] : []),
  ]
  return all.length === 0 ? '' : ['```', ...all, '```'].join('\n')
}

function pointsOf(of: string, { type, x, y }: Graph): string {
  return `${of}, points (${type}): ${x.map((at, i) => `(${at}, ${y[i]})`).join(' ')}`
}

/** A table of low, central and high, a row for each element that has a range. */
function rangesOf(model: Model, variable: Variable): string {
  const rows = listedRanges(model, variable).map(({ subscripts, low, central, high, own }) => [
    ...(subscripts.length > 0 ? [subscripts.join(', ')] : []),
    low,
    central === undefined ? 'computed' : String(central),
    high,
    basisOf(own),
  ])
  if (rows.length === 0) return ''
  const isLever = variable.attributes.get('role') === 'lever'
  const heading = [
    ...(variable.dimensions.length > 0 ? ['Element'] : []),
    isLever ? 'Least' : 'Low',
    isLever ? 'Today' : 'Central',
    isLever ? 'Most' : 'High',
    'Basis',
  ]
  // Mostly the whole variable has one basis, which stands below.
  const width = rows.some((row) => row.at(-1) !== '') ? heading.length : heading.length - 1
  const line = (cells: readonly string[]) => `| ${cells.slice(0, width).join(' | ')} |`
  return [line(heading), line(heading.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join('\n')
}

const cell = (text: string) => (/\*\*|`/.test(text) ? text : escaped(text))

function basisOf(attributes: Attributes): string {
  const status = attributes.get('status')
  const source = attributes.get('source')
  const published = attributes.get('published')
  const mark = attributes.get(calibratedAttribute)
  return [
    ...(status === undefined ? [] : [`${statuses[status] ?? escaped(status)}.`]),
    ...(source === undefined ? [] : [`Source: ${escaped(source)}.`]),
    ...(published === undefined ? [] : [`The most that a published system reached: ${escaped(published)}.`]),
    ...(mark === undefined ? [] : [fittedTo(mark)]),
  ].join(' ')
}

/** How a calibrated value came about; a mark of another form is shown as it stands. */
function fittedTo(mark: string): string {
  const calibrated = readMark(mark)
  if (!calibrated) return `Calibrated: ${escaped(mark)}.`
  return `Calibrated: fitted to \`${calibrated.targets}\` on ${calibrated.date}.`
}
