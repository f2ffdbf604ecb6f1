import { writeCompact } from '../model/compact/write'
import type { Attributes, ElementDefinition, Model, Variable } from '../model/model'
import type { Catalogue } from './catalogue'
import { readCatalogue } from './read-catalogue'
import { textsOf } from './texts'

/** A model in two parts, each the text of a file. */
export interface Parts {
  /** What runs and draws the first screen, texts of levers among it: see `readCompact`. */
  readonly run: string
  /** The other texts, as JSON: see `Texts`. */
  readonly texts: string
}

/**
 * Parts a model into what a page has to have before it can show anything, and what it can show a moment later. What is
 * known of levers stands on the first screen in sentences of one to four lines: it stays with the first part, so that
 * nothing moves when the second arrives.
 *
 * @throws FaultError `catalogue.*`
 */
export function partsOf(model: Model): Parts {
  const catalogue = readCatalogue(model)
  return {
    run: writeCompact(withoutTexts(model, catalogue)),
    texts: JSON.stringify(textsOf({ ...catalogue, levers: [] })),
  }
}

function withoutTexts(model: Model, { levers, assumptions, outcomes, placeInputs }: Catalogue): Model {
  const variablesOf = (all: readonly { readonly id: string }[]) =>
    new Set(all.map(({ id }) => id.replace(/\[.*$/s, '')))
  const spoken = variablesOf(levers)
  // Units are for those who read a number: to run, nothing asks for them.
  const shown = variablesOf([...levers, ...assumptions, ...outcomes, ...placeInputs])
  const variables = [...model.variables].map(([id, variable]): [string, Variable] => {
    const units = shown.has(id) ? variable.units : null
    return [id, spoken.has(id) ? variable : { ...variable, ...silent(variable), units, doc: '' }]
  })
  return { ...model, variables: new Map(variables) }
}

function silent({ attributes, elements }: Variable): Pick<Variable, 'attributes' | 'elements'> {
  const quiet = (all: Attributes): Attributes => new Map([...all].filter(([name]) => name !== 'source'))
  return {
    attributes: quiet(attributes),
    elements: elements.map((element): ElementDefinition => ({
      ...element,
      attributes: quiet(element.attributes),
    })),
  }
}
