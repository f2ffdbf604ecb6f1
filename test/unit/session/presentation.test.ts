import { describe, expect, test } from 'vitest'
import { Presentation, type TabMemory } from '../../../src/session/presentation.svelte'

function memory(): TabMemory & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>()
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
  }
}
const key = 'joined-up-presenting'

describe('presenting to a room', () => {
  test('nothing is hidden or locked until somebody says so', () => {
    const room = new Presentation(memory())
    room.begin()
    expect([room.on, room.stage, room.hides, room.held]).toEqual([true, 'off', false, []])
  })

  test('one key hides, reveals and hides again; locks hold until it reveals', () => {
    const room = new Presentation(memory())
    room.begin()
    room.lock('teams', true)
    expect(room.held).toEqual(['teams'])
    room.turn()
    expect([room.hides, room.held]).toEqual([true, ['teams']])
    room.turn()
    expect([room.hides, room.held]).toEqual([false, []])
    room.turn()
    expect([room.hides, room.held]).toEqual([true, ['teams']])
  })

  test('outlives a reload', () => {
    const tab = memory()
    const room = new Presentation(tab)
    room.begin()
    room.showUntil('2028-03')
    room.lock('teams', true)
    room.guess(0, 'fewer beds')
    room.turn()
    const again = new Presentation(tab)
    expect([again.hides, again.until, again.held, again.guesses]).toEqual([
      true,
      '2028-03',
      ['teams'],
      ['fewer beds'],
    ])
  })

  test('holds nothing once it is left', () => {
    const room = new Presentation(memory())
    room.begin()
    room.lock('teams', true)
    room.turn()
    room.leave()
    expect([room.hides, room.held]).toEqual([false, []])
  })

  test('ends with nothing hidden, locked or written', () => {
    const room = new Presentation(memory())
    room.begin()
    room.lock('teams', true)
    room.guess(0, 'more')
    room.turn()
    room.end()
    expect([room.hides, room.locked, room.guesses]).toEqual([false, [], []])
  })

  test.each(['{', '[]', '{"on":1,"locked":[3],"until":"soon","stage":"open"}'])(
    'a memory of another form (%s) is no memory',
    (text) => {
      const tab = memory()
      tab.setItem(key, text)
      const room = new Presentation(tab)
      expect([room.on, room.stage, room.until, room.locked]).toEqual([false, 'off', null, []])
    },
  )

  test('lasts as long as the page where storage is refused', () => {
    const room = new Presentation({
      getItem: () => {
        throw new Error('refused')
      },
      setItem: () => {
        throw new Error('refused')
      },
    })
    room.begin()
    room.turn()
    expect(room.hides).toBe(true)
  })
})
