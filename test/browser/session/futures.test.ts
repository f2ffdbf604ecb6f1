import { afterEach, expect, test } from 'vitest'
import { Futures } from '../../../src/session/futures.svelte'
import type { Result } from '../../../src/session/result'
import { connectLeader } from '../../../src/worker/studies/connect-leader'
import { createStudyClient, type StudyClient } from '../../../src/worker/studies/study-client'
import { smallModel, smallPlace, smallScenario } from '../small-system'

const client = createStudyClient(connectLeader, smallModel, 2)
afterEach(() => {
  futures.cancel()
})
let futures = new Futures(() => client)

/** The same workers, which answer no study of 2,000 futures before they are told to. */
function held(): { readonly client: StudyClient; readonly release: () => void } {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  const run: StudyClient['run'] = async (name, question, options) => {
    if ('runs' in question && question.runs === 2000) await released
    return client.run(name, question, options)
  }
  return {
    client: { ...client, run },
    release: () => {
      release()
    },
  }
}

/** A result of a plan: nothing but its plan and place matters here. */
function resultOf(teams: number): Result {
  return { scenario: smallScenario({ visiting_teams: teams }), place: smallPlace } as Result
}

test('a coarse answer comes first, a finer one after it, the finest on demand', async () => {
  const { client: slow, release } = held()
  futures = new Futures(() => slow)
  const result = resultOf(0.3)
  futures.want(result, [])
  expect(futures.of(result)).toBeNull()
  expect(futures.state.kind).toBe('working')
  // Workers start, and read the model, before the first answer.
  await expect.poll(() => futures.of(result)?.runs, { timeout: 20_000 }).toBe(200)
  release()
  await expect.poll(() => futures.of(result)?.runs, { timeout: 20_000 }).toBe(2000)
  await expect.poll(() => futures.state.kind).toBe('done')
  expect(futures.canGoOn).toBe(true)
  futures.goOn()
  await expect.poll(() => futures.of(result)?.runs, { timeout: 60_000 }).toBe(10_000)
  expect(futures.canGoOn).toBe(false)
})

test('a plan that moves on takes its futures with it, and what comes late is not shown', async () => {
  const { client: slow } = held()
  futures = new Futures(() => slow)
  const [before, after] = [resultOf(0.1), resultOf(0.4)]
  futures.want(before, [])
  await expect.poll(() => futures.of(before)?.runs).toBe(200)
  futures.want(after, [])
  expect(futures.of(after)).toBeNull()
  await expect.poll(() => futures.of(after)?.runs).toBe(200)
  expect(futures.of(before)).toBeNull()
})

test('what is under way ends when it is told to; what was answered stays', async () => {
  const { client: slow, release } = held()
  futures = new Futures(() => slow)
  const result = resultOf(0.2)
  futures.want(result, [])
  await expect.poll(() => futures.of(result)?.runs).toBe(200)
  futures.cancel()
  expect(futures.state.kind).toBe('stopped')
  release()
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(futures.of(result)?.runs).toBe(200)
  futures.goOn()
  await expect.poll(() => futures.of(result)?.runs, { timeout: 20_000 }).toBe(2000)
})
