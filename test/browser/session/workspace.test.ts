import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { encodeLink } from '../../../src/scenario/permalink'
import { FaultError } from '../../../src/model/fault'
import { loadTexts } from '../../../src/session/late-texts.svelte'
import type { Places } from '../../../src/session/places'
import { mostStored } from '../../../src/session/history'
import { createDatabase } from '../../../src/session/database'
import { createPlanStore } from '../../../src/session/plan-store'
import { clearShelf, createShelf, type Shelf } from '../../../src/session/shelf'
import { Workspace, type WorkspaceParts } from '../../../src/session/Workspace.svelte'
import { createClient, type LocalSystemClient } from '../../../src/worker/client'
import { connect } from '../../../src/worker/connect'
import { place, smallModel, smallPlace, smallScenario, smallTexts } from '../small-system'

const there = place('there', 0.03)
const places: Places = {
  list: () => Promise.resolve([]),
  prepare: () => Promise.resolve(),
  load: (id) => {
    const found = [smallPlace, there].find((one) => one.id === id)
    if (found !== undefined) return Promise.resolve(found)
    return Promise.reject(new FaultError([{ kind: 'place.unknown', values: { place: id } }]))
  },
}
const forgetful: Shelf = { claim: () => Promise.resolve(null), save: () => Promise.resolve() }
const clients: LocalSystemClient[] = []
let database = ''

function open(parts: Partial<WorkspaceParts> = {}): Workspace {
  const client = createClient(connect, smallModel)
  clients.push(client)
  return new Workspace({
    client,
    places,
    shelf: forgetful,
    plans: createPlanStore(createDatabase(database)),
    texts: loadTexts(smallTexts),
    publish: () => undefined,
    firstPlace: 'here',
    pause: 0,
    ...parts,
  })
}

async function settled(workspace: Workspace): Promise<void> {
  await vi.waitFor(
    () => {
      expect(workspace.result?.scenario).toBe(workspace.scenario)
    },
    { timeout: 10_000 },
  )
}
const atEnd = (workspace: Workspace, run: 'plan' | 'nothing') => workspace.result![run].at(-1)!
const kinds = (workspace: Workspace) => workspace.notices.map((notice) => notice.fault.kind)

beforeEach(() => {
  sessionStorage.clear()
  database = `test-${crypto.randomUUID()}`
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await clearShelf(database)
})

describe('what is known of levers, assumptions and outcomes', () => {
  const assumption = (workspace: Workspace) => workspace.catalogue!.assumptions[0]!

  test('follows the model, and is in the catalogue then', async () => {
    const workspace = open()
    await workspace.start('')
    expect(workspace.texts.state).toBe('coming')
    expect(workspace.catalogue!.levers[0]!.doc).toMatch(/./)
    expect(assumption(workspace)).toMatchObject({ doc: '', source: '' })
    const { levers, model } = workspace.catalogue!
    workspace.fetchLater()
    await vi.waitFor(() => {
      expect(workspace.texts.state).toBe('here')
    })
    expect(assumption(workspace).doc).toMatch(/./)
    expect(assumption(workspace).source).toMatch(/./)
    expect(workspace.catalogue!.outcomes[0]!.doc).toMatch(/./)
    expect(workspace.catalogue!.model).toEqual(model)
    // What was there stays as it was, so that nothing on screen is drawn anew.
    expect(workspace.catalogue!.levers[0]).toBe(levers[0])
  })

  test('takes nothing with it when it cannot be fetched, and is asked for again', async () => {
    let connected = false
    const texts = loadTexts(smallTexts)
    const workspace = open({ texts: () => (connected ? texts() : Promise.reject(new Error('offline'))) })
    await workspace.start('')
    await workspace.texts.fetch()
    expect(workspace.texts.state).toBe('missing')
    workspace.settings.setLever('visiting_teams', { value: 0.5 })
    await settled(workspace)
    expect(workspace.notices).toEqual([])
    connected = true
    await Promise.all([workspace.texts.fetch(), workspace.texts.fetch()])
    expect(workspace.texts.state).toBe('here')
    expect(assumption(workspace).doc).toMatch(/./)
  })

  test('is not taken from another model', async () => {
    const strange = { hash: 'another', texts: { 'stay[mild]': { doc: 'Wrong.', source: 'Elsewhere' } } }
    const workspace = open({ texts: () => Promise.resolve(strange) })
    await workspace.start('')
    await workspace.texts.fetch()
    expect(workspace.texts.state).toBe('missing')
    expect(workspace.catalogue!.assumptions.map(({ doc }) => doc)).not.toContain('Wrong.')
  })
})

