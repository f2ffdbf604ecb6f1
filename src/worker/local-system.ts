import { compile } from '../engine/compile'
import { createSimulator, type Simulator } from '../engine/simulator'
import { readCompact } from '../model/compact/read'
import { FaultError } from '../model/fault'
import type { Catalogue } from '../scenario/catalogue'
import { runInputs } from '../scenario/inputs'
import { readCatalogue } from '../scenario/read-catalogue'
import { faultsOf } from './faults-of'
import type { Job, LocalSystemService, Opened, Reply } from './service'

type Variant = Parameters<typeof runInputs>[3]

/** Comparison runs that are kept: those of the work, and those of a few other places that plans are compared in. */
const mostKept = 12

interface OpenModel {
  readonly catalogue: Catalogue
  readonly simulator: Simulator
  readonly outcomes: readonly string[]
}

/**
 * The local-system model, opened once and run many times.
 *
 * @param load fetches the text behind an address; rejects when it cannot be had
 */
export function createLocalSystem(load: (url: string) => Promise<string>): LocalSystemService {
  let model: OpenModel | undefined
  const kept = new Map<string, Float64Array>()

  async function open(modelUrl: string): Promise<Opened> {
    let text: string
    try {
      text = await load(modelUrl)
    } catch {
      return { ok: false, faults: [{ kind: 'model.unreachable', where: { file: modelUrl } }] }
    }
    try {
      const read = readCompact(text)
      const catalogue = readCatalogue(read, 'apart')
      const outcomes = catalogue.outcomes.map((outcome) => outcome.id)
      model = { catalogue, simulator: createSimulator(compile(read)), outcomes }
      return { ok: true, catalogue }
    } catch (error) {
      return { ok: false, faults: faultsOf(error) }
    }
  }

  function run(job: Job): Promise<Reply> {
    try {
      return Promise.resolve(answer(job))
    } catch (error) {
      return Promise.resolve({ id: job.id, ok: false, faults: faultsOf(error) })
    }
  }

  function answer({ id, scenario, place, outputs }: Job): Reply {
    if (model === undefined) throw new FaultError([{ kind: 'worker.not-open' }])
    const { catalogue, simulator } = model
    const outcomes = outputs ?? model.outcomes
    const inputs = (variant: Variant) => runInputs(catalogue, place, scenario, variant)
    const run = (variant: Variant) => simulator.run({ inputs: inputs(variant), outputs: outcomes })
    // A held slider changes the plan alone: the runs it is compared with are kept until what they depend on changes.
    const comparison = (variant: Variant, depends: unknown): Float64Array => {
      // Values of other variables are asked for now and then: they must not push out what a slider is held for.
      if (outputs !== undefined) return run(variant).values
      const key = JSON.stringify([variant, depends])
      const values = kept.get(key) ?? run(variant).values
      // The one that was not asked for the longest makes room.
      kept.delete(key)
      kept.set(key, values)
      for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest)
      return values.slice()
    }
    const local = [place.id, place.vintage, scenario.ours]
    const assumed = Object.keys(scenario.assumptions).length > 0
    const acted = Object.keys(scenario.levers).length > 0
    const nothing = comparison('nothing', local)
    const assumptions = assumed ? comparison('assumptions', [...local, scenario.assumptions]) : null
    // A plan without a lever is what it is compared with: a page that opens shows itself one run earlier.
    const plan = acted ? run('plan').values : (assumptions ?? nothing).slice()
    return { id, ok: true, times: simulator.times.slice(), outcomes, nothing, assumptions, plan }
  }

  return { open, run }
}

/** The buffers of a reply, for transfer. */
export function buffersOf(reply: Reply): ArrayBuffer[] {
  if (!reply.ok) return []
  const arrays = [reply.times, reply.nothing, reply.assumptions, reply.plan]
  return arrays.flatMap((array) => (array === null ? [] : [array.buffer as ArrayBuffer]))
}
