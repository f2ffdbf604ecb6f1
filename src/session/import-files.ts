import { FaultError, type Fault } from '../model/fault'
import { checkScenario } from '../scenario/check'
import type { Catalogue } from '../scenario/catalogue'
import type { ToldPlan } from '../scenario/promised'
import { writeScenario } from '../scenario/validate'
import { readPlanFile, type Arrival } from './arrivals'
import { faultsOf } from './gone-wrong'
import type { Plans } from './plans.svelte'

/** Files that are read at one go. */
const mostFiles = 200

/** What many files brought: their plans, and what was wrong with the others. */
export interface Gathered {
  readonly plans: readonly ToldPlan[]
  readonly faults: readonly Fault[]
}

/**
 * Reads many files. A plan without a name takes that of its file. A file that cannot be read says why and stops no
 * other.
 */
export async function gather(files: readonly File[], catalogue: Catalogue): Promise<Gathered> {
  const plans: ToldPlan[] = []
  const faults: Fault[] = []
  for (const file of files.slice(0, mostFiles)) {
    try {
      const arrival = await readPlanFile(file)
      const found = plansOf(arrival)
      const wrong = found.flatMap(({ scenario }) =>
        checkScenario(scenario, catalogue).filter(({ severity }) => severity !== 'warning'),
      )
      if (wrong.length > 0) throw new FaultError(wrong)
      const name = file.name.replace(/\.json$/i, '')
      plans.push(
        ...found.map(({ scenario, promised }) => ({
          scenario: scenario.name === '' ? { ...scenario, name } : scenario,
          promised,
        })),
      )
    } catch (error) {
      faults.push(firstOf(faultsOf(error), file.name))
    }
  }
  const left = files.length - mostFiles
  if (left > 0) faults.push({ kind: 'import.too-many', values: { limit: mostFiles, left } })
  return { plans, faults }
}

/** The plans that a link or a file brought. */
export function plansOf(arrival: Arrival): readonly ToldPlan[] {
  if (arrival.kind === 'plans') return arrival.comparison.plans
  const { scenario, promised } = arrival
  return [{ scenario, promised }]
}

/** Keeps plans under their names; one that is kept already, with the same name and content, is not kept twice. */
export async function keepNew(
  plans: Plans,
  arrived: readonly ToldPlan[],
): Promise<{ readonly kept: readonly ToldPlan[]; readonly again: number }> {
  // What other tabs and earlier visits kept counts as well.
  await plans.open()
  const known = new Set(plans.list.map(({ scenario }) => writeScenario(scenario)))
  const kept = arrived.filter(({ scenario }) => {
    const text = writeScenario(scenario)
    return !known.has(text) && known.add(text)
  })
  if (kept.length > 0) plans.keep(kept)
  return { kept, again: arrived.length - kept.length }
}

/** What is said of plans that were kept. */
export function keptNotice(kept: readonly ToldPlan[], again: number): readonly Fault[] {
  const note = (kind: string, values: NonNullable<Fault['values']>): Fault => ({
    kind,
    values,
    severity: 'warning',
  })
  return [
    ...(kept.length === 1 ? [note('import.kept-one', { name: kept[0]!.scenario.name })] : []),
    ...(kept.length > 1 ? [note('import.kept', { count: kept.length })] : []),
    ...(again > 0 ? [note(again === 1 ? 'import.again-one' : 'import.again', { count: again })] : []),
  ]
}

/** The first fault of a file, with the file's name, however many others there are. */
function firstOf(faults: readonly Fault[], file: string): Fault {
  const [first] = faults
  return { ...first!, where: { ...first!.where, file } }
}
