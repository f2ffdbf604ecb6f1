import { compile } from '../../engine/compile'
import { readCompact } from '../../model/compact/read'
import { FaultError, type Fault } from '../../model/fault'
import { readCatalogue } from '../../scenario/read-catalogue'
import { faultsOf } from '../faults-of'
import type { Pool } from '../pool'
import { createFutures } from './futures'
import { mind } from './mind'
import { regret } from './regret'
import { robustness } from './robustness'
import { createSensitivity } from './sensitivity'
import { searchStudy } from './search'
import type { Study, StudyModel } from './study'

/** Every study that there is, by its name. */
const createStudies = () => ({
  futures: createFutures(),
  robustness,
  mind,
  regret,
  sensitivity: createSensitivity(),
  search: searchStudy,
})

export type Studies = ReturnType<typeof createStudies>
export type StudyName = keyof Studies
export type Question<Name extends StudyName> = Parameters<Studies[Name]>[2]
export type Answer<Name extends StudyName> = NonNullable<Awaited<ReturnType<Studies[Name]>>>

export type StudyReply<Name extends StudyName> =
  | { readonly ok: true; readonly answer: Answer<Name> }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** What the worker that leads a pool offers: the page must not be busy with the values of thousands of runs. */
export interface Leader {
  /** @param size workers that make runs */
  open(modelUrl: string, size: number): Promise<void>
  /** `null` when it was cancelled. Never rejects. */
  run<Name extends StudyName>(
    id: number,
    name: Name,
    question: Question<Name>,
    onProgress: (done: number, of: number) => void,
    onStage: (answer: Answer<Name>) => void,
  ): Promise<StudyReply<Name> | null>
  cancel(id: number): Promise<void>
  /** For some milliseconds only what a person waits for goes on. */
  rest(milliseconds: number): Promise<void>
}

/**
 * @param load fetches the text behind an address; rejects when it cannot be had
 * @param startPool starts as many workers as it is told
 */
export function createLeader(
  load: (url: string) => Promise<string>,
  startPool: (size: number) => Pool,
): Leader {
  const studies = createStudies()
  const underway = new Map<number, AbortController>()
  let ready: Promise<{ model: StudyModel; pool: Pool }> | undefined

  async function open(modelUrl: string, size: number): Promise<{ model: StudyModel; pool: Pool }> {
    const text = await load(modelUrl).catch(() => {
      throw new FaultError([{ kind: 'model.unreachable', where: { file: modelUrl } }])
    })
    const model = readCompact(text)
    return {
      model: { catalogue: readCatalogue(model, 'apart'), program: compile(model) },
      pool: startPool(size),
    }
  }

  return {
    open: (modelUrl, size) => {
      ready = open(modelUrl, size)
      // Whoever asks for a study is told what went wrong.
      ready.catch(() => undefined)
      return Promise.resolve()
    },
    run: async (id, name, question, onProgress, onStage) => {
      const stop = new AbortController()
      underway.set(id, stop)
      try {
        const { model, pool } = await ready!
        const study = studies[name] as unknown as Study<typeof question, Answer<typeof name>>
        const answer = await study(model, pool, question, { onProgress, onStage, signal: stop.signal })
        return answer === null || stop.signal.aborted ? null : { ok: true, answer }
      } catch (error) {
        return { ok: false, faults: faultsOf(error) }
      } finally {
        underway.delete(id)
      }
    },
    rest: async (milliseconds) => {
      const opened = await ready?.catch(() => undefined)
      opened?.pool.rest(milliseconds)
    },
    cancel: (id) => {
      underway.get(id)?.abort()
      return Promise.resolve()
    },
  }
}
