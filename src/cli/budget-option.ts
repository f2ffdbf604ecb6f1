import type { Budget } from '../analysis/search/plan-trials'
import { FaultError } from '../model/fault'
import { scalarIdentity } from '../model/name'
import { UsageError } from './usage'

/** Short names of what is budgeted for, and the outcomes they stand for. */
const spending: Readonly<Record<string, string>> = {
  nhs: 'nhs_spend_a_year',
  council: 'council_spend_a_year',
  both: 'nhs_and_council_spend_a_year',
}

/** A budget of the command line. */
export interface AskedBudget extends Budget {
  /** As it was written. */
  readonly name: string
}

/**
 * Reads a budget of `--budget`.
 *
 * @param ids identities of the model
 * @throws UsageError for a text that is no budget; FaultError `run.unknown-output` for a name the model does not have
 */
export function readBudget(ids: ReadonlySet<string>, text: string): AskedBudget {
  const parts = /^(.+?)\s*(?:<=|≤)\s*(-)?\s*£?\s*([\d,]+(?:\.\d+)?)\s*(k|m|bn)?$/i.exec(text.trim())
  if (!parts) {
    throw new UsageError(
      `--budget ${text}: write "nhs <= 5m", "council <= 0", "both <= £2,000,000" or "name <= value"`,
    )
  }
  const [, name = '', minus, digits = '', unit = ''] = parts
  const most =
    Number(digits.replaceAll(',', '')) * scales[unit.toLowerCase()]! * (minus === undefined ? 1 : -1)
  const given = scalarIdentity(name)
  const outcome = spending[given] ?? given
  if (!ids.has(outcome)) {
    throw new FaultError([
      { kind: 'run.unknown-output', where: { file: `--budget ${text}` }, values: { name: outcome } },
    ])
  }
  return { name: given, outcome, most: most + 0 }
}

const scales: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, bn: 1e9 }
