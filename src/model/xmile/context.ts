import { FaultError, type Fault } from '../fault'
import { identifier } from '../name'
import { EquationError, parseEquation } from '../equation/parse'
import type { Attributes, Equation } from '../model'
import { placeAt, type Source } from '../source'
import { attributeOf, childOf, textOf, type XmlElement } from './xml'
import { textOffsets } from './text-offset'

/** The namespace of what Joined-Up adds to a model file. */
export const ownNamespace = 'urn:joined-up:xmile:1'

/** What every part of the reader shares: the file, and the faults found so far. Reading goes on after a fault. */
export class ReadContext {
  readonly text: string
  readonly source: Source
  readonly faults: Fault[] = []

  constructor(text: string, source: Source) {
    this.text = text
    this.source = source
  }

  fault(kind: string, at: number, values: Record<string, string | number> = {}): void {
    this.faults.push({ kind, where: placeAt(this.source, at), values })
  }

  /** @throws FaultError when anything was found wrong */
  finish(): void {
    if (this.faults.length > 0) throw new FaultError(this.faults)
  }

  /** The element's `name`, required. */
  name(element: XmlElement): string {
    const name = attributeOf(element, 'name')
    if (name === null || identifier(name) === '') {
      this.fault('xmile.no-name', element.at, { element: element.local })
      return ''
    }
    return name
  }

  /** The element's own text as an equation, or `null` where it is blank or wrong. */
  equation(element: XmlElement, variable: string): Equation | null {
    const text = textOf(element)
    if (isBlank(text)) return null
    return this.parsed(text, textOffsets(this.text, element.contentAt, text), variable)
  }

  /** Text as an equation, or `null` where it is wrong. `position` turns its offsets into the file's. */
  parsed(text: string, position: (offset: number) => number, variable: string): Equation | null {
    if (/^\s*\?+\s*$/.test(text)) {
      this.fault('equation.lost', position(text.search(/\S/)), { variable })
      return null
    }
    try {
      return { text: text.trim(), expression: parseEquation(text, position), at: position(text.search(/\S/)) }
    } catch (error) {
      if (!(error instanceof EquationError)) throw error
      this.fault(error.kind, position(error.at), { ...error.values, variable, equation: brief(text) })
      return null
    }
  }

  /** A number the file must state, or `byDefault` where it may be left out. */
  number(parent: XmlElement, name: string, byDefault: number | null): number {
    const element = childOf(parent, name)
    if (element === null) {
      if (byDefault === null) this.fault('xmile.missing', parent.at, { element: name, parent: parent.local })
      return byDefault ?? NaN
    }
    return this.parseNumber(textOf(element), element.contentAt, name)
  }

  parseNumber(written: string, at: number, what: string): number {
    const value = written.trim() === '' ? NaN : Number(written)
    if (!Number.isFinite(value)) this.fault('xmile.not-a-number', at, { found: brief(written), what })
    return value
  }

  /** Attributes of Joined-Up's namespace, by local name. */
  ownAttributes(element: XmlElement): Attributes {
    return new Map(
      element.attributes
        .filter((attribute) => attribute.namespace === ownNamespace)
        .map((attribute) => [attribute.local, attribute.value]),
    )
  }
}

/** Whether an equation says nothing: tools leave a comment where a modeller has not written one yet. */
export function isBlank(equation: string): boolean {
  return equation.replace(/\{[^}]*\}/g, '').trim() === ''
}

/** Shortened for a sentence. */
export function brief(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim()
  return oneLine.length > 60 ? `${oneLine.slice(0, 57)}...` : oneLine
}
