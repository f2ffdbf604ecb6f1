import { afterEach, describe, expect, test, vi } from 'vitest'
import { Attribution } from '../../../src/session/attribution.svelte'
import { Ghosts } from '../../../src/session/ghosts.svelte'
import { Replay } from '../../../src/session/replay.svelte'
import type { KeptPlan } from '../../../src/session/plan-store'
import type { Result } from '../../../src/session/result'
import type { Scenario } from '../../../src/scenario/scenario'
import { createClient, type LocalSystemClient } from '../../../src/worker/client'
import { connect } from '../../../src/worker/connect'
import { smallModel, smallPlace, smallScenario } from '../small-system'

let client: LocalSystemClient | undefined
afterEach(() => {
  client?.close()
})
async function opened() {
  const one = (client = createClient(connect, smallModel))
  const model = await one.open()
  if (!model.ok) throw new Error('the small model did not open')
  const asked: Scenario[] = []
  const run = async (scenario: Scenario, signal?: AbortSignal): Promise<Result | null> => {
    asked.push(scenario)
    const reply = await one.aside(scenario, smallPlace, signal)
    if (reply?.ok === false) throw new Error('refused')
    return reply && { ...reply, scenario, place: smallPlace }
  }
  const [lever] = model.catalogue.levers
  const fresh = { ...smallScenario({}), levers: {}, assumptions: {} }
  const moved = {
    ...fresh,
    levers: { [lever!.id]: { value: lever!.high, start: smallPlace.start, ramp: 0, end: null } },
  }
  return { run, asked, catalogue: model.catalogue, fresh, moved }
}
const plan = (id: string, scenario: Scenario): KeptPlan => ({
  id,
  kept: 1,
  scenario,
  promised: null,
  pinned: true,
})

describe('ghosts', () => {
  test('are run once, keep their pattern while others come and go, and stay away by reason', async () => {
    const { run, asked, fresh, moved } = await opened()
    const ghosts = new Ghosts(run, 2)
    const [a, b, c] = [plan('a', fresh), plan('b', moved), plan('c', moved)]
    const far = plan('far', { ...moved, place: 'there' })
    const all = [a, b, c, far]
    ghosts.show(all, 'here')
    await vi.waitFor(() => {
      expect(ghosts.drawn.map((ghost) => [ghost.plan.id, ghost.pattern])).toEqual([
        ['a', 0],
        ['b', 1],
      ])
    })
    expect(all.map((one) => ghosts.absence(one, all, 'here'))).toEqual([null, null, 'too-many', 'elsewhere'])
    const runs = asked.length
    // Read anew from the store: the same plans in other objects.
    ghosts.show([plan('b', structuredClone(moved)), c], 'here')
    expect(ghosts.drawn.map((ghost) => [ghost.plan.id, ghost.pattern])).toEqual([['b', 1]])
    await vi.waitFor(() => {
      expect(ghosts.drawn.map((ghost) => [ghost.plan.id, ghost.pattern])).toEqual([
        ['b', 1],
        ['c', 0],
      ])
    })
    expect(asked.length).toBe(runs + 1)
  })
})

describe('a replay', () => {
  test('shows runs from before to after, and stops at once when told', async () => {
    const { run, catalogue, fresh, moved } = await opened()
    const replay = new Replay(run)
    const playing = replay.play({ before: fresh, after: moved }, catalogue, smallPlace, true)
    const seen = new Set<number>()
    while (replay.state !== null) {
      if (replay.state.kind === 'playing') seen.add(replay.state.frame.plan.at(-1)!)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    await playing
    expect(seen.size).toBeGreaterThan(3)
    const again = replay.play({ before: fresh, after: moved }, catalogue, smallPlace, true)
    replay.stop()
    await again
    expect(replay.state).toBeNull()
  })

  test('has nothing to show of a name, of another place, or of no move', async () => {
    const { run, asked, catalogue, fresh, moved } = await opened()
    const replay = new Replay(run)
    await replay.play(null, catalogue, smallPlace, true)
    expect(replay.state).toMatchObject({ kind: 'nothing' })
    await replay.play({ before: fresh, after: { ...fresh, name: 'New' } }, catalogue, smallPlace, true)
    expect(replay.state).toMatchObject({ kind: 'still' })
    await replay.play({ before: { ...fresh, place: 'there' }, after: moved }, catalogue, smallPlace, true)
    expect(replay.state).toMatchObject({ kind: 'elsewhere' })
    expect(asked).toEqual([])
    await replay.play({ before: fresh, after: moved }, catalogue, smallPlace, false)
    expect(replay.state).toMatchObject({ kind: 'standing' })
    expect(asked).toEqual([fresh])
  })
})

describe('an attribution', () => {
  test('gives up the state before when something is moved, and splits the newest exactly', async () => {
    const { run, catalogue, fresh, moved } = await opened()
    const [assumption] = catalogue.assumptions
    const both = { ...moved, assumptions: { [assumption!.id]: assumption!.high } }
    const [first, second] = [(await run(moved))!, (await run(both))!]
    const attribution = new Attribution(run)
    const given = attribution.work(first, catalogue)
    const taken = attribution.work(second, catalogue)
    await Promise.all([given, taken])
    expect(attribution.result).toBe(second)
    for (const outcome of second.outcomes) {
      const split = attribution.split(outcome, 12)!
      expect(split.plan + split.assumptions + split.together).toBe(split.total)
      expect(attribution.parts(outcome, 12)).toEqual([
        {
          lever: catalogue.levers[0]!.id,
          share: expect.closeTo(split.plan, 6) as number,
          alone: expect.closeTo(split.plan, 6) as number,
          error: 0,
        },
      ])
    }
    await attribution.work((await run(fresh))!, catalogue)
    expect(attribution.parts(second.outcomes[0]!, 12)).toEqual([])
    expect(attribution.split(second.outcomes[0]!, 12)).toMatchObject({ total: 0 })
  })
})
