import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { downloaded } from './downloaded'

/** The Explore page as somebody uses it: everything is found by the role and the name that a screen reader says. */
export class ExplorePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Waits until the results of the work that is open are on screen. */
  async ready(): Promise<this> {
    await this.page.getByRole('region', { name: /^Scorecard/ }).waitFor()
    await this.chart(1).getByRole('img').waitFor()
    return this
  }

  get place(): Locator {
    return this.page.getByRole('combobox', { name: 'Place' })
  }

  get planName(): Locator {
    return this.page.getByRole('textbox', { name: 'Name of this plan' })
  }

  get tiles(): Locator {
    return this.page
      .getByRole('region', { name: /^Scorecard/ })
      .getByRole('button', { name: /in the year to/ })
  }

  chart(which: 1 | 2): Locator {
    return this.page.getByRole('figure', { name: `Chart ${which}` })
  }

  slider(lever: string): Locator {
    return this.page.getByRole('slider', { name: lever, exact: true })
  }

  notices(): Locator {
    return this.page.getByRole('region', { name: 'Messages' })
  }

  /** What the tile of an outcome says: value, month and change against do nothing. */
  async tile(outcome: string): Promise<string> {
    const name = await this.tiles.filter({ hasText: outcome }).getAttribute('aria-label')
    return name ?? ''
  }

  /** Opens one group of levers: "Beds", "Capacity outside hospital". */
  async openGroup(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  }

  async choosePlace(name: string): Promise<void> {
    await this.place.fill(name)
    await this.page.getByRole('option').first().waitFor()
    await this.place.press('Enter')
    await expect.poll(() => this.place.inputValue()).toContain(name)
  }

  /** The numbers of a chart as the file that "CSV" downloads, once they stand still. */
  async csv(which: 1 | 2): Promise<string> {
    let last = ''
    for (;;) {
      const text = (await downloaded(this.chart(which).getByRole('button', { name: /as CSV/ }))).text
      if (text === last) return text
      last = text
      await this.page.waitForTimeout(250)
    }
  }

  /** Opens "Share", runs `act` in the dialog, and closes it again if it is still open. */
  async share<T>(act: (dialog: Locator) => Promise<T>): Promise<T> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Share this plan' })
    await dialog.waitFor()
    const result = await act(dialog)
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Close' }).click()
    await dialog.waitFor({ state: 'hidden' })
    return result
  }

  /** The link to the plan that is open. */
  async link(): Promise<string> {
    return this.share(async (dialog) => {
      const box = dialog.getByRole('textbox', { name: 'Link to this plan' })
      await expect.poll(() => box.inputValue()).toContain('#')
      return box.inputValue()
    })
  }

  /** The plan that is open, as the file that "Save plan as a file" downloads. */
  async file(): Promise<{ readonly name: string; readonly text: string }> {
    return this.share((dialog) => downloaded(dialog.getByRole('button', { name: 'Save plan as a file' })))
  }

  async openFile(name: string, text: string): Promise<void> {
    await this.share((dialog) =>
      dialog
        .getByLabel('Open a plan file')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) }),
    )
  }
}