describe('the work of a tab', () => {
  test('begins with the first place, untouched', async () => {
    const workspace = open()
    await workspace.start('')
    await settled(workspace)
    expect(workspace.place?.id).toBe('here')
    expect(workspace.canUndo).toBe(false)
    expect(workspace.result?.plan).toEqual(workspace.result?.nothing)
    expect(workspace.notices).toEqual([])
  })

  test('a held slider is one step back, however far it was dragged', async () => {
    const workspace = open()
    await workspace.start('')
    for (const value of [0.1, 0.2, 0.3, 0.4]) workspace.settings.setLever('visiting_teams', { value }, true)
    workspace.settings.release()
    workspace.settings.setLever('visiting_teams', { value: 0.5 })
    await settled(workspace)
    expect(atEnd(workspace, 'plan')).toBeLessThan(atEnd(workspace, 'nothing'))
    workspace.undo()
    expect(workspace.settings.lever('visiting_teams')?.value).toBe(0.4)
    workspace.undo()
    expect(workspace.settings.lever('visiting_teams')?.value).toBe(0)
    expect(workspace.canUndo).toBe(false)
    workspace.redo()
    workspace.redo()
    await settled(workspace)
    expect(workspace.scenario?.levers['visiting_teams']?.value).toBe(0.5)
  })

  test('presses that follow each other are one step back; one after a pause, or on another thing, is its own', async () => {
    const workspace = open()
    await workspace.start('')
    const press = (value: number) => {
      workspace.settings.setLever('visiting_teams', { value }, true)
      workspace.settings.release()
    }
    const now = vi.spyOn(performance, 'now')
    const at = (time: number) => now.mockReturnValue(time)
    try {
      for (let i = 1; i <= 20; i++) {
        at(i * 300)
        press(i / 100)
      }
      at(9_000)
      press(0.3)
      workspace.settings.rename('Between')
      press(0.4)
    } finally {
      now.mockRestore()
    }
    const steps: (number | string)[] = []
    while (workspace.canUndo) {
      workspace.undo()
      steps.push(workspace.scenario!.name || workspace.settings.lever('visiting_teams')!.value)
    }
    expect(steps).toEqual(['Between', 0.3, 0.2, 0])
  })

  test('shows the newest of many moves', async () => {
    const workspace = open()
    await workspace.start('')
    for (let i = 1; i <= 60; i++) workspace.settings.setLever('visiting_teams', { value: i / 60 }, true)
    await settled(workspace)
    const direct = createClient(connect, smallModel)
    clients.push(direct)
    const reply = await direct.run(workspace.scenario!, smallPlace)
    expect(reply?.ok && reply.plan).toEqual(workspace.result!.plan)
  })

  test('a link brings the same numbers, bit for bit, to another machine', async () => {
    const mine = open()
    await mine.start('')
    mine.settings.setLever('visiting_teams', { value: 0.35, start: '2027-09', ramp: 7, end: '2028-12' })
    mine.settings.rename('Teams first')
    await settled(mine)
    const theirs = open()
    await theirs.start(await mine.link())
    await settled(theirs)
    expect(theirs.scenario).toEqual(mine.scenario)
    expect(theirs.result?.plan).toEqual(mine.result?.plan)
  })

  test('a mangled link says so and leaves the work as it was', async () => {
    const workspace = open()
    await workspace.start('')
    workspace.settings.setLever('visiting_teams', { value: 0.5 })
    const before = workspace.scenario
    await workspace.openLink('s=1.nonsense')
    expect(kinds(workspace)).toEqual(['link.mangled'])
    expect(workspace.scenario).toBe(before)
    workspace.dismiss(workspace.notices[0]!)
    expect(workspace.notices).toEqual([])
  })

  test('a bad link to begin with opens a fresh plan and the message', async () => {
    const workspace = open()
    await workspace.start('s=1.nonsense')
    await settled(workspace)
    expect(kinds(workspace)).toEqual(['link.mangled'])
  })

  test('a bad link is replaced in the address by the link of the work that stays', async () => {
    const published: string[] = []
    const workspace = open({ publish: (fragment) => published.push(fragment) })
    await workspace.start('s=1.nonsense')
    const own = await workspace.link()
    expect(published).toEqual([own])
    await workspace.openLink('s=1.rubbish')
    expect(published).toEqual([own, own])
  })

  test('a fragment that is no link is named, the page’s own parts are not, and what others add to a link does not spoil it', async () => {
    const workspace = open()
    await workspace.start('page=about&at=1')
    expect(workspace.notices).toEqual([])
    for (const fragment of ['plan=abc', 's', '&utm=1']) {
      await workspace.openLink(fragment)
      expect(workspace.notices).toMatchObject([
        {
          fault: { kind: 'link.unknown', severity: 'warning', values: { found: fragment.replace('&', '') } },
        },
      ])
    }
    const link = await encodeLink({ ...smallScenario({}), name: 'Theirs' })
    await workspace.openLink(`utm=1&${link}&utm=2`)
    expect(workspace.scenario?.name).toBe('Theirs')
  })

  test('what went wrong is no longer said once the same thing has gone well', async () => {
    const workspace = open()
    await workspace.start('')
    await workspace.openLink(await encodeLink({ ...smallScenario({}), place: 'atlantis' }))
    expect(kinds(workspace)).toEqual(['place.unknown'])
    await workspace.openLink('s=1.nonsense')
    expect(kinds(workspace)).toEqual(['link.mangled'])
    await workspace.openLink(await encodeLink({ ...smallScenario({}), place: 'atlantis' }))
    expect(kinds(workspace)).toEqual(['place.unknown'])
    const good = JSON.stringify({ ...smallScenario({ visiting_teams: 0.5 }), name: 'Good' })
    await workspace.openFile(new File([good], 'good.json'))
    expect(workspace.scenario?.name).toBe('Good')
    expect(kinds(workspace)).toEqual(['scenario.model-changed'])
  })

  test('a list of places that cannot be had stays said while places are shown', async () => {
    const list = () =>
      Promise.reject(new FaultError([{ kind: 'place.unreachable', values: { place: 'index' } }]))
    const workspace = open({ places: { ...places, list } })
    await workspace.start('')
    await workspace.choosePlace('there')
    expect(kinds(workspace)).toEqual(['place.unreachable'])
  })

  test('a link to an unknown place or lever is refused by name', async () => {
    const workspace = open()
    await workspace.start('')
    const before = workspace.scenario
    await workspace.openLink(await encodeLink({ ...smallScenario({}), place: 'nowhere' }))
    expect(kinds(workspace)).toEqual(['place.unknown'])
    await workspace.openLink(await encodeLink(smallScenario({ telepathy: 1 })))
    expect(kinds(workspace)).toContain('scenario.unknown-lever')
    expect(workspace.scenario).toBe(before)
  })

  test('opens a file on top of the work, one undo away, and warns of another release of the model', async () => {
    const workspace = open()
    await workspace.start('')
    workspace.settings.rename('Mine')
    const text = JSON.stringify({ ...smallScenario({ visiting_teams: 0.5 }), name: 'Theirs' })
    await workspace.openFile(new File([text], 'theirs.json'))
    expect(workspace.scenario?.name).toBe('Theirs')
    expect(kinds(workspace)).toEqual(['scenario.model-changed'])
    workspace.undo()
    expect(workspace.scenario?.name).toBe('Mine')
  })

  test('says where a file is wrong', async () => {
    const workspace = open()
    await workspace.start('')
    await workspace.openFile(new File(['{\n  "schema": 1,\n  oops }'], 'bad.json'))
    expect(workspace.notices).toMatchObject([
      { about: 'open', fault: { kind: 'json.syntax', where: { file: 'bad.json', line: 3 } } },
    ])
  })

  test('runs do nothing and the plan with our own numbers, step by step undone', async () => {
    const workspace = open()
    await workspace.start('')
    await settled(workspace)
    const before = atEnd(workspace, 'nothing')
    workspace.settings.setOurs('admission_rate', 0.04)
    await settled(workspace)
    expect(atEnd(workspace, 'nothing')).toBeGreaterThan(before)
    expect(workspace.scenario?.ours).toEqual({ admission_rate: 0.04 })
    workspace.settings.setOurs('projected_people', 5)
    workspace.settings.setOurs('admission_rate', Number.NaN)
    expect(workspace.scenario?.ours).toEqual({ admission_rate: 0.04 })
    workspace.settings.setOurs('admission_rate', null)
    expect(workspace.scenario?.ours).toEqual({})
    workspace.undo()
    expect(workspace.scenario?.ours).toEqual({ admission_rate: 0.04 })
    workspace.undo()
    await settled(workspace)
    expect(atEnd(workspace, 'nothing')).toBe(before)
  })

  test('leaves our own numbers with their place, says so, and undo brings both back', async () => {
    const workspace = open()
    await workspace.start('')
    workspace.settings.setOurs('admission_rate', 0.04)
    await workspace.choosePlace('there')
    expect(workspace.scenario?.ours).toEqual({})
    expect(workspace.notices).toMatchObject([
      { fault: { kind: 'scenario.ours-dropped', values: { count: 1, place: 'HERE' } } },
    ])
    workspace.undo()
    await settled(workspace)
    expect(workspace.scenario?.ours).toEqual({ admission_rate: 0.04 })
    expect(workspace.notices).toEqual([])
  })

  test('a locked lever is moved by nothing: not by hand, reset, undo, a link or a file', async () => {
    const workspace = open()
    await workspace.start('')
    workspace.settings.setLever('visiting_teams', { value: 0.5 })
    workspace.lockedLevers = ['visiting_teams']
    const held = () => workspace.scenario?.levers['visiting_teams']?.value
    workspace.settings.setLever('visiting_teams', { value: 0.7 })
    workspace.settings.resetLever('visiting_teams')
    workspace.settings.resetLevers()
    expect(held()).toBe(0.5)
    expect(workspace.notices).toEqual([])
    workspace.undo()
    workspace.undo()
    expect(held()).toBe(0.5)
    expect(kinds(workspace)).toEqual(['scenario.lever-locked'])
    await workspace.openLink(await encodeLink(smallScenario({ visiting_teams: 0.2 })))
    await workspace.openFile(new File([JSON.stringify(smallScenario({}))], 'other.json'))
    expect(await workspace.openScenario(smallScenario({}))).toBe(false)
    expect(held()).toBe(0.5)
    workspace.settings.rename('Still ours')
    expect(workspace.scenario?.name).toBe('Still ours')
    workspace.lockedLevers = []
    workspace.settings.setLever('visiting_teams', { value: 0.7 })
    expect(held()).toBe(0.7)
  })

  test('a drag of each handle of a lever is a step of its own', async () => {
    const workspace = open()
    await workspace.start('')
    workspace.settings.setLever('visiting_teams', { value: 0.5 })
    const steps = ['2027-05', '2027-06', '2027-07']
    for (const start of steps) workspace.settings.setLever('visiting_teams', { start }, true)
    workspace.settings.release()
    for (const ramp of [10, 11]) workspace.settings.setLever('visiting_teams', { ramp }, true)
    workspace.settings.release()
    const setting = () => workspace.scenario?.levers['visiting_teams']
    workspace.undo()
    expect(setting()).toMatchObject({ start: '2027-07' })
    expect(setting()?.ramp).not.toBe(11)
    workspace.undo()
    expect(setting()?.start).not.toBe('2027-07')
    expect(setting()?.value).toBe(0.5)
  })

  test('takes the plan along to another place, and undo comes back', async () => {
    const workspace = open()
    await workspace.start('')
    workspace.settings.setLever('visiting_teams', { value: 0.5 })
    await settled(workspace)
    const here = atEnd(workspace, 'plan')
    await workspace.choosePlace('there')
    await settled(workspace)
    expect(workspace.result?.place.id).toBe('there')
    expect(workspace.scenario?.levers['visiting_teams']?.value).toBe(0.5)
    expect(atEnd(workspace, 'plan')).toBeGreaterThan(here)
    workspace.undo()
    await vi.waitFor(() => {
      expect(workspace.place?.id).toBe('here')
    })
    await settled(workspace)
    expect(atEnd(workspace, 'plan')).toBe(here)
  })

  test('keeps the last good result when a run fails, and says why until one succeeds', async () => {
    const sound = createClient(connect, smallModel)
    clients.push(sound)
    let broken = false
    const client: LocalSystemClient = {
      ...sound,
      run: (scenario, at) =>
        broken
          ? Promise.resolve({ id: 0, ok: false, faults: [{ kind: 'run.not-finite' }] })
          : sound.run(scenario, at),
    }
    const workspace = open({ client })
    await workspace.start('')
    await settled(workspace)
    const good = workspace.result
    broken = true
    workspace.settings.setLever('visiting_teams', { value: 0.5 })
    await vi.waitFor(() => {
      expect(kinds(workspace)).toEqual(['run.not-finite'])
    })
    expect(workspace.result).toBe(good)
    broken = false
    workspace.settings.setLever('visiting_teams', { value: 0.6 })
    await settled(workspace)
    expect(workspace.notices).toEqual([])
  })

  test('shows what was asked for last, though an older answer comes later', async () => {
    const sound = createClient(connect, smallModel)
    clients.push(sound)
    let late: () => void = () => undefined
    const client: LocalSystemClient = {
      ...sound,
      run: async (scenario, at) => {
        const reply = await sound.run(scenario, at)
        if (scenario.levers['visiting_teams']?.value !== 0.5) return reply
        return new Promise((resolve) => {
          late = () => {
            resolve(reply)
          }
        })
      },
    }
    const workspace = open({ client })
    await workspace.start('')
    workspace.settings.setLever('visiting_teams', { value: 0.5 })
    workspace.settings.setLever('visiting_teams', { value: 0.6 })
    await vi.waitFor(() => {
      expect(workspace.result?.scenario.levers['visiting_teams']?.value).toBe(0.6)
    })
    late()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(workspace.result?.scenario.levers['visiting_teams']?.value).toBe(0.6)
  })

  test('has the positions of a lever that somebody has a hand on worked out, the nearest first', async () => {
    const sound = createClient(connect, smallModel)
    clients.push(sound)
    const foreseen: number[] = []
    const client: LocalSystemClient = {
      ...sound,
      foresee: (scenarios) => {
        const values = [...scenarios].map(({ levers }) => levers['visiting_teams']?.value ?? 0)
        foreseen.push(...values.slice(0, 3))
      },
    }
    const workspace = open({ client })
    await workspace.start('')
    await settled(workspace)
    workspace.settings.setLever('visiting_teams', { value: 0.5 })
    await settled(workspace)
    expect(foreseen).toEqual([])
    workspace.settings.expectLever('visiting_teams')
    expect(foreseen.splice(0)).toEqual([0.55, 0.45, 0.6])
    workspace.settings.setLever('visiting_teams', { value: 0.45 }, true)
    await settled(workspace)
    expect(foreseen.splice(0)).toEqual([0.4, 0.35, 0.3])
  })

  test('publishes the link of each change, a moment later', async () => {
    const published: string[] = []
    const workspace = open({ publish: (fragment) => published.push(fragment) })
    await workspace.start('')
    expect(published).toEqual([])
    workspace.settings.setLever('visiting_teams', { value: 0.5 })
    await workspace.flush()
    expect(published).toEqual([await workspace.link()])
  })
})

