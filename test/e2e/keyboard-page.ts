import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A page in the hands of somebody who has a keyboard and nothing else. */
export class KeyboardPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Role and name of what has the focus, as a screen reader says them: `button "Share"`. */
  async focused(): Promise<string> {
    const focused = this.page.locator(':focus')
    if ((await focused.count()) === 0) return ''
    // A name with a colon in it is quoted once more.
    return (await focused.ariaSnapshot()).split('\n')[0]!.replace(/^- '?/, '')
  }

  /** Presses Tab until the focus is on what is wanted, which must then be seen to be there. */
  async tabTo(wanted: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 120): Promise<void> {
    const passed: string[] = []
    for (let i = 0; i < most; i++) {
      await this.press(key)
      const focused = await this.focused()
      if (wanted.test(focused)) {
        await this.seesFocus(focused)
        return
      }
      passed.push(focused)
    }
    expect.fail(`${key} does not reach ${wanted.source}: ${passed.slice(-12).join(', ')}`)
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Checks that some live region says what is expected. */
  async hears(wanted: RegExp): Promise<void> {
    const live = this.page.locator('[role=status], [role=alert]')
    await expect.poll(async () => (await live.allTextContents()).join('\n')).toMatch(wanted)
  }

  /** Checks that what has the focus is in the window, under nothing else, and looks different for it. */
  async seesFocus(name: string): Promise<void> {
    expect(await this.covering(), `${name} is covered`).toBe('')
    const ringed = await this.page.locator(':focus').evaluate((element) => {
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        const { outlineStyle, outlineWidth } = getComputedStyle(box)
        if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return true
      }
      return false
    })
    // A slider wears its ring on the thumb, which only a picture shows.
    expect(ringed || (await this.#differs()), `${name} shows no focus`).toBe(true)
  }

  /** What lies over all that can be seen of what has the focus, or that nothing of it can be seen; empty otherwise. */
  async covering(): Promise<string> {
    return this.page.locator(':focus').evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      // Of what is larger than the window, the part in the window counts.
      const [x1, x2] = [Math.max(0, left), Math.min(innerWidth, right)]
      const [y1, y2] = [Math.max(0, top), Math.min(innerHeight, bottom)]
      if (x1 >= x2 || y1 >= y2) return 'outside the window'
      const above = document.elementFromPoint((x1 + x2) / 2, (y1 + y2) / 2)
      // The label of a hidden file input stands for it.
      const label = element.closest('label') ?? element
      const free = above !== null && (label.contains(above) || above.contains(element))
      return free ? '' : (above?.outerHTML.slice(0, 160) ?? 'nothing')
    })
  }

  /** Whether a picture of what has the focus changes when the focus moves on; comes back to it. */
  async #differs(): Promise<boolean> {
    const { x, y, width, height } = (await this.page.locator(':focus').boundingBox())!
    const clip = { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: width + 16, height: height + 16 }
    const before = await this.page.screenshot({ clip })
    await this.press('Tab')
    const after = await this.page.screenshot({ clip })
    await this.press('Shift+Tab')
    return !before.equals(after)
  }
}
