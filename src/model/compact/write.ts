import type {
  Attributes,
  Dimension,
  ElementDefinition,
  Equation,
  Graph,
  Macro,
  Model,
  SimulationSpecs,
  Variable,
} from '../model'
import {
  spelt,
  type CompactAttributes,
  type CompactDimension,
  type CompactElement,
  type CompactGraph,
  type CompactMacro,
  type CompactModel,
  type CompactNumber,
  type CompactSpecs,
  type CompactVariable,
} from './form'

/**
 * Writes a model as short as it can be and still be the same program: for a browser that has to fetch it before it can
 * show anything. `readCompact` reads it.
 *
 * @returns JSON on one line, in the form of `CompactModel`
 */
export function writeCompact(model: Model): string {
  const compact: CompactModel = {
    hash: model.source.hash,
    name: model.name,
    doc: model.doc,
    tool: model.tool,
    specs: specsOf(model.specs),
    dimensions: [...model.dimensions.values()].map(dimensionOf),
    variables: [...model.variables.values()].map(variableOf),
    macros: [...model.macros.values()].map(macroOf),
  }
  return JSON.stringify(compact)
}

function specsOf({ attributes, ...specs }: SimulationSpecs): CompactSpecs {
  return { ...specs, attributes: recordOf(attributes) }
}

function dimensionOf({ name, elements }: Dimension): CompactDimension {
  return { name, elements: elements.map((element) => element.name) }
}

function variableOf(variable: Variable): CompactVariable {
  const { id, name, kind, dimensions, units, doc, elements, inflows, outflows, nonNegative, scope } = variable
  return {
    id,
    ...(name !== spelt(id) && { name }),
    ...(kind !== 'aux' && { kind }),
    ...(dimensions.length > 0 && { of: dimensions }),
    ...partOf(variable),
    ...(units !== null && { units }),
    ...(doc !== '' && { doc }),
    ...(elements.length > 0 && { elements: elements.map(elementOf) }),
    ...(inflows.length > 0 && { in: inflows.map((flow) => flow.name) }),
    ...(outflows.length > 0 && { out: outflows.map((flow) => flow.name) }),
    ...(nonNegative && { nonNegative }),
    ...(scope !== '' && { scope }),
  }
}

function elementOf(element: ElementDefinition): CompactElement {
  return { at: element.subscripts, ...partOf(element) }
}

interface Part {
  readonly equation: Equation | null
  readonly initial: Equation | null
  readonly graph: Graph | null
  readonly attributes: Attributes
}

function partOf({ equation, initial, graph, attributes }: Part) {
  return {
    ...(equation !== null && { eqn: equation.text }),
    ...(initial !== null && { init: initial.text }),
    ...(graph !== null && { graph: graphOf(graph) }),
    ...(attributes.size > 0 && { attributes: recordOf(attributes) }),
  }
}

function graphOf({ type, x, y }: Graph): CompactGraph {
  return { ...(type !== 'continuous' && { type }), x: x.map(numberOf), y: y.map(numberOf) }
}

function numberOf(value: number): CompactNumber {
  return Object.is(value, -0) ? '-0' : value
}

function macroOf({ name, parameters, equation, variables }: Macro): CompactMacro {
  return {
    name,
    parameters: parameters.map(({ id, byDefault }) => ({
      id,
      ...(byDefault !== null && { eqn: byDefault.text }),
    })),
    eqn: equation.text,
    variables: [...variables.values()].map(variableOf),
  }
}

function recordOf(attributes: Attributes): CompactAttributes {
  return Object.fromEntries(attributes)
}