describe('keeping', () => {
  test('a reloaded tab finds its work and its way back', async () => {
    const before = open({ shelf: createShelf(createDatabase(database)) })
    await before.start('')
    before.settings.setLever('visiting_teams', { value: 0.5 })
    before.settings.rename('Kept')
    await before.flush()

    const after = open({ shelf: createShelf(createDatabase(database)) })
    await after.start('')
    expect(after.scenario?.name).toBe('Kept')
    after.undo()
    expect(after.scenario?.name).toBe('')
    expect(after.scenario?.levers['visiting_teams']?.value).toBe(0.5)
  })

  test('two tabs never write over each other', async () => {
    const one = open({ shelf: createShelf(createDatabase(database)) })
    await one.start('')
    one.settings.rename('One')
    await one.flush()
    // A duplicated tab brings the same session storage; a new tab brings none. Neither may take the first one's record.
    const twin = open({ shelf: createShelf(createDatabase(database)) })
    await twin.start('')
    expect(twin.scenario?.name).toBe('One')
    twin.settings.rename('Twin')
    await twin.flush()
    sessionStorage.clear()
    const fresh = open({ shelf: createShelf(createDatabase(database)) })
    await fresh.start('')
    fresh.settings.rename('Fresh')
    await fresh.flush()
    one.settings.rename('One, later')
    await one.flush()

    const { openDB } = await import('idb')
    const db = await openDB(database)
    const records = (await db.getAll('work')) as { entries: { name: string }[]; at: number }[]
    db.close()
    const names = records.map((record) => record.entries[record.at]!.name)
    expect(names.sort()).toEqual(['Fresh', 'One, later', 'Twin'])
  })

  test.for([
    ['refused', 'SecurityError', { kind: 'storage.refused', values: { message: 'Denied by the user.' } }],
    ['full', 'QuotaExceededError', { kind: 'storage.full' }],
  ] as const)(
    'storage that is %s is said once, by that name, and the work goes on',
    async ([, name, fault]) => {
      const refuse = () => Promise.reject(new DOMException('Denied by the user.', name))
      const workspace = open({ shelf: { claim: refuse, save: refuse } })
      await workspace.start('')
      workspace.settings.rename('Still here')
      await workspace.flush()
      expect(workspace.notices).toMatchObject([{ about: 'storage', fault }])
      expect(JSON.parse(workspace.fileText())).toMatchObject({ name: 'Still here' })
    },
  )

  test('undo goes back through a whole session, and a visit later through the newest of it', async () => {
    const shelf = createShelf(createDatabase(database))
    const workspace = open({ shelf, pause: 60_000 })
    await workspace.start('')
    for (let i = 1; i <= 700; i++) workspace.settings.rename(`Move ${i}`)
    expect(workspace.history!.entries).toHaveLength(701)
    for (let i = 0; i < 700; i++) workspace.undo()
    await vi.waitFor(() => {
      expect(workspace.canUndo).toBe(false)
    })
    workspace.goTo(700)
    await vi.waitFor(() => {
      expect(workspace.scenario!.name).toBe('Move 700')
    })
    await workspace.flush()
    const { openDB } = await import('idb')
    const db = await openDB(database)
    const [record] = (await db.getAll('work')) as { entries: { name: string }[]; at: number }[]
    db.close()
    expect(record!.entries).toHaveLength(mostStored)
    expect(record!.entries[record!.at]!.name).toBe('Move 700')
  })

  test('a record that cannot be read is reported and left as it is', async () => {
    const { openDB } = await import('idb')
    const shelf = createShelf(createDatabase(database))
    await shelf.claim()
    const db = await openDB(database)
    await db.put('work', { id: 'old', saved: 1, entries: [{ nonsense: true }], at: 0 })
    sessionStorage.clear()
    const workspace = open({ shelf: createShelf(createDatabase(database)) })
    await workspace.start('')
    expect(kinds(workspace)).toEqual(['storage.damaged'])
    workspace.settings.rename('New')
    await workspace.flush()
    expect(await db.get('work', 'old')).toMatchObject({ entries: [{ nonsense: true }] })
    db.close()
  })
})
