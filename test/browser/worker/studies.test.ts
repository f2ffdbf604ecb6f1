import { afterEach, describe, expect, test } from 'vitest'
import { connectLeader } from '../../../src/worker/studies/connect-leader'
import type { Leader } from '../../../src/worker/studies/leader'
import { createStudyClient, type StudyClient } from '../../../src/worker/studies/study-client'
import type { Connection } from '../../../src/worker/connection'
import { smallModel, smallPlace, smallScenario } from '../small-system'

const scenario = smallScenario({ visiting_teams: 0.4 })
const question = { scenario, place: smallPlace, runs: 60, seed: 3, charts: [], singles: 0 }

let client: StudyClient
afterEach(() => {
  client.close()
})

describe('studies in workers', () => {
  test('give the same answer however many workers there are, and say how far they are', async () => {
    client = createStudyClient(connectLeader, smallModel, 1)
    const progress: number[] = []
    const one = await client.run('futures', question, { onProgress: (done) => progress.push(done) })
    if (one?.ok !== true) throw new Error(JSON.stringify(one))
    expect(progress.at(-1)).toBe(2 * question.runs)
    expect(progress.length).toBeGreaterThan(4)
    client.close()
    client = createStudyClient(connectLeader, smallModel, 3)
    await expect(client.run('futures', question)).resolves.toEqual(one)
  })

  test('stop when they are cancelled, and others go on', async () => {
    client = createStudyClient(connectLeader, smallModel, 2)
    const stop = new AbortController()
    const stopped = client.run(
      'futures',
      { ...question, runs: 50_000 },
      {
        signal: stop.signal,
        onProgress: () => {
          stop.abort()
        },
      },
    )
    const other = client.run('futures', question)
    await expect(stopped).resolves.toBeNull()
    await expect(other).resolves.toMatchObject({ ok: true })
  })

  test('say what is wrong with the model or the plan', async () => {
    client = createStudyClient(connectLeader, new URL('/no-such-model', location.href).href, 1)
    await expect(client.run('futures', question)).resolves.toMatchObject({ ok: false })
    client.close()
    client = createStudyClient(connectLeader, smallModel, 1)
    const unknown = { ...question, scenario: smallScenario({ nothing_known: 1 }) }
    await expect(client.run('futures', unknown)).resolves.toMatchObject({
      ok: false,
      faults: [{ kind: 'scenario.unknown-lever' }],
    })
  })

  test('say that their worker is lost, and begin with another', async () => {
    let started = 0
    client = createStudyClient(
      () => {
        if (++started > 1) return connectLeader()
        const dying = new Worker(new URL('./dying-worker.ts', import.meta.url), { type: 'module' })
        const never = { open: () => Promise.resolve(), run: () => new Promise(() => undefined) }
        return {
          service: { ...never, cancel: () => Promise.resolve(), rest: () => Promise.resolve() },
          lost: new Promise((resolve) => {
            dying.onerror = (event) => {
              event.preventDefault()
              resolve()
            }
          }),
          close: () => {
            dying.terminate()
          },
        } as Connection<Leader>
      },
      smallModel,
      1,
    )
    await expect(client.run('futures', question)).resolves.toMatchObject({
      ok: false,
      faults: [{ kind: 'worker.crashed' }],
    })
    await expect(client.run('futures', question)).resolves.toMatchObject({ ok: true })
    expect(started).toBe(2)
  })
})
