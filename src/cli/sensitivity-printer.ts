import type { Cell } from '../analysis/csv'
import type { Column } from '../analysis/export/table'
import type { Screening } from '../analysis/sensitivity/elementary-effects'
import type { Estimate } from '../analysis/sensitivity/resample'
import { ranking, type Stability } from '../analysis/sensitivity/stability'
import { sensitivityOf, type Sensitivity } from '../analysis/sensitivity/study'
import type { Shares } from '../analysis/sensitivity/variance-shares'
import { FaultError } from '../model/fault'
import type { SensitivityShards, ShardFile } from './shard-file'
import { joined } from './summary-shard'
import type { TableSink } from './table-sink'
import type { Terminal } from './terminal'

/**
 * Prints the indices of every input, the most important first, and says how sure their order is.
 *
 * @throws FaultError `sensitivity.no-variance`
 */
export async function printSensitivity(
  terminal: Terminal,
  table: TableSink,
  study: Sensitivity,
): Promise<void> {
  const { runs } = study
  let said: { readonly rows: readonly Cell[][]; readonly stability: Stability }
  if (study.method === 'morris') {
    said = { rows: effectRows(study, study.found), stability: study.found.stability }
  } else {
    if (!study.found.varies) throw noVariance(study)
    said = { rows: shareRows(study, study.found), stability: study.found.stability }
  }
  await table.rows(said.rows)
  await terminal.err(`${runs} runs. ${stabilitySentence(said.stability)}\n`)
}

/** That there is nothing to share out. */
export function noVariance({ runs }: Pick<Sensitivity, 'runs'>): FaultError {
  return new FaultError([{ kind: 'sensitivity.no-variance', values: { runs } }])
}

/** Prints what the shards of a study come to together. */
export async function mergeSensitivity(
  terminal: Terminal,
  table: TableSink,
  { settings }: SensitivityShards,
  shards: readonly ShardFile[],
): Promise<void> {
  const values = joined(shards.map(({ parts }) => parts[0]!))
  await printSensitivity(terminal, table, sensitivityOf(settings, values))
}

/** The columns of a table of indices. */
export function sensitivityColumns(method: Sensitivity['method']): readonly Column[] {
  const numbers =
    method === 'morris'
      ? ['mu', ...boundsNamed('mu_star'), 'sigma', 'runs']
      : [...boundsNamed('first'), ...boundsNamed('total'), 'runs']
  return [{ name: 'variable', holds: 'text' }, ...numbers.map((name): Column => ({ name, holds: 'number' }))]
}

type Of = Pick<Sensitivity, 'ids' | 'runs'>

function effectRows({ ids, runs }: Of, { inputs }: Screening): Cell[][] {
  return ranking(inputs.map(({ muStar }) => muStar.value)).map((input) => {
    const { mu, muStar, sigma } = inputs[input]!
    return [ids[input]!, mu, ...boundsOf(muStar), sigma, runs]
  })
}

function shareRows({ ids, runs }: Of, { inputs }: { inputs: readonly Shares[] }): Cell[][] {
  return ranking(inputs.map(({ total }) => total.value)).map((input) => {
    const { first, total } = inputs[input]!
    return [ids[input]!, ...boundsOf(first), ...boundsOf(total), runs]
  })
}

const boundsNamed = (name: string): string[] => [name, `${name}_low`, `${name}_high`]
const boundsOf = ({ value, low, high }: Estimate): number[] => [value, low, high]

function stabilitySentence({ top, members, order, holds }: Stability): string {
  const of100 = (share: number): string => `${Math.floor(share * 100)} of 100 resamples`
  if (top === 0) return 'No input changes the outcome.'
  const most = top === 1 ? 'most important input' : `${top} most important inputs`
  switch (holds) {
    case 'order':
      return `The ranking is stable: the ${most} stand in this order in ${of100(order)}.`
    case 'members':
      return `The ${most} are the same in ${of100(members)}; their order is not settled (${of100(order)}). More runs may settle it.`
    case 'none':
      return `The ranking is not stable: the ${most} are the same in ${of100(members)}. Ask for more runs with --n.`
  }
}
