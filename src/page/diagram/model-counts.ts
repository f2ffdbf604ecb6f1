import type { Status } from '../../scenario/catalogue'
import type { ModelBook } from './model-book'

/** How much there is of what, counted in the model that was read. */
export interface ModelCounts {
  readonly variables: number
  readonly stocks: number
  readonly flows: number
  readonly levers: number
  readonly assumptions: number
  readonly outcomes: number
  readonly loops: number
  readonly diagrams: number
  /** Assumptions and levers by how far their numbers can be trusted. */
  readonly status: Readonly<Record<Status, number>>
  readonly calibrated: number
}

export function countsOf({ model, catalogue, loops, sections }: ModelBook): ModelCounts {
  const variables = [...model.variables.values()]
  const settings = [...catalogue.assumptions, ...catalogue.levers]
  const status = (letter: Status) => settings.filter((one) => one.status === letter).length
  return {
    variables: variables.length,
    stocks: variables.filter(({ kind }) => kind === 'stock').length,
    flows: variables.filter(({ kind }) => kind === 'flow').length,
    levers: catalogue.levers.length,
    assumptions: catalogue.assumptions.length,
    outcomes: catalogue.outcomes.length,
    loops: loops.length,
    diagrams: sections.length,
    status: { P: status('P'), D: status('D'), M: status('M'), A: status('A') },
    calibrated: settings.filter(({ calibrated }) => calibrated !== undefined).length,
  }
}
