import { fragmentOf, spotIn, type PageName, type Spot } from './route'

/** What the browser remembers of an entry that this page made: going back to it changes the page, never the work. */
interface Visit {
  readonly joinedUp: true
}
const visit: Visit = { joinedUp: true }

/** Which page is shown. The address holds it, with the link of the work; back and forward walk through pages. */
export class Route {
  #spot = $state.raw<Spot>(spotIn(location.hash.slice(1)))
  #link = ''

  get page(): PageName {
    return this.#spot.page
  }
  /** The thing on the page that the address names; empty for the page as such. */
  get at(): string {
    return this.#spot.at
  }

  /** Opens a page: one step of the browser's history. */
  go(page: PageName, at = ''): void {
    if (page === this.page && at === this.at) return
    this.#spot = { page, at }
    history.pushState(visit, '', this.href(page, at))
  }

  /** Names another thing on the page that is shown, without a step of the browser's history. */
  look(at: string): void {
    this.#spot = { page: this.page, at }
    this.publish(this.#link)
  }

  /** The address of a page, for links. */
  href(page: PageName, at = ''): string {
    return `#${fragmentOf({ page, at }, this.#link)}`
  }

  /** Writes the link of the work into the address. Replaced, not pushed: undo steps through the work, not back. */
  publish(link: string): void {
    this.#link = link
    history.replaceState(visit, '', this.href(this.page, this.at))
  }

  /**
   * Follows the address after it changed.
   *
   * @returns the fragment where somebody came by a link; `null` where they walked through the page's own history
   */
  follow(): string | null {
    const fragment = location.hash.slice(1)
    const own = (history.state as Partial<Visit> | null)?.joinedUp === true
    this.#spot = spotIn(fragment)
    if (!own) return fragment
    // The entry may hold the work as it was then: it is not what the reader goes back for.
    if (this.#link !== '') this.publish(this.#link)
    return null
  }
}
