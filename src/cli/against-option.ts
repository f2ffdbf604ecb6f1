import path from 'node:path'
import type { Scenario } from '../scenario/scenario'
import { jobOf, type Job } from './job'
import { readSubject } from './subject'
import type { Terminal } from './terminal'
import { UsageError, type Arguments } from './usage'

/** A plan that is set beside others: what it does, and nothing of what its file assumes. */
export interface Rival {
  /** Its file, without folders. */
  readonly name: string
  readonly scenario: Scenario
}

/**
 * The plan of FILE and those of `--against`, in this order; none without `--against`. All of them have the place, the
 * numbers and the assumptions of FILE, so that nothing but their levers sets them apart.
 *
 * @throws UsageError for what is no plan of the same model, and for files of the same name; FaultError those of reading
 */
export async function rivalsIn(args: Arguments, terminal: Terminal, job: Job): Promise<readonly Rival[]> {
  const files = args.many.get('against') ?? []
  if (files.length === 0) return []
  const own = job.scenario
  if (!own) throw new UsageError('--against sets plans beside each other: FILE has to be a scenario')
  const { place, ours, assumptions } = own
  const rivals: Rival[] = [{ name: path.basename(job.file), scenario: own }]
  for (const file of files) {
    const refuse = (why: string) => new UsageError(`--against ${file}: ${why}`)
    const name = path.basename(file)
    if (rivals.some((rival) => rival.name === name)) throw refuse(`another plan is in a file named ${name}`)
    const { model, scenario } = await jobOf(terminal, await readSubject(terminal, file), true)
    if (!scenario) throw refuse('this is a model, and no plan')
    if (model.source.hash !== job.model.source.hash) throw refuse('this plan is for another model')
    const rival = { ...scenario, place, ours, assumptions }
    if (beliefsOf(scenario) !== beliefsOf(rival)) {
      await terminal.err(
        `${name}: what it does is judged with the place, numbers and assumptions of ${rivals[0]!.name}.\n`,
      )
    }
    rivals.push({ name, scenario: rival })
  }
  return rivals
}

/** All that a plan supposes, in order. */
function beliefsOf({ place, ours, assumptions }: Scenario): string {
  const inOrder = (values: Readonly<Record<string, number>>) =>
    Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([place, inOrder(ours), inOrder(assumptions)])
}
