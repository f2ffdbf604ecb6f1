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
    return (await focused.ariaSnapshot()).split('\n')[0]!.replace(/^- /, '')
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
    const { ringed, covered } = await this.page.locator(':focus').evaluate((element) => {
      const boxes: Element[] = []
      for (let box: Element | null = element; box !== null; box = box.parentElement) boxes.push(box)
      const ringed = boxes.some((box) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(box)
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
      })
      const { left, top, width, height } = element.getBoundingClientRect()
      const above = document.elementFromPoint(left + width / 2, top + height / 2)
      const free = above !== null && (element.contains(above) || above.contains(element))
      return { ringed, covered: free ? '' : (above?.outerHTML.slice(0, 120) ?? 'outside the window') }
    })
    expect(covered, `${name} is covered`).toBe('')
    // A slider wears its ring on the thumb, which only a picture shows.
    expect(ringed || (await this.#differs()), `${name} shows no focus`).toBe(true)
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
