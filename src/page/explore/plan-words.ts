import type { Catalogue } from '../../scenario/catalogue'
import type { Scenario } from '../../scenario/scenario'
import { isMoved } from '../../session/moves'
import type { Messages } from '../../text/en'
import { monthName } from '../../text/month'
import { quantityOf } from '../quantity'
import { leverChange } from './lever-change'

/** A sentence for each lever that was moved. */
export function leverLines(catalogue: Catalogue, scenario: Scenario, text: Messages): readonly string[] {
  return catalogue.levers
    .filter((lever) => isMoved(lever, scenario))
    .map((lever) => {
      const { value, start, ramp, end } = scenario.levers[lever.id]!
      const phasing = text.phasing.summary(monthName(start), ramp, end && monthName(end))
      return text.inWords.lever(
        lever.label,
        leverChange(lever, quantityOf(lever).write(value), text),
        phasing,
      )
    })
}

/** A sentence for each assumption that was moved. */
export function assumptionLines(catalogue: Catalogue, scenario: Scenario, text: Messages): readonly string[] {
  return catalogue.assumptions
    .filter((one) => one.id in scenario.assumptions)
    .map((one) => {
      const { write } = quantityOf(one)
      return text.inWords.assumption(one.label, write(one.value), write(scenario.assumptions[one.id]!))
    })
}
