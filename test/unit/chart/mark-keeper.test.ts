import { describe, expect, test } from 'vitest'
import { MarkKeeper } from '../../../src/chart/mark-keeper'
import type { Mark } from '../../../src/chart/scene'

const line = (key: string, d: string, dash?: string): Mark => ({
  kind: 'path',
  key,
  d,
  stroke: 'plan',
  ...(dash !== undefined && { dash }),
})

describe('marks of a scene that is laid out again', () => {
  test('are the same objects where they say the same, and new ones where they do not', () => {
    const keeper = new MarkKeeper()
    const before = keeper.keep([line('grid', 'M0,1'), line('plan', 'M0,2')])
    const after = keeper.keep([line('grid', 'M0,1'), line('plan', 'M0,3')])
    expect(after).toEqual([line('grid', 'M0,1'), line('plan', 'M0,3')])
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
  })

  test('are the same list when nothing has changed', () => {
    const keeper = new MarkKeeper()
    const before = keeper.keep([line('grid', 'M0,1'), line('plan', 'M0,2')])
    expect(keeper.keep([line('grid', 'M0,1'), line('plan', 'M0,2')])).toBe(before)
  })

  test('are found again when others come, go or change places', () => {
    const keeper = new MarkKeeper()
    const [grid, plan] = keeper.keep([line('grid', 'M0,1'), line('plan', 'M0,2')])
    const more = keeper.keep([line('shade', 'M0,0'), line('grid', 'M0,1'), line('plan', 'M0,2')])
    expect(more.map(({ key }) => key)).toEqual(['shade', 'grid', 'plan'])
    expect(more.slice(1)).toEqual([grid, plan])
    expect(more[1]).toBe(grid)
    const turned = keeper.keep([line('plan', 'M0,2'), line('grid', 'M0,1')])
    expect(turned[0]).toBe(plan)
    expect(turned[1]).toBe(grid)
  })

  test('are new when they gain or lose an attribute', () => {
    const keeper = new MarkKeeper()
    keeper.keep([line('plan', 'M0,2')])
    expect(keeper.keep([line('plan', 'M0,2', '2 3')])).toEqual([line('plan', 'M0,2', '2 3')])
    expect(keeper.keep([line('plan', 'M0,2')])).toEqual([line('plan', 'M0,2')])
  })
})
