import type { Model } from '../model'
import { namespaces, standardNamespace } from './namespace'
import type { XmlComment, XmlElement } from './xml'

/** Prefixes that files use without saying what they stand for. */
const knownPrefixes: ReadonlyMap<string, string> = new Map([
  ['isee', 'http://iseesystems.com/XMILE'],
  ['xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
])

/**
 * Writes a model as XMILE: the document that it was read from, in the namespace of the standard, with an XML
 * declaration, a version, every prefix bound, and even indentation. Equations, documentation, units, views, comments,
 * and elements and attributes of others stay as they are, in their order; a run of it gives the same bits.
 *
 * Source: OASIS XMILE 1.0, section 2.
 *
 * @returns the text of the file
 */
export function writeXmile(model: Model): string {
  const root = withRootAttributes(model.document)
  const lines = ['<?xml version="1.0" encoding="utf-8"?>']
  for (const { text } of root.comments.filter(({ before }) => before < 0)) lines.push(`<!--${text}-->`)
  lines.push(written({ ...root, comments: root.comments.filter(({ before }) => before >= 0) }, ''))
  return `${lines.join('\n')}\n`
}

function withRootAttributes(root: XmlElement): XmlElement {
  const attributes = root.attributes.map((attribute) =>
    attribute.name.startsWith('xmlns') && namespaces.has(attribute.value)
      ? { ...attribute, value: standardNamespace }
      : attribute,
  )
  const add = (name: string, value: string): void => {
    attributes.push({ name, local: name, namespace: null, value })
  }
  if (!attributes.some(({ name }) => name === 'version')) add('version', '1.0')
  for (const prefix of unbound(root))
    add(`xmlns:${prefix}`, knownPrefixes.get(prefix) ?? `urn:unknown:${prefix}`)
  return { ...root, attributes }
}

/** Prefixes that are used somewhere without being bound there. */
function unbound(root: XmlElement): Set<string> {
  const found = new Set<string>()
  const look = (name: string, namespace: string | null): void => {
    const colon = name.indexOf(':')
    if (colon > 0 && namespace === null && !/^xml(ns)?:/.test(name)) found.add(name.slice(0, colon))
  }
  const visit = (element: XmlElement): void => {
    look(element.name, element.namespace)
    for (const { name, namespace } of element.attributes) look(name, namespace)
    for (const child of element.children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return found
}

function written(element: XmlElement, indent: string): string {
  const attributes = element.attributes.map(({ name, value }) => ` ${name}="${escapedValue(value)}"`).join('')
  const open = `<${element.name}${attributes}`
  const { children, comments } = element
  if (children.length === 0 && comments.length === 0) return `${indent}${open}/>`
  const hasElements = children.some((child) => typeof child !== 'string')
  const isBlank = children.every((child) => typeof child !== 'string' || child.trim() === '')
  const keepsSpace = element.attributes.some(
    ({ name, value }) => name === 'xml:space' && value === 'preserve',
  )
  if (keepsSpace || !isBlank || !(hasElements || comments.length > 0)) {
    return `${indent}${open}>${inside(element)}</${element.name}>`
  }
  const lines: string[] = []
  const inner = `${indent}  `
  const commentsBefore = byPlace(comments)
  for (let i = 0; i <= children.length; i++) {
    for (const text of commentsBefore.get(i) ?? []) lines.push(`${inner}<!--${text}-->`)
    const child = children[i]
    if (child !== undefined && typeof child !== 'string') lines.push(written(child, inner))
  }
  return `${indent}${open}>\n${lines.join('\n')}\n${indent}</${element.name}>`
}

/** Texts of comments by the index of the child that they stand before. */
function byPlace(comments: readonly XmlComment[]): Map<number, string[]> {
  const places = new Map<number, string[]>()
  for (const { before, text } of comments) {
    const known = places.get(before)
    if (known === undefined) places.set(before, [text])
    else known.push(text)
  }
  return places
}

/** Content in which white space counts, to the letter. */
function inside({ children, comments }: XmlElement): string {
  let text = ''
  const commentsBefore = byPlace(comments)
  for (let i = 0; i <= children.length; i++) {
    for (const comment of commentsBefore.get(i) ?? []) text += `<!--${comment}-->`
    const child = children[i]
    if (child === undefined) continue
    if (typeof child === 'string') text += escapedText(child)
    else {
      const attributes = child.attributes
        .map(({ name, value }) => ` ${name}="${escapedValue(value)}"`)
        .join('')
      const content = inside(child)
      text += `<${child.name}${attributes}${content === '' ? '/>' : `>${content}</${child.name}>`}`
    }
  }
  return text
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
])
const escaped = (character: string): string => escapes.get(character)!
const escapedText = (text: string): string => text.replace(/[&<>\r]/g, escaped)
const escapedValue = (text: string): string => text.replace(/[&<>"\t\n\r]/g, escaped)
