import { FaultError } from '../fault'
import type { Model, Variable } from '../model'
import { placeAt } from '../source'
import { ownNamespace } from './context'
import { childrenOf, childOf, textOf, type XmlAttribute, type XmlElement } from './xml'

/** A number that a constant of a model is to have, and an attribute that is to say where it comes from. */
export interface NewConstant {
  readonly value: number
  /** Attribute of Joined-Up's namespace. */
  readonly attribute: { readonly name: string; readonly value: string }
}

interface Edit {
  readonly from: number
  readonly until: number
  readonly text: string
}

const plainNumber = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/

/**
 * Sets constants in the text of a model and leaves every other character as it is: what people wrote beside them, the
 * order and the spacing are not this program's to change.
 *
 * @param text of the model
 * @param model as read from it
 * @param constants by the identity of their scalar; nothing is changed where none is given
 * @returns the new text
 * @throws FaultError `constant.not-written` for a scalar that has no plain number of its own in the file
 */
export function setConstants(
  text: string,
  model: Model,
  constants: ReadonlyMap<string, NewConstant>,
): string {
  const elements = elementsByOffset(model.document)
  const edits = [...constants].flatMap(([id, { value, attribute }]): Edit[] => {
    const refuse = (at: number): FaultError =>
      new FaultError([
        { kind: 'constant.not-written', where: placeAt(model.source, at), values: { name: id } },
      ])
    const variable = model.variables.get(id.replace(/\[.*$/s, ''))
    const holder = variable && holderOf(variable, id)
    const element = holder === undefined ? undefined : elements.get(holder)
    const equation = element && childOf(element, 'eqn')
    // With several equations in a row, or one for all elements, no tag belongs to the scalar alone.
    if (!element || !equation || childrenOf(element, 'eqn').length > 1) throw refuse(variable?.at ?? 0)
    const written = textOf(equation)
    if (!plainNumber.test(written) || !text.startsWith(written, equation.contentAt)) throw refuse(equation.at)
    const from = equation.contentAt + written.search(/\S/)
    return [
      { from, until: from + written.trim().length, text: String(value) },
      attributeEdit(text, element, attribute, model.document),
    ]
  })
  let changed = text
  for (const { from, until, text: put } of edits.sort((a, b) => b.from - a.from)) {
    changed = changed.slice(0, from) + put + changed.slice(until)
  }
  return changed
}

/** Offset of the tag that holds a scalar and nothing else. */
function holderOf(variable: Variable, id: string): number | undefined {
  if (variable.dimensions.length === 0) return variable.id === id ? variable.at : undefined
  return variable.elements.find(({ subscripts }) => `${variable.id}[${subscripts.join(',')}]` === id)?.at
}

function elementsByOffset(root: XmlElement): ReadonlyMap<number, XmlElement> {
  const found = new Map<number, XmlElement>()
  const visit = (element: XmlElement): void => {
    found.set(element.at, element)
    for (const child of element.children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return found
}

/** Replaces an attribute of a start tag, or adds it at the tag's end. */
function attributeEdit(
  text: string,
  element: XmlElement,
  { name, value }: NewConstant['attribute'],
  root: XmlElement,
): Edit {
  const isOwn = ({ namespace }: XmlAttribute) => namespace === ownNamespace
  const known = element.attributes.find((one) => isOwn(one) && one.local === name)
  const escaped = value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  const tag = text.slice(element.at, element.contentAt)
  if (known) {
    for (const found of tag.matchAll(/([^\s=<]+)(\s*=\s*)("[^"]*"|'[^']*')/g)) {
      if (found[1] !== known.name) continue
      const from = element.at + found.index + known.name.length + found[2]!.length
      return { from, until: from + found[3]!.length, text: `"${escaped}"` }
    }
  }
  const end = element.at + tag.search(/\s*\/?>$/)
  const prefix = prefixOf(element, root)
  const binding = prefix === undefined ? ` xmlns:ju="${ownNamespace}"` : ''
  return { from: end, until: end, text: `${binding} ${prefix ?? 'ju'}:${name}="${escaped}"` }
}

/** The prefix that the file uses for Joined-Up's namespace, if it binds one. */
function prefixOf(element: XmlElement, root: XmlElement): string | undefined {
  const beside = element.attributes.find(({ namespace }) => namespace === ownNamespace)
  if (beside) return beside.name.slice(0, beside.name.indexOf(':'))
  const bound = root.attributes.find(({ name, value }) => name.startsWith('xmlns:') && value === ownNamespace)
  return bound?.name.slice('xmlns:'.length)
}
