import { FaultError } from '../model/fault'
import type { Catalogue } from '../scenario/catalogue'
import type { LocalSystemClient } from '../worker/client'
import { loadTexts } from './late-texts.svelte'
import { RunningModel } from './running-model.svelte'

/** A model of an earlier release that still ships with the page. */
export interface Release {
  /** Such as `0.1.0`. */
  readonly release: string
  /** Hash of the model's text, as scenarios name it. */
  readonly hash: string
  /** Absolute addresses of its two parts. */
  readonly run: string
  readonly texts: string
}

/** A model that is open. */
export interface OpenModel {
  readonly model: RunningModel
  readonly catalogue: Catalogue
}

/** The models that plans can be run on: the page's own, and those of earlier releases, fetched when a plan needs one. */
export class Models {
  readonly present: RunningModel
  readonly #releases: () => Promise<readonly Release[]>
  readonly #start: (run: string) => LocalSystemClient
  readonly #earlier = new Map<string, RunningModel>()

  /**
   * @param releases the list of earlier releases; rejects where it cannot be had
   * @param start starts a worker on the first part of a model
   */
  constructor(
    present: RunningModel,
    releases: () => Promise<readonly Release[]> = () => Promise.resolve([]),
    start: (run: string) => LocalSystemClient = () => {
      throw new Error('no worker for an earlier release')
    },
  ) {
    this.present = present
    this.#releases = releases
    this.#start = start
  }

  /** The model of a hash if it need not be fetched. Never `null` where one is in use already. */
  near(hash: string): RunningModel | null {
    if (this.present.catalogue?.model.hash === hash) return this.present
    return this.#earlier.get(hash) ?? null
  }

  /**
   * The model that a plan is shown with: the one it was made with where that is still shipped, else the present one.
   *
   * @throws FaultError `model.release-unreachable`, or as an opening model reports
   */
  async of(hash: string): Promise<RunningModel> {
    const near = this.near(hash)
    if (near !== null) return near
    const found = (await this.#listed()).find((release) => release.hash === hash)
    if (found === undefined) return this.present
    const model = new RunningModel(this.#start(found.run), loadTexts(found.texts), found.release)
    const faults = await model.open()
    if (faults.length > 0) {
      model.client.close()
      const unreachable = faults.some(({ kind }) => kind === 'model.unreachable')
      throw new FaultError(unreachable ? [unreachableRelease(found.release)] : faults)
    }
    this.#earlier.set(hash, model)
    return model
  }

  async #listed(): Promise<readonly Release[]> {
    try {
      return await this.#releases()
    } catch {
      throw new FaultError([unreachableRelease('?')])
    }
  }
}

function unreachableRelease(release: string) {
  return { kind: 'model.release-unreachable', values: { release } }
}
