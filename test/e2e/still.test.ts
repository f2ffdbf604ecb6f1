import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { shifts } from './shifts'
import { test } from './visit'

const teams = 'Integrated locality teams'

const windows = [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]

/** Waits until many futures stand beside the results of a plan, or of none. */
async function bands(page: Page, plan: boolean): Promise<void> {
  const explore = new ExplorePage(page)
  const said = () => explore.tile('Average occupied emergency beds')
  await expect.poll(said, { timeout: 40_000 }).toContain('in 8 of 10 futures')
  if (plan) expect(await said()).not.toContain('no change')
}

describe.each(windows)('on a screen of $width by $height', (viewport) => {
  test('nothing moves by itself: not while the page comes, nor when bands do', async ({ visit }) => {
    const explore = await new ExplorePage(await visit({ viewport, futures: true })).ready()
    const { page } = explore
    await bands(page, false)
    for (let i = 0; i < 5; i++) await explore.slider(teams).press('ArrowRight')
    // What answers a key may move something; what comes by itself afterwards may not.
    await expect.poll(() => explore.tile('Average occupied emergency beds')).not.toContain('no change')
    await bands(page, true)
    expect(await shifts(page)).toEqual([])
  })
})
