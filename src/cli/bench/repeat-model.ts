import { lex } from '../../model/equation/lex'
import { identifier } from '../../model/name'
import { readXmile } from '../../model/xmile/read'
import { writeXmile } from '../../model/xmile/write'
import { childOf, textOf, type XmlElement } from '../../model/xmile/xml'

/** Elements whose text is an equation. */
const equations: ReadonlySet<string> = new Set(['eqn', 'init_eqn'])
/** Elements whose text is the name of a variable. */
const references: ReadonlySet<string> = new Set(['inflow', 'outflow'])

/**
 * A model so many times as large: each of its variables once for every copy, with the copies side by side and unaware
 * of each other. Dimensions and macros are shared.
 *
 * @param text XMILE without modules
 * @returns XMILE in which the variable `beds` is `beds_copy_1`, `beds_copy_2` …
 * @throws FaultError what reading the text throws
 */
export function repeatModel(text: string, copies: number): string {
  const model = readXmile(text)
  const named = (written: string): boolean => model.variables.has(identifier(written))
  const main = childOf(model.document, 'model')!
  const list = childOf(main, 'variables')!
  const repeated = Array.from({ length: copies }, (_, i) =>
    list.children.map((child) =>
      typeof child === 'string' ? child : renamed(child, `_copy_${i + 1}`, named),
    ),
  )
  const within = (parent: XmlElement, old: XmlElement, fresh: XmlElement): XmlElement => ({
    ...parent,
    children: parent.children.map((child) => (child === old ? fresh : child)),
  })
  const variables = { ...list, children: repeated.flat(), comments: [] }
  const document = within(model.document, main, within(main, list, variables))
  return writeXmile({ ...model, document })
}

function renamed(element: XmlElement, suffix: string, named: (written: string) => boolean): XmlElement {
  const rename = (written: string): string => (named(written) ? suffixed(written.trim(), suffix) : written)
  const own = { ...element, comments: [] }
  if (equations.has(element.local)) return { ...own, children: [inEquation(textOf(element), rename)] }
  if (references.has(element.local)) return { ...own, children: [rename(textOf(element))] }
  return {
    ...own,
    attributes: element.attributes.map((attribute) =>
      attribute.name === 'name' ? { ...attribute, value: rename(attribute.value) } : attribute,
    ),
    children: element.children.map((child) =>
      typeof child === 'string' ? child : renamed(child, suffix, named),
    ),
  }
}

function inEquation(equation: string, rename: (written: string) => string): string {
  let text = ''
  let at = 0
  for (const token of lex(equation)) {
    text += equation.slice(at, token.from)
    text += token.kind === 'name' ? rename(token.text) : equation.slice(token.from, token.to)
    at = token.to
  }
  return text
}

function suffixed(written: string, suffix: string): string {
  return written.endsWith('"') ? `${written.slice(0, -1)}${suffix}"` : written + suffix
}
