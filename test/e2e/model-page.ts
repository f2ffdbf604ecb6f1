import type { Locator, Page } from 'playwright-core'

/** The page Model as somebody uses it: everything is found by the role and the name that a screen reader says. */
export class ModelPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Waits until the model is read and a diagram drawn. */
  async ready(): Promise<this> {
    await this.finder.waitFor()
    await this.symbols.first().waitFor()
    return this
  }

  get finder(): Locator {
    return this.page.getByRole('searchbox', { name: 'Find a variable' })
  }

  get way(): Locator {
    return this.page.getByRole('navigation', { name: 'Find your way' })
  }

  get board(): Locator {
    return this.page.getByRole('region', { name: 'Diagram', exact: true })
  }

  /** Symbols of the diagram: their names say what they are. */
  get symbols(): Locator {
    return this.drawing.getByRole('button')
  }

  get drawing(): Locator {
    return this.board.getByRole('group', { name: /symbols?$/ })
  }

  panel(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name, exact: typeof name === 'string' })
  }

  variable(name: string): Locator {
    return this.panel(`Variable: ${name}`)
  }
}
