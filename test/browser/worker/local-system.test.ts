import { describe, expect, test } from 'vitest'
import { createClient } from '../../../src/worker/client'
import { connect } from '../../../src/worker/connect'
import type { Connection } from '../../../src/worker/connection'
import type { Answer, LocalSystemService } from '../../../src/worker/service'
import { smallModel, smallPlace, smallScenario } from '../small-system'

const value = (answer: Answer, run: 'nothing' | 'plan') => answer[run].at(-1)!

describe('the worker', () => {
  test('reads the model, runs all variants and hands over arrays of its own', async () => {
    const client = createClient(connect, smallModel)
    const opened = await client.open()
    expect(opened).toMatchObject({ ok: true, catalogue: { model: { name: 'Small system' } } })

    const reply = await client.run(smallScenario({ visiting_teams: 0.5 }), smallPlace)
    if (reply?.ok !== true) throw new Error(JSON.stringify(reply))
    expect(reply.times).toHaveLength(37)
    expect(reply.outcomes).toEqual(['beds_in_use'])
    expect(reply.plan).toHaveLength(37)
    expect(reply.assumptions).toBeNull()
    expect(value(reply, 'plan')).toBeLessThan(value(reply, 'nothing'))

    // What is compared with is kept in the worker; a second answer must still have its own copy.
    const again = await client.run(smallScenario({ visiting_teams: 1 }), smallPlace)
    if (again?.ok !== true) throw new Error(JSON.stringify(again))
    expect(again.nothing).toEqual(reply.nothing)
    expect(value(again, 'plan')).toBeLessThan(value(reply, 'plan'))
    client.close()
  })

  test('moves the line of our assumptions apart from that of doing nothing', async () => {
    const client = createClient(connect, smallModel)
    const scenario = { ...smallScenario({}), assumptions: { 'stay[mild]': 1.4 } }
    const reply = await client.run(scenario, smallPlace)
    if (reply?.ok !== true) throw new Error(JSON.stringify(reply))
    expect(reply.assumptions!.at(-1)).toBeGreaterThan(reply.nothing.at(-1)!)
    expect(reply.plan).toEqual(reply.assumptions)
    client.close()
  })

  test('answers a scenario that the model does not know with its faults, and goes on', async () => {
    const client = createClient(connect, smallModel)
    const refused = await client.run(smallScenario({ telepathy: 1 }), smallPlace)
    expect(refused).toMatchObject({ ok: false, faults: [{ kind: 'scenario.unknown-lever' }] })
    await expect(client.run(smallScenario({}), smallPlace)).resolves.toMatchObject({ ok: true })
    client.close()
  })

  test('says that a model which is not there could not be fetched', async () => {
    const client = createClient(connect, new URL('/no-such-model.xmile?gone', 'http://localhost:1').href)
    await expect(client.open()).resolves.toMatchObject({ ok: false, faults: [{ kind: 'model.unreachable' }] })
    client.close()
  })

  test('survives the loss of a real worker in the middle of a run', async () => {
    const connections: Connection<LocalSystemService>[] = []
    let kill: (() => void) | undefined
    const client = createClient(() => {
      const real = connect()
      const first = connections.length === 0
      const lost = new Promise<void>((resolve) => {
        if (first) kill = resolve
      })
      const connection: Connection<LocalSystemService> = first
        ? { ...real, lost, service: { open: real.service.open, run: () => new Promise(() => undefined) } }
        : real
      connections.push(connection)
      return connection
    }, smallModel)
    await client.open()
    const reply = client.run(smallScenario({}), smallPlace)
    kill!()
    await expect(reply).resolves.toMatchObject({ ok: true })
    expect(connections).toHaveLength(2)
    client.close()
  })

  test('is told of a worker that dies of an uncaught error', async () => {
    const { connectTo } = await import('../../../src/worker/connect')
    const dying = new Worker(new URL('./dying-worker.ts', import.meta.url), { type: 'module' })
    const connection = connectTo(dying)
    await connection.lost
    connection.close()
  })
})
