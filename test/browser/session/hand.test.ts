import { expect, test } from 'vitest'
import { Futures } from '../../../src/session/futures.svelte'
import { handOn } from '../../../src/session/hand'
import type { Result } from '../../../src/session/result'
import type { StudyClient } from '../../../src/worker/studies/study-client'
import { smallPlace, smallScenario } from '../small-system'

const press = (type: 'keydown' | 'keyup', key: string) =>
  window.dispatchEvent(new KeyboardEvent(type, { key, code: key }))
const point = (type: string) => window.dispatchEvent(new PointerEvent(type))

test('a hand is down from the first that is held to the last that is let go of', () => {
  const hand = handOn()
  let releases = 0
  const end = hand.onRelease(() => releases++)
  expect(hand.isDown()).toBe(false)
  point('pointerdown')
  press('keydown', 'ArrowRight')
  press('keydown', 'ArrowRight')
  point('pointerup')
  expect([hand.isDown(), releases]).toEqual([true, 0])
  press('keyup', 'ArrowRight')
  expect([hand.isDown(), releases]).toEqual([false, 1])
  end()
  press('keydown', 'a')
  press('keyup', 'a')
  expect(releases).toBe(1)
})

test.each([
  ['the page loses the focus', () => window.dispatchEvent(new FocusEvent('blur'))],
  ['a key is let go of that hides others', () => press('keyup', 'Meta')],
])('nothing is held when %s', (_, happen) => {
  const hand = handOn()
  press('keydown', 'Meta')
  press('keydown', 'z')
  happen()
  expect(hand.isDown()).toBe(false)
})

/** Futures on workers that only note what they are asked. */
function asked(): { readonly futures: Futures; readonly plans: number[] } {
  const plans: number[] = []
  const client: StudyClient = {
    run: (_, question) => {
      if ('scenario' in question) plans.push(question.scenario.levers['visiting_teams']!.value)
      return new Promise(() => undefined)
    },
    rest: () => undefined,
    close: () => undefined,
  }
  return { futures: new Futures(() => client), plans }
}

const resultOf = (teams: number) =>
  ({ scenario: smallScenario({ visiting_teams: teams }), place: smallPlace }) as Result

test('futures begin at once where nothing is held, and wait for a hand that is', () => {
  const { futures, plans } = asked()
  futures.want(resultOf(0.1), [])
  expect(plans).toEqual([0.1])
  press('keydown', 'ArrowRight')
  futures.want(resultOf(0.2), [])
  futures.want(resultOf(0.3), [])
  expect(plans).toEqual([0.1])
  expect(futures.state.kind).toBe('working')
  press('keyup', 'ArrowRight')
  expect(plans).toEqual([0.1, 0.3])
})

test('a hand that stays where it is waits for its futures no longer than for a moment', async () => {
  const { futures, plans } = asked()
  point('pointerdown')
  futures.want(resultOf(0.4), [])
  await expect.poll(() => plans).toEqual([0.4])
  point('pointerup')
  expect(plans).toEqual([0.4])
})

test('what is stopped while a hand is down does not begin when it is let go of', () => {
  const { futures, plans } = asked()
  point('pointerdown')
  futures.want(resultOf(0.5), [])
  futures.cancel()
  point('pointerup')
  expect(plans).toEqual([])
})
