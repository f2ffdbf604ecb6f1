import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/scenario/scenario'
import { amend, begin, canStep, goTo, present, push, recent, step } from '../../../src/session/history'

const state = (name: string) => ({ name }) as Scenario
const names = (history: { entries: readonly Scenario[] }) => history.entries.map(({ name }) => name)

describe('history', () => {
  it('steps back and forward through every state', () => {
    const history = push(push(begin(state('a')), state('b')), state('c'))
    const back = step(step(history, -1), -1)
    expect(present(back).name).toBe('a')
    expect(canStep(back, -1)).toBe(false)
    expect(step(back, -1)).toBe(back)
    expect(present(step(back, 1)).name).toBe('b')
  })

  it('forgets what was undone once something new is done', () => {
    const history = push(step(push(begin(state('a')), state('b')), -1), state('c'))
    expect(names(history)).toEqual(['a', 'c'])
    expect(canStep(history, 1)).toBe(false)
  })

  it('keeps the many moves of one gesture as one step', () => {
    const history = amend(amend(push(begin(state('a')), state('b1')), state('b2')), state('b3'))
    expect(names(history)).toEqual(['a', 'b3'])
  })

  it('forgets nothing, however long the session', () => {
    let history = begin(state('0'))
    for (let i = 1; i <= 5_000; i++) history = push(history, state(String(i)))
    expect(history.entries).toHaveLength(5_001)
    for (let i = 0; i < 5_000; i++) history = step(history, -1)
    expect(present(history).name).toBe('0')
    expect(canStep(history, -1)).toBe(false)
  })

  it('goes to any state and back, and nowhere else', () => {
    const history = push(push(begin(state('a')), state('b')), state('c'))
    const first = goTo(history, 0)
    expect(present(first).name).toBe('a')
    expect(present(goTo(first, 2)).name).toBe('c')
    expect(goTo(history, 3)).toBe(history)
    expect(goTo(history, -1)).toBe(history)
  })

  it('keeps the newest states and where one stands among them', () => {
    let history = begin(state('0'))
    for (let i = 1; i < 10; i++) history = push(history, state(String(i)))
    expect(names(recent(history, 3))).toEqual(['7', '8', '9'])
    expect(present(recent(history, 3)).name).toBe('9')
    const back = step(step(step(step(history, -1), -1), -1), -1)
    expect(present(recent(back, 3)).name).toBe('5')
  })
})
