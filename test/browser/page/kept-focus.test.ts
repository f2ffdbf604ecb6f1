import { page } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import FocusStage from './FocusStage.svelte'

const focused = () => document.activeElement?.textContent
const focus = (name: string) => {
  const button = page.getByRole('button', { name, exact: true }).element()
  ;(button as HTMLElement).focus()
}
/** Longer than it takes to see that what was left is gone. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50))

describe('the focus of a button that goes', () => {
  test('is given to the one that comes next in its line', async () => {
    const { rerender } = await render(FocusStage, { props: { names: ['One', 'Two', 'Three'] } })
    focus('Two')
    await rerender({ names: ['One', 'Three'] })
    await expect.poll(focused).toBe('Three')
    await rerender({ names: ['One'] })
    await expect.poll(focused).toBe('One')
    await rerender({ names: ['Another'] })
    await expect.poll(focused).toBe('Another')
  })

  test('is given to the button that begins anew where the line has none left, or is gone itself', async () => {
    const { rerender } = await render(FocusStage, { props: { names: ['Stop'] } })
    focus('Stop')
    await rerender({ names: [] })
    await expect.poll(focused).toBe('Start')
    await rerender({ names: ['Stop'] })
    focus('Stop')
    await rerender({ isThere: false })
    await expect.poll(focused).toBe('Start')
  })

  test('is not taken from elsewhere, nor given to somebody who has left', async () => {
    const { rerender } = await render(FocusStage, { props: { names: ['Stop'] } })
    focus('Stop')
    focus('Elsewhere')
    await rerender({ names: [] })
    await settled()
    expect(focused()).toBe('Elsewhere')
    await rerender({ names: ['Stop'] })
    focus('Stop')
    await settled()
    ;(document.activeElement as HTMLElement).blur()
    await settled()
    await rerender({ names: [] })
    await settled()
    expect(document.activeElement).toBe(document.body)
  })

  test('does not follow the page to another', async () => {
    const { unmount } = await render(FocusStage, { props: { names: ['Stop'] } })
    focus('Stop')
    await unmount()
    await settled()
    expect(document.activeElement).toBe(document.body)
  })
})
