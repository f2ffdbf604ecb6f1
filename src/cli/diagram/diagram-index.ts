import type { Model } from '../../model/model'
import type { View } from '../../model/view'
import { escaped } from '../listing-entry'

const key = `- **Boxes with bold names** are stocks: people, beds or money that gather. **Double lines with a valve** are flows between
  them; a **cloud** is where the model ends.
- **Outlined names** are computed, **grey names** are constants, **names outlined in blue** are levers and inputs of the
  place, **bold outlined names** are outcomes.
- **Dashed names** are ghosts: they stand for a variable that another diagram draws. A flow's ghost joined to a stock is a
  flow that another diagram draws.
- **An arrow** says that the equation at its head names what is at its tail; a dashed arrow holds at the start only. Lines
  that part are of one variable; lines that run together into one head all belong to it.
- Arrays are one symbol. Not drawn: how levers are phased, lines from definitions of other sectors such as days per month,
  and lines to a stock from the starting state of another diagram.`

/** A file of each view: its name, and the name of its SVG file. */
export function diagramFiles(views: readonly View[]): { readonly view: View; readonly file: string }[] {
  const taken = new Set<string>()
  return views.map((view) => {
    const slug = view.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    const name = slug === '' ? 'diagram' : slug
    let file = `${name}.svg`
    for (let i = 2; taken.has(file); i++) file = `${name}-${i}.svg`
    taken.add(file)
    return { view, file }
  })
}

/**
 * The page that shows all diagrams of a model, as Markdown.
 *
 * @param folder of the SVG files, as seen from the page
 */
export function diagramIndex(model: Model, views: readonly View[], folder: string): string {
  const source = model.source.file ?? model.name
  const groups = new Map(model.groups.map(({ name, doc }) => [name, doc]))
  const sections = diagramFiles(views).flatMap(({ view, file }) => {
    const doc = escaped(groups.get(view.name) ?? '')
    return [
      `## ${escaped(view.name)}`,
      doc,
      `![Stock-and-flow diagram: ${escaped(view.name)}](${folder}/${file})`,
    ]
  })
  const parts = [
    `# ${escaped(model.name)}: diagrams`,
    `Written by \`joined-up diagram\` from the views of \`${source}\`. Do not edit: change the model, lay it out with \`joined-up layout\` and draw it again.`,
    `${views.length} diagrams. How to read them:`,
    key,
    ...sections,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
