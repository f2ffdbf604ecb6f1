import { describe, expect, it } from 'vitest'
import { balanceSheet, needs, then } from './balance'
import { open, Result } from './system'

const run = new Result(open(), then)
const at = (name: string) => run.sum(name, 0)

describe('the start of England against its balance sheet', () => {
  it.each(balanceSheet(run))('%s', (_, model, balance, tolerance) => {
    expect(Math.abs(model / balance - 1)).toBeLessThanOrEqual(tolerance)
  })

  it('leaves two to three days of delay to assessment and process', () => {
    expect(at('start_process_time')).toBeGreaterThan(2)
    expect(at('start_process_time')).toBeLessThan(3.3)
  })

  it('puts delay at its share of occupied beds', () => {
    const share = at('delayed_patients') / at('all_occupied_acute_beds')
    expect(share).toBeGreaterThan(0.08)
    expect(share).toBeLessThan(0.11)
  })

  it('reproduces the published rate of every age band', () => {
    for (const [age, rate] of [
      ['65_to_74', 0.1446],
      ['75_to_84', 0.2618],
      ['85_and_over', 0.4984],
    ] as const) {
      const admissions = ['robust', ...needs].reduce(
        (total, need) => total + at(`emergency_admissions[aged_${age},${need}]`),
        0,
      )
      expect((admissions * 12) / at(`people[aged_${age}]`)).toBeCloseTo(rate, 6)
    }
  })
})
