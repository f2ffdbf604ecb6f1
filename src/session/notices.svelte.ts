import type { Fault } from '../model/fault'

/** What went wrong, and with what: a newer attempt at the same thing takes its place. */
export interface Notice {
  readonly about: 'model' | 'run' | 'places' | 'place' | 'open' | 'storage' | 'plans' | 'lock' | 'import'
  readonly fault: Fault
}

/** What the page has to say and has not been told to forget. The latest word on each thing replaces what was said. */
export class Notices {
  #list = $state.raw<readonly Notice[]>([])

  get list(): readonly Notice[] {
    return this.#list
  }

  /** @param faults none where it went well: what was said of it before is taken back */
  report(about: Notice['about'], faults: readonly Fault[]): void {
    if (faults.length === 0 && !this.#list.some((notice) => notice.about === about)) return
    const others = this.#list.filter((notice) => notice.about !== about)
    this.#list = [...others, ...faults.map((fault) => ({ about, fault }))]
  }

  /** Says more of the same thing. */
  add(about: Notice['about'], faults: readonly Fault[]): void {
    this.#list = [...this.#list, ...faults.map((fault) => ({ about, fault }))]
  }

  /** Takes back what is true no longer. */
  settle(over: (kind: string) => boolean): void {
    this.#list = this.#list.filter(({ fault }) => !over(fault.kind))
  }

  dismiss(notice: Notice): void {
    this.#list = this.#list.filter((one) => one !== notice)
  }
}
