import { beforeAll, describe, expect, it } from 'vitest'
import { freshScenario } from '../../../src/scenario/fresh'
import { partsOf } from '../../../src/scenario/parts'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { createLocalSystem } from '../../../src/worker/local-system'
import type { Answer, Job } from '../../../src/worker/service'
import { open, openModel, place } from '../local-system/system'
import { runInputs } from '../../../src/scenario/inputs'
import { elementsOf } from '../../../src/page/diagram/variable-facts'
import { readBook } from '../../../src/page/diagram/model-book'
import { text } from '../local-system/system'

const model = openModel()
const catalogue = readCatalogue(model)
const torbay = place('E06000027')
const system = createLocalSystem(() => Promise.resolve(partsOf(model).run))
const lever = catalogue.levers.find(({ id }) => id === 'acute_beds_closed')!
const start = { start: torbay.start, ramp: 6, end: null }
const fresh = freshScenario(catalogue, torbay)
const scenario = { ...fresh, levers: { [lever.id]: { value: lever.high, ...start } } }

async function answer(job: Partial<Job>): Promise<Answer> {
  const reply = await system.run({ id: 1, scenario, place: torbay, ...job })
  if (!reply.ok) throw new Error(JSON.stringify(reply.faults))
  return reply
}

beforeAll(async () => {
  await system.open('')
})

describe('values of any variable of the model that the page runs', () => {
  it('are those of a run from the file itself, for each line, constants and elements of arrays among them', async () => {
    const outputs = [
      'acute_beds_open',
      'shortest_stay',
      'people_at_home[aged_65_to_74,mild]',
      'loop_r1_deconditioning',
    ]
    const reply = await answer({ outputs })
    const simulator = open()
    for (const [variant, values] of [
      ['nothing', reply.nothing],
      ['plan', reply.plan],
    ] as const) {
      const inputs = runInputs(catalogue, torbay, scenario, variant)
      expect(values).toEqual(simulator.run({ inputs, outputs }).values)
    }
    expect(reply.outcomes).toEqual(outputs)
    expect(reply.assumptions).toBeNull()
    expect(reply.plan.at(reply.times.length - 1)).toBeLessThan(reply.nothing.at(reply.times.length - 1)!)
  })

  it('can be asked for of every variable that has a value', async () => {
    const book = readBook(text)
    const outputs = [...book.model.variables.values()]
      .filter(({ kind }) => kind !== 'lookup')
      .flatMap((variable) => elementsOf(book, variable).map(({ id }) => id))
    expect(outputs.length).toBeGreaterThan(book.model.variables.size)
    const reply = await answer({ scenario: fresh, outputs })
    expect(reply.plan).toHaveLength(outputs.length * reply.times.length)
  })

  it('leave the answer that is not asked for them as it was: all outcomes', async () => {
    await answer({ outputs: ['acute_beds_open'] })
    const reply = await answer({})
    expect(reply.outcomes).toEqual(catalogue.outcomes.map(({ id }) => id))
    expect(reply.nothing).toHaveLength(catalogue.outcomes.length * reply.times.length)
  })

  it('are refused by name where the model has none', async () => {
    const reply = await system.run({ id: 2, scenario, place: torbay, outputs: ['telepathy'] })
    expect(reply).toMatchObject({
      ok: false,
      faults: [{ kind: 'run.unknown-output', values: { name: 'telepathy' } }],
    })
  })
})
