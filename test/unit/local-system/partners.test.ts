import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { missingPartner, partners } from '../../../src/scenario/partners'
import type { LeverSetting, Scenario } from '../../../src/scenario/scenario'
import { open, openModel, outcomes, place, placeInputs, Result, type Inputs } from './system'

const model = openModel()
const catalogue = readCatalogue(model)
const simulator = open()
const torbay = placeInputs(place('E06000027'))
/** What an evaluation could see hangs on how many people are in it, whether anything is done for them or not. */
const watched = outcomes(model).filter((id) => id !== 'smallest_change_an_evaluation_could_see')

/** Levers from the first month, built up over a year so that what hastens a ramp can be seen. */
const moved = (sizes: Readonly<Record<string, number>>): Inputs =>
  Object.fromEntries(
    Object.entries(sizes).flatMap(([id, size]) => [
      [id, size],
      [`${id}_start`, 0],
      [`${id}_ramp`, 12],
    ]),
  )
const run = (sizes: Readonly<Record<string, number>>) =>
  new Result(simulator, { ...torbay, ...moved(sizes) }, watched)
const nothing = run({})
const differs = (one: Result, other: Result) =>
  watched.some((id) => one.series(id).some((value, i) => value !== other.series(id)[i]))

/** The end of its range that is farther from today. */
const most = ({ low, high, value }: (typeof catalogue.levers)[number]) =>
  high - value >= value - low ? high : low
const sizeOf = (id: string) => most(catalogue.levers.find((one) => one.id === id)!)

describe('levers that act only with another', () => {
  test('are those that change nothing for anybody by themselves, and no others', () => {
    const idle = catalogue.levers.filter((one) => !differs(run({ [one.id]: most(one) }), nothing))
    expect(idle.map(({ id }) => id).sort()).toEqual([...partners.keys()].sort())
  })

  // Closed beds: a share of what is saved needs something that is saved.
  test.each([...partners])('%s acts with %s, and not with other levers', (id, partner) => {
    const acts = (company: Readonly<Record<string, number>>) =>
      differs(run({ ...company, [id]: sizeOf(id) }), run(company))
    const other = partner === 'any' ? 'reablement' : partner
    expect(acts({ acute_beds_closed: 0.15, [other]: sizeOf(other) })).toBe(true)
    if (partner !== 'any') expect(acts({ acute_beds_closed: 0.15, reablement: 1 })).toBe(false)
  })
})

describe('a partner that is missing', () => {
  const setting = (value: number): LeverSetting => ({ value, start: '2027-04', ramp: 0, end: null })
  const scenario = (sizes: Readonly<Record<string, number>>): Scenario => ({
    schema: 1,
    name: '',
    note: '',
    model: { id: catalogue.model.id, hash: catalogue.model.hash },
    data: '2025-06',
    place: 'E06000027',
    ours: {},
    levers: Object.fromEntries(Object.entries(sizes).map(([id, size]) => [id, setting(size)])),
    assumptions: {},
    seed: 1,
  })
  const missing = (id: string, sizes: Readonly<Record<string, number>>) => {
    const found = missingPartner(
      catalogue.levers.find((one) => one.id === id)!,
      scenario(sizes),
      catalogue,
    )
    return found === null || found === 'any' ? found : found.id
  }

  test('is told of a lever that was moved, and only then', () => {
    expect(missing('bundle_by_tender', {})).toBeNull()
    expect(missing('bundle_by_tender', { bundle_by_tender: 1 })).toBe('bundled_payment_for_one_disease')
    expect(
      missing('bundle_by_tender', { bundle_by_tender: 1, bundled_payment_for_one_disease: 0.5 }),
    ).toBeNull()
  })

  test('is not met by a partner moved the other way', () => {
    const broad = { broad_unit_of_competition: 1, choice_and_competition: -1 }
    expect(missing('broad_unit_of_competition', broad)).toBe('choice_and_competition')
  })

  test('of what needs any other lever is any that acts by itself', () => {
    expect(missing('scale_of_the_programme', { scale_of_the_programme: 0.5 })).toBe('any')
    expect(missing('scale_of_the_programme', { scale_of_the_programme: 0.5, reablement: 1 })).toBeNull()
  })

  test('is not asked of a lever that acts by itself', () => {
    expect(missing('reablement', { reablement: 1 })).toBeNull()
  })
})
