import type { StudyClient } from '../worker/studies/study-client'

/** The workers that make studies of a model: of one model at a time, for each takes memory of its own. */
export class StudyClients {
  readonly #start: (modelUrl: string) => StudyClient
  #present: { readonly modelUrl: string; readonly client: StudyClient } | null = null

  /** @param start starts workers on the first part of a model */
  constructor(start: (modelUrl: string) => StudyClient) {
    this.#start = start
  }

  /** Has studies rest for some milliseconds, if there are any workers. */
  rest(milliseconds: number): void {
    this.#present?.client.rest(milliseconds)
  }

  /** The workers for the model at an address. */
  of(modelUrl: string): StudyClient {
    if (this.#present?.modelUrl !== modelUrl) {
      this.#present?.client.close()
      this.#present = { modelUrl, client: this.#start(modelUrl) }
    }
    return this.#present.client
  }
}
