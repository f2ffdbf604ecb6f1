import { describe, expect, test } from 'vitest'
import { tones } from '../../../src/chart/scene'
import { contrast, dark, light } from './colours'

const lines = [1, 2, 3, 4, 5, 6].map((n) => `line-${n}`)

describe.each([
  ['light', light],
  ['dark', dark],
])('%s colours', (_, c: Record<string, string>) => {
  const pick = (name: string) => c[name] ?? `no token ${name}`

  test('there is a token for every tone that a chart uses', () => {
    expect(tones.filter((tone) => !(tone in c))).toEqual([])
  })

  test.each([
    ...['ink', 'ink-2', 'plan', 'assume', 'better', 'worse', 'smith', ...lines].flatMap((t) => [
      [t, 'panel'],
      [t, 'paper'],
    ]),
    ['ink', 'panel-2'],
    ['ink-2', 'panel-2'],
    ['ink', 'span'],
    ['ink', 'warm'],
    ['ink', 'plan-soft'],
    ['plan', 'plan-soft'],
    ['better', 'better-soft'],
    ['worse', 'worse-soft'],
    ['on-plan', 'plan'],
    ...[1, 2, 3, 4, 5, 6].map((n) => [`on-cat-${n}`, `cat-${n}`]),
  ])('letters in %s read on %s', (letters, ground) => {
    expect(contrast(pick(letters), pick(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['base', 'ghost', 'ink-3', 'plan', 'assume'])('a line in %s is seen on the panel', (line) => {
    expect(contrast(pick(line), pick('panel'))).toBeGreaterThanOrEqual(3)
  })

  test('the focus ring is seen on the panel: its yellow or the ring around it', () => {
    const best = Math.max(contrast('#ffdd00', pick('panel')), contrast(pick('focus-ink'), pick('panel')))
    expect(best).toBeGreaterThanOrEqual(3)
    expect(contrast('#ffdd00', pick('focus-ink'))).toBeGreaterThanOrEqual(3)
  })
})
