import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FaultError } from '../../../src/model/fault'
import type { Scenario } from '../../../src/scenario/scenario'
import { Compared, runKey, workId, type RunAside } from '../../../src/session/compared.svelte'
import type { KeptPlan } from '../../../src/session/plan-store'
import { createClient, type LocalSystemClient } from '../../../src/worker/client'
import { connect } from '../../../src/worker/connect'
import { smallModel, smallPlace, smallScenario } from '../small-system'

const clients: LocalSystemClient[] = []

/** Runs beside the work, in a real worker. */
function aside(): RunAside {
  const client = createClient(connect, smallModel)
  clients.push(client)
  return async (scenario, signal) => {
    if (scenario.place !== smallPlace.id) {
      throw new FaultError([{ kind: 'place.unknown', values: { place: scenario.place } }])
    }
    const reply = await client.aside(scenario, smallPlace, signal)
    if (reply?.ok === false) throw new FaultError(reply.faults)
    return reply && { ...reply, scenario, place: smallPlace }
  }
}
const patience = { timeout: 20_000 }
const plan = (percent: number): Scenario => smallScenario({ visiting_teams: percent / 100 })
const kept = (count: number): KeptPlan[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `plan-${i}`,
    kept: i,
    pinned: false,
    promised: null,
    scenario: plan(40 + i),
  }))
const states = (compared: Compared, scenarios: readonly Scenario[]) =>
  scenarios.map((scenario) => compared.run(scenario).state)

beforeEach(() => {
  sessionStorage.clear()
})
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})

describe('runs of compared plans', () => {
  test('arrive one by one, and a plan that cannot run says why while the others do', async () => {
    const compared = new Compared(aside())
    const scenarios = [
      plan(50),
      { ...plan(60), place: 'nowhere' },
      smallScenario({ no_such_lever: 1 }),
      plan(70),
    ]
    expect(states(compared, scenarios)).toEqual(['waiting', 'waiting', 'waiting', 'waiting'])
    compared.want(scenarios)
    await vi.waitFor(() => {
      expect(states(compared, scenarios)).toEqual(['ready', 'failed', 'failed', 'ready'])
    }, patience)
    const failures = scenarios.flatMap((scenario) => {
      const run = compared.run(scenario)
      return run.state === 'failed' ? run.faults.map(({ kind }) => kind) : []
    })
    expect(failures).toEqual(['place.unknown', 'scenario.unknown-lever'])
  })

  test('stay when a plan is renamed, and change when it does something else', async () => {
    const compared = new Compared(aside())
    compared.want([plan(50)])
    await vi.waitFor(() => {
      expect(states(compared, [plan(50)])).toEqual(['ready'])
    }, patience)
    expect(compared.run({ ...plan(50), name: 'another name' }).state).toBe('ready')
    expect(compared.run({ ...plan(50), ours: { admission_rate: 0.03 } }).state).toBe('waiting')
  })

  test('are given up when nobody looks at them any more', async () => {
    const signals: AbortSignal[] = []
    const compared = new Compared((_, signal) => {
      signals.push(signal!)
      return new Promise(() => undefined)
    })
    compared.want([plan(50), plan(60)])
    compared.want([plan(60)])
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
    compared.want([plan(50), plan(60)])
    await Promise.resolve()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false, false])
  })
})

describe('which plans are compared', () => {
  test('the work and the newest five, until somebody chooses', () => {
    const compared = new Compared(aside())
    const list = kept(8)
    expect(list.filter(({ id }) => compared.has(id, list)).map(({ id }) => id)).toEqual(
      [3, 4, 5, 6, 7].map((i) => `plan-${i}`),
    )
    expect(compared.hasWork(plan(1), list)).toBe(true)
    compared.choose('plan-0', true)
    compared.choose('plan-7', false)
    expect(compared.has('plan-0', list)).toBe(true)
    expect(compared.has('plan-7', list)).toBe(false)
  })

  test('the work is not shown twice when it has just been kept', () => {
    const compared = new Compared(aside())
    const list = kept(2)
    expect(compared.hasWork({ ...plan(41), name: 'the same under another name' }, list)).toBe(false)
    compared.choose(workId, true)
    expect(compared.hasWork(plan(41), list)).toBe(true)
  })

  test('the choice outlives the page in its tab, and damage to what was stored does not matter', () => {
    new Compared(aside()).choose('plan-0', false)
    expect(new Compared(aside()).has('plan-0', kept(1))).toBe(false)
    sessionStorage.setItem('joined-up-compared', '{"plan-0": false')
    expect(new Compared(aside()).has('plan-0', kept(1))).toBe(true)
    sessionStorage.setItem('joined-up-compared', '[["plan-0"], 3, ["plan-0", "no"]]')
    expect(new Compared(aside()).has('plan-0', kept(1))).toBe(true)
  })
})

test('what a run depends on is everything but name and note', () => {
  expect(runKey({ ...plan(1), name: 'a', note: 'b' })).toBe(runKey(plan(1)))
  expect(runKey({ ...plan(1), data: '2024-01' })).not.toBe(runKey(plan(1)))
})
