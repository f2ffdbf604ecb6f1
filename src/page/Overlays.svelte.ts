/** A dialog that is fetched when it is first asked for, and stays from then on. */
export class LateDialog {
  open = $state(false)
  #wanted = $state(false)

  /** Whether anybody has asked for it yet. */
  get wanted(): boolean {
    return this.#wanted
  }

  show(): void {
    this.#wanted = true
    this.open = true
  }
}

/** Milliseconds for which a sentence stands over the page. */
const moment = 6_000

/** What stands over the page: dialogs, the history, a sentence for a moment. */
export class Overlays {
  readonly share = new LateDialog()
  readonly takeAway = new LateDialog()
  readonly shortcuts = new LateDialog()
  /** Before and after of a plan that another model was used for. */
  comparing = $state(false)
  history = $state(false)
  /** The outcome of which is asked what changed it. */
  asked = $state<string | null>(null)
  #toast = $state('')
  #toasting: ReturnType<typeof setTimeout> | undefined

  get toast(): string {
    return this.#toast
  }

  say(sentence: string): void {
    this.#toast = sentence
    clearTimeout(this.#toasting)
    this.#toasting = setTimeout(() => (this.#toast = ''), moment)
  }

  /** Opens or closes the history. Closed by a key, the focus goes back to what opens it. */
  showHistory(open: boolean): void {
    // Another place that was chosen keeps the focus.
    if (!open && document.activeElement?.closest('[role="dialog"]')) {
      document.querySelector<HTMLElement>('.history')?.focus()
    }
    this.history = open
  }
}
