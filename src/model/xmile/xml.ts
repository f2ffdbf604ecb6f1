import { SaxesParser } from 'saxes'
import { FaultError } from '../fault'
import { placeAt, type Source } from '../source'

/** An element of an XML document with everything needed to write it again. */
export interface XmlElement {
  /** As written, prefix included. */
  readonly name: string
  /** Without prefix. */
  readonly local: string
  /** Namespace; `null` where its prefix is not bound, which Stella's own files do with `isee:`. */
  readonly namespace: string | null
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly (XmlElement | string)[]
  /** Comments, each before the child of that index; those before the root are the root's, before -1. */
  readonly comments: readonly XmlComment[]
  /** Offset of its `<`, of its content, and of what follows it. */
  readonly at: number
  readonly contentAt: number
  readonly end: number
}

/** The text of a comment, and the index of the child that it stands before. */
export interface XmlComment {
  readonly before: number
  readonly text: string
}

/** An attribute; `name` as written, `local` without its prefix. */
export interface XmlAttribute {
  readonly name: string
  readonly local: string
  readonly namespace: string | null
  readonly value: string
}

const longest = 20_000_000
const deepest = 100

/**
 * Reads an XML document into a tree. Documents with their own entities (a `<!DOCTYPE>`) are refused: XMILE has none,
 * and expanding them is how a short file becomes a long one.
 *
 * @throws FaultError `xml.malformed`, `xml.doctype`, `xml.too-large`, `xml.too-deep`, `xml.empty`
 */
export function readXml(text: string, source: Source): XmlElement {
  const fault = (kind: string, at: number, values: Record<string, string | number> = {}): FaultError =>
    new FaultError([{ kind, where: placeAt(source, at), values }])
  if (text.length > longest) throw fault('xml.too-large', 0, { size: text.length, limit: longest })

  const parser = new SaxesParser({ xmlns: false, position: true })
  const open: { element: Growing; scope: Namespaces | null }[] = []
  const prologue: XmlComment[] = []
  const roots: XmlElement[] = []
  const offset = (): number => Math.min(parser.position, text.length)

  parser.on('error', (error) => {
    // The message begins with the position, which the fault carries as data.
    throw fault('xml.malformed', offset(), { detail: error.message.replace(/^[^ ]*\d+:\d+: /, '') })
  })
  parser.on('doctype', () => {
    throw fault('xml.doctype', offset())
  })
  parser.on('opentag', (tag) => {
    if (open.length >= deepest) throw fault('xml.too-deep', offset(), { limit: deepest })
    const scope = declared(tag.attributes, open.at(-1)?.scope ?? null)
    const element = {
      name: tag.name,
      local: local(tag.name),
      namespace: lookUp(scope, prefix(tag.name)),
      attributes: Object.entries(tag.attributes).map(([name, value]) => ({
        name,
        local: local(name),
        namespace: prefix(name) === '' ? null : lookUp(scope, prefix(name)),
        value,
      })),
      children: [],
      comments: open.length === 0 ? prologue : [],
      at: Math.max(0, text.lastIndexOf('<', offset() - 1)),
      contentAt: offset(),
      end: offset(),
    }
    open.at(-1)?.element.children.push(element)
    open.push({ element, scope })
    if (open.length === 1) roots.push(element)
  })
  const addText = (content: string): void => {
    open.at(-1)?.element.children.push(content)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('comment', (comment) => {
    const last = open.at(-1)
    if (last !== undefined)
      last.element.comments.push({ before: last.element.children.length, text: comment })
    else if (roots.length === 0) prologue.push({ before: -1, text: comment })
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed !== undefined) closed.element.end = offset()
  })
  parser.write(text).close()
  const [root] = roots
  if (root === undefined) throw fault('xml.empty', 0)
  return root
}

/** An element whose end has not come yet. */
type Growing = XmlElement & { children: (XmlElement | string)[]; comments: XmlComment[]; end: number }

interface Namespaces {
  readonly prefix: string
  readonly uri: string
  readonly outer: Namespaces | null
}

function declared(attributes: Record<string, string>, outer: Namespaces | null): Namespaces | null {
  let scope: Namespaces | null = outer
  for (const [name, uri] of Object.entries(attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) scope = { prefix: name.slice(6), uri, outer: scope }
  }
  return scope
}

function lookUp(scope: Namespaces | null, wanted: string): string | null {
  for (let s: Namespaces | null = scope; s !== null; s = s.outer) if (s.prefix === wanted) return s.uri
  return null
}

function prefix(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? '' : name.slice(0, colon)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Child elements of the parent's own namespace with this name. */
export function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && child.local === name && child.namespace === parent.namespace,
  )
}

/** The first of them; `null` where there is none. */
export function childOf(parent: XmlElement, name: string): XmlElement | null {
  return childrenOf(parent, name)[0] ?? null
}

/** All text directly inside, entities decoded. */
export function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

/** An attribute without a prefix. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.find((attribute) => attribute.name === name)?.value ?? null
}
