import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGoal } from '../../../src/cli/goal-option'
import { hurdleOf } from '../../../src/analysis/robustness/hurdle'
import { readXmile } from '../../../src/model/xmile/read'
import { figuresOf } from '../../../src/page/figures'
import { goalCommand } from '../../../src/page/sure/goals/goal-command'
import { formOf, goalOf, readAmount, ways } from '../../../src/page/sure/goals/goal-form'
import { goalNumberOf } from '../../../src/page/sure/goals/goal-number'
import { goalSentence } from '../../../src/page/sure/goals/goal-sentence'
import { unfit, yearEnds } from '../../../src/page/sure/goals/goal-years'
import { startingGoals } from '../../../src/page/sure/goals/starting-goals'
import type { Outcome } from '../../../src/scenario/catalogue'
import { readGoals, type Goal } from '../../../src/scenario/goal'
import type { LocalPlace } from '../../../src/scenario/scenario'
import { en } from '../../../src/text/en'
import { catalogue, place, smallSystemText } from '../scenario/small-system'

const goal: Goal = {
  outcome: 'average_occupied_emergency_beds',
  is: 'at most',
  value: -0.05,
  measure: 'share',
  by: '2031-03',
  over: 'year',
}
const beds: Outcome = {
  id: goal.outcome,
  label: 'Average occupied emergency beds',
  units: 'people',
  doc: '',
  group: 'scorecard',
  order: 1,
  better: 'lower',
  format: 'count',
  digits: 0,
}
const level = (outcome: Outcome, first = 250, at: Partial<LocalPlace> = {}) => ({
  first,
  figures: figuresOf(outcome, { beds: 'count', start: '2026-04', ...at } as LocalPlace, first, en),
})
const said = (change: Partial<Goal>, outcome = beds, first = 250) =>
  goalSentence({ ...goal, ...change }, outcome, level(outcome, first))

describe('a goal in words', () => {
  it('reads as people say it, whichever way its sign goes', () => {
    expect(said({})).toBe(
      'Average occupied emergency beds at least 5% fewer than doing nothing, in the year to March 2031',
    )
    expect(said({ value: 0.01 })).toMatch(/ at most 1% more than doing nothing,/)
    expect(said({ value: 0 })).toMatch(/ no more than doing nothing,/)
    expect(said({ is: 'at least', value: 0 })).toMatch(/ no fewer than doing nothing,/)
    expect(said({ is: 'at least', value: -0.1 })).toMatch(/ at most 10% fewer than doing nothing,/)
    expect(said({ measure: 'difference', value: -12 })).toMatch(/ at least 12 fewer than doing nothing,/)
    expect(said({ measure: 'value', value: 340, over: 'month' })).toMatch(/ at most 340, in March 2031$/)
  })

  it('has money as the outcome has it, and percentages in points', () => {
    const money: Outcome = { ...beds, label: 'Council spend a year', units: 'GBP/year', format: 'pounds' }
    expect(said({ measure: 'difference', value: 2.5e6 }, money, 9e7)).toMatch(/ at most £2.5 million more /)
    const share: Outcome = { ...beds, label: 'Bed occupancy', units: '1', format: 'percent' }
    expect(said({ measure: 'difference', value: -0.02 }, share, 0.95)).toMatch(
      / at least 2 percentage points less than doing nothing/,
    )
    expect(said({ measure: 'value', value: 0.92 }, share, 0.95)).toMatch(/ at most 92%, /)
  })

  it('is an index where the place shows beds as one, and comes back as what the model knows', () => {
    const number = goalNumberOf(beds, 'value', level(beds, 250, { beds: 'index', start: '1998-04' }))
    expect(number.write(200)).toBe('80 (1998 = 100)')
    expect(number.fromBox(number.toBox(200))).toBe(200)
  })
})

describe('a goal that is written', () => {
  it('is the same goal after it has been changed to nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('at most' as const, 'at least' as const),
        fc.constantFrom('value' as const, 'difference' as const, 'share' as const),
        fc.integer({ min: -1000, max: 1000 }),
        (is, measure, value) => {
          const own = { is, measure, value }
          const form = formOf(own)
          expect(goalOf(form, measure === 'value' ? value : Math.abs(value))).toEqual(own)
        },
      ),
    )
    for (const way of ways)
      expect(readGoals([{ ...goal, ...goalOf({ bound: 'at least', way }, 3) }])).toHaveLength(1)
  })

  it('takes numbers as people write them, and names what is none', () => {
    expect(['5', ' 2.5 ', '1,200', '5%', '£3', '.5'].map((typed) => readAmount(typed, 'share-less'))).toEqual(
      [5, 2.5, 1200, 5, 3, 0.5],
    )
    expect(readAmount('−4', 'value')).toBe(-4)
    expect(readAmount('-4', 'share-less')).toEqual({ kind: 'negative', found: '-4' })
    expect(readAmount('', 'value')).toEqual({ kind: 'empty', found: '' })
    for (const typed of ['five', '1e999', '5 %%', '--5', 'Infinity'])
      expect(readAmount(typed, 'value')).toMatchObject({ kind: 'not-a-number' })
  })

  it('asks the command line for exactly the same', () => {
    const model = readXmile(smallSystemText)
    const outcome = catalogue.outcomes[0]!.id
    for (const measure of ['value', 'difference', 'share'] as const) {
      for (const value of [-0.07, 0, 0.125]) {
        for (const over of ['month', 'year'] as const) {
          const own: Goal = { ...goal, outcome, measure, value, over, by: '2028-03' }
          const { hurdleAt } = readGoal(model, new Set([outcome]), goalCommand(own), catalogue)
          const hurdle = hurdleAt(place.start)
          expect(hurdle.value).toBeCloseTo(value, 14)
          // "nothing" by itself is the same as nothing and no per cent.
          if (value !== 0)
            expect(hurdle).toEqual({ ...hurdleOf(own, place.start, catalogue.outcomes), value: hurdle.value })
        }
      }
    }
  })
})

describe('the years of goals', () => {
  it('are the whole years of the run, and others do not fit', () => {
    const ends = yearEnds(catalogue, place)
    expect(ends[0]).toBe('2027-03')
    expect(ends).toHaveLength(Math.floor(catalogue.time.months / 12))
    const outcome = catalogue.outcomes[0]!.id
    for (const by of ends) expect(unfit({ ...goal, outcome, by }, catalogue, place)).toBeNull()
    expect(unfit({ ...goal, outcome, by: '2027-02' }, catalogue, place)).toBe('outside')
    expect(unfit({ ...goal, outcome, by: '2099-03' }, catalogue, place)).toBe('outside')
    expect(unfit({ ...goal, outcome: 'luck' }, catalogue, place)).toBe('unknown')
  })

  it('offers goals only on what the model has and the place has some of', () => {
    const own = {
      ...catalogue,
      time: { ...catalogue.time, months: 60 },
      outcomes: [beds, { ...beds, id: 'deaths_65_and_over_a_year' }],
    }
    const times = Float64Array.from({ length: 61 }, (_, t) => t)
    const values = Float64Array.from({ length: 122 }, (_, i) => (i < 61 ? 250 : 0))
    const outputs = own.outcomes.map(({ id }) => id)
    expect(startingGoals(own, place, { times, outputs, values })).toEqual([{ ...goal, value: -0.03 }])
  })
})
