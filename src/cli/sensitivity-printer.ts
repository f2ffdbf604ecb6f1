import { Csv } from '../analysis/csv'
import type { Screening } from '../analysis/sensitivity/elementary-effects'
import type { Estimate } from '../analysis/sensitivity/resample'
import { ranking, type Stability } from '../analysis/sensitivity/stability'
import { sensitivityOf, type Sensitivity } from '../analysis/sensitivity/study'
import type { Shares } from '../analysis/sensitivity/variance-shares'
import { FaultError } from '../model/fault'
import type { SensitivityShards, ShardFile } from './shard-file'
import { joined } from './summary-shard'
import type { Sink, Terminal } from './terminal'

/**
 * Prints the indices of every input, the most important first, and says how sure their order is.
 *
 * @throws FaultError `sensitivity.no-variance`
 */
export async function printSensitivity(terminal: Terminal, sink: Sink, study: Sensitivity): Promise<void> {
  const { runs } = study
  let said: { readonly table: string; readonly stability: Stability }
  if (study.method === 'morris') {
    said = { table: effectsTable(study, study.found), stability: study.found.stability }
  } else {
    if (!study.found.varies) throw noVariance(study)
    said = { table: sharesTable(study, study.found), stability: study.found.stability }
  }
  await sink.write(said.table)
  await terminal.err(`${runs} runs. ${stabilitySentence(said.stability)}\n`)
}

/** That there is nothing to share out. */
export function noVariance({ runs }: Pick<Sensitivity, 'runs'>): FaultError {
  return new FaultError([{ kind: 'sensitivity.no-variance', values: { runs } }])
}

/** Prints what the shards of a study come to together. */
export async function mergeSensitivity(
  terminal: Terminal,
  sink: Sink,
  { settings }: SensitivityShards,
  shards: readonly ShardFile[],
): Promise<void> {
  const values = joined(shards.map(({ parts }) => parts[0]!))
  await printSensitivity(terminal, sink, sensitivityOf(settings, values))
}

type Of = Pick<Sensitivity, 'ids' | 'runs'>

function effectsTable({ ids, runs }: Of, { inputs }: Screening): string {
  const csv = new Csv(['variable', 'mu', ...boundsNamed('mu_star'), 'sigma', 'runs'], '\n')
  const rows = ranking(inputs.map(({ muStar }) => muStar.value)).map((input) => {
    const { mu, muStar, sigma } = inputs[input]!
    return csv.row([ids[input]!, mu, ...boundsOf(muStar), sigma, runs])
  })
  return csv.heading() + rows.join('')
}

function sharesTable({ ids, runs }: Of, { inputs }: { inputs: readonly Shares[] }): string {
  const csv = new Csv(['variable', ...boundsNamed('first'), ...boundsNamed('total'), 'runs'], '\n')
  const rows = ranking(inputs.map(({ total }) => total.value)).map((input) => {
    const { first, total } = inputs[input]!
    return csv.row([ids[input]!, ...boundsOf(first), ...boundsOf(total), runs])
  })
  return csv.heading() + rows.join('')
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
