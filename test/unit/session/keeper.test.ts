import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createKeeper } from '../../../src/session/keeper'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A keeper that counts, and asks it every 50 milliseconds for a time. */
function counting() {
  const kept: number[] = []
  const keeper = createKeeper(
    () => {
      kept.push(performance.now())
      return Promise.resolve()
    },
    800,
    4000,
  )
  const hold = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += 50) {
      keeper.soon()
      await vi.advanceTimersByTimeAsync(50)
    }
  }
  return { kept, keeper, hold }
}

describe('keeping work', () => {
  test('one change is kept once, after a pause', async () => {
    const { kept, keeper } = counting()
    keeper.soon()
    await vi.advanceTimersByTimeAsync(790)
    expect(kept).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(20)
    expect(kept).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(kept).toHaveLength(1)
  })

  test('waits while a slider is moved, and keeps once it stands still', async () => {
    const { kept, hold } = counting()
    await hold(2000)
    expect(kept).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(800)
    expect(kept).toHaveLength(1)
  })

  test('does not wait for ever', async () => {
    const { kept, hold } = counting()
    await hold(10_000)
    expect(kept).toHaveLength(2)
  })

  test('keeps at once what waits when the page goes, and only once', async () => {
    const { kept, keeper, hold } = counting()
    await hold(300)
    await keeper.now()
    expect(kept).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(kept).toHaveLength(1)
    await keeper.now()
    expect(kept).toHaveLength(1)
  })
})
