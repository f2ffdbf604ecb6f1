import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { ExplorePage } from './explore-page'

/** The page that compares plans as somebody uses it. */
export class ComparePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Makes plans in Explore, one for each name, keeps them, and stays on Compare. */
  static async withPlans(page: Page, plans: Readonly<Record<string, number>>): Promise<ComparePage> {
    const compare = new ComparePage(page)
    const explore = new ExplorePage(page)
    for (const [name, steps] of Object.entries(plans)) {
      await explore.ready()
      await explore.openGroup('Capacity outside hospital')
      const slider = page.getByRole('tabpanel').getByRole('slider').first()
      await slider.press('Home')
      for (let i = 0; i < steps; i++) await slider.press('PageUp')
      await explore.planName.fill(name)
      await explore.planName.press('Enter')
      await compare.go('Compare')
      await page.getByRole('button', { name: 'Keep the present plan' }).click()
      await page.getByText(`Kept: ${name}`).waitFor()
      await compare.go('Explore')
    }
    await compare.go('Compare')
    return compare
  }

  async go(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click()
  }

  async view(name: string): Promise<void> {
    await this.page
      .getByRole('group', { name: 'What to compare' })
      .getByRole('button', { name, exact: true })
      .click()
  }

  get table(): Locator {
    return this.page.getByRole('region', { name: /^Table: / })
  }

  /** Waits until every plan that is ticked has run. */
  async ready(): Promise<this> {
    await this.table.locator('tbody tr').first().waitFor()
    await expect.poll(() => this.table.getByText('Running…').count()).toBe(0)
    return this
  }

  /** The letters of the rows from top to bottom. */
  async order(): Promise<string[]> {
    const heads = await this.table.locator('tbody th[scope=row]').allInnerTexts()
    return heads.map((head) => head.trim().split(/\s/)[0]!).filter((tag) => /^[A-Z]{1,2}$/.test(tag))
  }
}
