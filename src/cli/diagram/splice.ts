import type { Model } from '../../model/model'
import { childOf, childrenOf, type XmlElement } from '../../model/xmile/xml'
import type { Sector } from './sector'
import { mainModel } from './sections'
import { escaped } from './view-xml'

/** A part of a text, and what stands there instead. */
interface Patch {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * The text of a model's file with other groups and views: everything else stays as it is, byte for byte.
 *
 * @param text that the model was read from
 * @param views writes the `<views>` element, given its indentation
 */
export function spliced(
  text: string,
  model: Model,
  sectors: readonly Sector[],
  views: (indent: string) => string,
): string {
  const main = mainModel(model)
  const list = childOf(main, 'variables')!
  const groups = [...childrenOf(main, 'group'), ...childrenOf(list, 'group')]
  const [first] = childrenOf(list, 'group')
  const indent = indentOf(text, list) + '  '
  const written = sectors.map((sector) => groupText(sector, indent)).join('')
  const known = childOf(main, 'views')
  const outer = indentOf(text, list)
  const end = endOf(text, list)
  const patches: Patch[] = [
    ...groups.map((group) => ({ ...lineOf(text, group), text: group === first ? written : '' })),
    ...(first === undefined
      ? [{ ...end, text: text[end.from - 1] === '\n' ? written : `\n${written}` }]
      : []),
    known === null
      ? { ...endOf(text, main), text: `${outer}${views(outer)}\n` }
      : { from: known.at, to: known.end, text: views(indentOf(text, known)) },
  ]
  return patches
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, { from, to, text: other }) => whole.slice(0, from) + other + whole.slice(to), text)
}

function groupText({ name, doc, drawn, undrawn }: Sector, indent: string): string {
  const lines = [
    `<group name="${escaped(name)}">`,
    ...(doc === '' ? [] : [`  <doc>${escaped(doc)}</doc>`]),
    ...[...drawn, ...undrawn].map((variable) => `  <entity name="${escaped(variable.name)}"/>`),
    '</group>',
  ]
  return lines.map((line) => `${indent}${line}\n`).join('')
}

/** An element with its line, if it stands alone in its lines. */
function lineOf(text: string, { at, end }: XmlElement): { from: number; to: number } {
  const begin = text.lastIndexOf('\n', at - 1) + 1
  const isAlone = text.slice(begin, at).trim() === '' && text[end] === '\n'
  return isAlone ? { from: begin, to: end + 1 } : { from: at, to: end }
}

/** The place before an element's closing tag, at the beginning of its line where it has one. */
function endOf(text: string, { end }: XmlElement): { from: number; to: number } {
  const close = text.lastIndexOf('</', end - 1)
  const begin = text.lastIndexOf('\n', close) + 1
  const from = text.slice(begin, close).trim() === '' ? begin : close
  return { from, to: from }
}

function indentOf(text: string, { at }: XmlElement): string {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return before.trim() === '' ? before : ''
}
