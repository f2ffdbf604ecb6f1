import type { Model, Variable } from '../../../src/model/model'
import type { Result } from './system'

/** Identities of the model's own variables that an equation names. */
export function namesIn(model: Model, id: string): readonly string[] {
  const text = model.variables.get(id)?.equation?.text ?? ''
  const words = text.toLowerCase().match(/[a-z_]\w*/g) ?? []
  return [...new Set(words)].filter((word) => model.variables.has(word))
}

/** The accounts that money may lie in: what `money_in_all_accounts` adds up. */
export function accounts(model: Model): readonly Variable[] {
  return namesIn(model, 'money_in_all_accounts').map((id) => model.variables.get(id)!)
}

/** How often each flow enters one of the accounts, and how often it leaves one. */
export function entries(model: Model): ReadonlyMap<string, { entering: number; leaving: number }> {
  const found = new Map<string, { entering: number; leaving: number }>()
  const count = (id: string, side: 'entering' | 'leaving') => {
    const entry = found.get(id) ?? { entering: 0, leaving: 0 }
    found.set(id, { ...entry, [side]: entry[side] + 1 })
  }
  for (const { inflows, outflows } of accounts(model)) {
    for (const { id } of inflows) count(id, 'entering')
    for (const { id } of outflows) count(id, 'leaving')
  }
  return found
}

/** Flows of the accounts that come from nowhere among them, and that go nowhere among them. */
export function boundary(model: Model): { from: readonly string[]; to: readonly string[] } {
  const all = [...entries(model)]
  return {
    from: all.filter(([, { leaving }]) => leaving === 0).map(([id]) => id),
    to: all.filter(([, { entering }]) => entering === 0).map(([id]) => id),
  }
}

/** What flows brought between the saved steps and the start, in a run that saves every step. */
export function broughtBy(run: Result, flows: readonly string[]): Float64Array {
  const total = new Float64Array(run.times.length)
  for (let step = 1; step < total.length; step++) {
    const dt = run.times[step]! - run.times[step - 1]!
    let rate = 0
    for (const flow of flows) rate += run.sum(flow, step - 1)
    total[step] = total[step - 1]! + dt * rate
  }
  return total
}
