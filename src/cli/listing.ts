import type { Group, Macro, Model, Variable } from '../model/model'
import { escaped, listingEntry } from './listing-entry'
import { listedRanges } from './listing-range'

/** What the marks of constants mean, in the words of the listing. */
const marks = {
  P: 'a published result or an official statistic',
  D: 'computed from open data',
  M: 'commonly cited, not verified here',
  A: 'a judgement',
}

/**
 * The full listing of a model, as Markdown: every variable once, in the order of the file's groups, with kind,
 * dimensions, unit, sentence, equations as written, points of graphical functions, and of constants range, status and
 * source. It says nothing that the file does not say.
 *
 * @param model as read; its source's file name is named at the top
 */
export function listingOf(model: Model): string {
  const sections = sectionsOf(model)
  const parts = [
    `# ${escaped(model.name)}: the full listing`,
    `Written by \`joined-up document\` from \`${model.source.file ?? model.name}\`. Do not edit: change the model and write it again.`,
    escaped(model.doc),
    runOf(model),
    contentsOf(model),
    statusesOf(model),
    dimensionsOf(model),
    ...sections.flatMap(({ name, doc, variables }) => [
      `## ${escaped(name)}`,
      escaped(doc),
      ...variables.map((variable) => listingEntry(model, variable)),
    ]),
    ...(model.macros.size > 0 ? ['## Macros', ...[...model.macros.values()].map(macroOf)] : []),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

interface Section {
  readonly name: string
  readonly doc: string
  readonly variables: readonly Variable[]
}

/** The groups with their variables; a variable of two groups stands in the first, one of none at the end. */
function sectionsOf(model: Model): readonly Section[] {
  const left = new Map(model.variables)
  const take = ({ name, doc, variables }: Group): Section => ({
    name,
    doc,
    variables: variables.flatMap((id) => {
      const variable = left.get(id)
      return left.delete(id) && variable !== undefined ? [variable] : []
    }),
  })
  const grouped = model.groups.map(take)
  const rest = {
    name: grouped.length > 0 ? 'In no group' : 'Variables',
    doc: '',
    variables: [...left.values()],
  }
  return [...grouped, rest].filter(({ variables }) => variables.length > 0)
}

function runOf({ specs }: Model): string {
  const methods = { euler: 'Euler', rk2: 'Heun', rk4: 'Runge and Kutta (4)' }
  const began = specs.attributes.get('start')
  const unit = escaped(specs.timeUnits)
  return (
    `Time in ${unit}s, from ${specs.start} to ${specs.stop}${began === undefined ? '' : `, beginning in ${escaped(began)}`}; ` +
    `method ${methods[specs.method]}, step ${specs.dt}, values saved every ${specs.savestep}.`
  )
}

function contentsOf(model: Model): string {
  const all = [...model.variables.values()]
  const of = (kind: Variable['kind']) => all.filter((variable) => variable.kind === kind)
  const scalars = (variables: readonly Variable[]) =>
    variables.reduce((total, { dimensions }) => total + elementCount(model, dimensions), 0)
  const counted = (word: string, kind: Variable['kind']) =>
    of(kind).length === 0 ? [] : [`${of(kind).length} ${word} (${scalars(of(kind))} with every element)`]
  const kinds = [
    ...counted('stocks', 'stock'),
    ...counted('flows', 'flow'),
    ...counted('auxiliaries and constants', 'aux'),
    ...counted('graphical functions to be called', 'lookup'),
  ]
  return `${all.length} variables, ${scalars(all)} with every element of every array: ${kinds.join(', ')}.`
}

/** How many ranges stand on what: levers and inputs of places apart, since their ranges are no doubt about a fact. */
function statusesOf(model: Model): string {
  const counts = new Map<string, [number, number]>()
  for (const variable of model.variables.values()) {
    const isChosen = ['lever', 'place'].includes(variable.attributes.get('role') ?? '')
    for (const { status } of listedRanges(model, variable)) {
      const [assumptions, chosen] = counts.get(status) ?? [0, 0]
      counts.set(status, isChosen ? [assumptions, chosen + 1] : [assumptions + 1, chosen])
    }
  }
  if (counts.size === 0) return ''
  const rows = [...Object.entries(marks), ['', 'no status given']].flatMap(([mark = '', meaning = '']) => {
    const found = counts.get(mark)
    return found ? [`| ${mark} | ${meaning} | ${found[0]} | ${found[1]} |`] : []
  })
  return [
    'Constants with a range, by status, with every element:',
    '',
    '| Status | Meaning | Assumptions | Levers and inputs of places |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function elementCount(model: Model, dimensions: readonly string[]): number {
  return dimensions.reduce((count, id) => count * (model.dimensions.get(id)?.elements.length ?? 1), 1)
}

function dimensionsOf(model: Model): string {
  if (model.dimensions.size === 0) return ''
  const rows = [...model.dimensions.values()].map(
    ({ name, elements }) =>
      `| ${escaped(name)} | ${elements.map((element) => escaped(element.name)).join(', ')} |`,
  )
  return ['| Dimension | Elements |', '| --- | --- |', ...rows].join('\n')
}

function macroOf({ name, parameters, equation, variables }: Macro): string {
  const own = [...variables.values()].map(({ id, equation }) => `${id} = ${equation?.text.trim() ?? ''}`)
  return [
    `### ${escaped(name)}`,
    [
      '```',
      `${name}(${parameters.map(({ id }) => id).join(', ')}) = ${equation.text.trim()}`,
      ...own,
      '```',
    ].join('\n'),
  ].join('\n\n')
}
