import type { Fault } from '../model/fault'
import type { Catalogue } from '../scenario/catalogue'
import { withTexts } from '../scenario/texts'
import type { LocalPlace } from '../scenario/scenario'
import type { LocalSystemClient } from '../worker/client'
import { LateTexts, type LoadTexts } from './late-texts.svelte'

/** A model that plans are run on: its worker, and what people meet of it. */
export class RunningModel {
  /** The release that it was frozen at; `null` for the model that this page was built with. */
  readonly release: string | null
  readonly client: LocalSystemClient
  /** What the model says of its parts; in the catalogue when it has arrived. */
  readonly texts: LateTexts
  #catalogue = $state.raw<Catalogue | null>(null)
  readonly #fitted = new WeakMap<LocalPlace, LocalPlace>()

  constructor(client: LocalSystemClient, texts: LoadTexts, release: string | null = null) {
    this.release = release
    this.client = client
    this.texts = new LateTexts(texts, (late) => {
      if (this.#catalogue?.model.hash !== late.hash) return false
      this.#catalogue = withTexts(this.#catalogue, late)
      return true
    })
  }

  /** `null` until the model is open. */
  get catalogue(): Catalogue | null {
    return this.#catalogue
  }

  /** @returns what went wrong: nothing where the model is open */
  async open(): Promise<readonly Fault[]> {
    const opened = await this.client.open()
    if (!opened.ok) return opened.faults
    this.#catalogue ??= opened.catalogue
    return []
  }

  /** A place as this model takes it: an earlier one does not know inputs that came after it. The same for the same. */
  fitted(place: LocalPlace): LocalPlace {
    if (this.release === null || this.#catalogue === null) return place
    const before = this.#fitted.get(place)
    if (before !== undefined) return before
    const own = this.#catalogue.placeInputs.map(({ id }) => id)
    const inputs = Object.fromEntries(Object.entries(place.inputs).filter(([id]) => own.includes(id)))
    const fitted = { ...place, inputs }
    this.#fitted.set(place, fitted)
    return fitted
  }
}
