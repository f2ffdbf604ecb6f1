import type { Fault } from '../model/fault'
import type { Attributes, Model, Variable } from '../model/model'
import { placeAt } from '../model/source'

/** Words that attributes of the model file may hold. */
export const words = {
  role: ['lever', 'phase', 'outcome', 'place', 'switch', 'definition'],
  status: ['P', 'D', 'M', 'A'],
  format: ['count', 'percent', 'pounds', 'days', 'months', 'score', 'index', 'number'],
  question: ['teams', 'capacity', 'money', 'guarantees', 'beds', 'goal'],
  group: ['scorecard', 'harm', 'smith', 'chart'],
  better: ['lower', 'higher', 'neither'],
} as const

/**
 * One scalar of the model with its attributes: those of its element, and where the element is silent, those of its
 * variable. Reading an attribute that is missing or malformed notes a fault and goes on, so that the author of a
 * model hears of everything at once.
 */
export class Scalar {
  readonly id: string
  readonly label: string
  readonly units: string
  readonly doc: string
  readonly #model: Model
  readonly #at: number
  readonly #attributes: readonly Attributes[]
  readonly #faults: Fault[]

  constructor(model: Model, variable: Variable, subscripts: readonly string[], faults: Fault[]) {
    const element = variable.elements.find((own) => own.subscripts.join() === subscripts.join())
    this.id = subscripts.length > 0 ? `${variable.id}[${subscripts.join()}]` : variable.id
    this.label = labelOf(model, variable, subscripts)
    this.units = variable.units ?? ''
    this.doc = variable.doc.trim().replace(/\s+/g, ' ')
    this.#model = model
    this.#at = element?.at ?? variable.at
    this.#attributes = element ? [element.attributes, variable.attributes] : [variable.attributes]
    this.#faults = faults
  }

  has(attribute: string): boolean {
    return this.#attributes.some((attributes) => attributes.has(attribute))
  }

  /** A text that may be left out: then it is empty. */
  text(attribute: string): string {
    for (const attributes of this.#attributes) {
      const found = attributes.get(attribute)
      if (found !== undefined) return found.trim()
    }
    return ''
  }

  number(attribute: string, role: string): number {
    const text = this.text(attribute)
    if (text === '') {
      this.#missing(attribute, role)
      return 0
    }
    const value = Number(text)
    if (!Number.isFinite(value)) this.fault('catalogue.bad-number', { attribute, found: text })
    return value
  }

  word<W extends string>(attribute: string, allowed: readonly [W, ...W[]], role: string, byDefault?: W): W {
    const text = this.text(attribute)
    const found = allowed.find((word) => word === text)
    if (found !== undefined) return found
    if (text !== '')
      this.fault('catalogue.bad-word', { attribute, found: text, expected: allowed.join(', ') })
    else if (byDefault === undefined) this.#missing(attribute, role)
    return byDefault ?? allowed[0]
  }

  /** A text that has to be there. */
  required(attribute: string, role: string): string {
    const text = this.text(attribute)
    if (text === '') this.#missing(attribute, role)
    return text
  }

  fault(kind: string, values: Readonly<Record<string, string | number>> = {}): void {
    this.#faults.push({
      kind,
      where: placeAt(this.#model.source, this.#at),
      values: { name: this.id, ...values },
    })
  }

  #missing(attribute: string, role: string): void {
    this.fault('catalogue.missing-attribute', { attribute, role })
  }
}

/** The variable's name as the file writes it, without the marks that XMILE needs, and the names of its elements. */
function labelOf(model: Model, variable: Variable, subscripts: readonly string[]): string {
  const plain = (name: string) =>
    name
      .replace(/\\n|_|\s+/g, ' ')
      .replace(/^"|"$/g, '')
      .trim()
  if (subscripts.length === 0) return plain(variable.name)
  const elements = subscripts.map((id, i) => {
    const dimension = model.dimensions.get(variable.dimensions[i] ?? '')
    return plain(dimension?.elements.find((element) => element.id === id)?.name ?? id)
  })
  return `${plain(variable.name)} (${elements.join(', ')})`
}
