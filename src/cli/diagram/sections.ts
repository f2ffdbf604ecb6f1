import { identifier } from '../../model/name'
import type { Model, Variable } from '../../model/model'
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../model/xmile/xml'

/** A part of the file under a comment that is a heading. */
export interface Section {
  readonly name: string
  readonly variables: readonly Variable[]
}

/** The file's main model, which is the one without a name or the first. */
export function mainModel({ document }: Model): XmlElement {
  const models = childrenOf(document, 'model')
  return models.find((model) => attributeOf(model, 'name') === null) ?? models[0]!
}

/**
 * The variables of the main model by the headings above them: comments between variables that are one line without a
 * full stop, such as `<!-- Money -->`, or `<!-- Money: what is saved -->` for a part of a section. What stands above the
 * first is under the model's own name.
 */
export function sectionsOf(model: Model): Section[] {
  const list = childOf(mainModel(model), 'variables')
  const sections: { name: string; variables: Variable[] }[] = []
  const under = (name: string): { name: string; variables: Variable[] } => {
    const known = sections.find((section) => section.name === name)
    if (known !== undefined) return known
    const section = { name, variables: [] }
    sections.push(section)
    return section
  }
  let here: { name: string; variables: Variable[] } | null = null
  for (const [i, child] of (list?.children ?? []).entries()) {
    for (const { before, text } of list?.comments ?? [])
      if (before === i && isHeading(text)) here = under(text.trim())
    const name = typeof child === 'string' ? null : attributeOf(child, 'name')
    const variable = name === null ? undefined : model.variables.get(identifier(name))
    if (variable === undefined || typeof child === 'string' || variable.at !== child.at) continue
    here ??= under(model.name === '' ? 'Model' : model.name)
    here.variables.push(variable)
  }
  return sections.filter(({ variables }) => variables.length > 0)
}

function isHeading(comment: string): boolean {
  const text = comment.trim()
  return text !== '' && text.length <= 80 && !/[\n.]/.test(text)
}
