import type { Connection } from '../connection'
import type { Answer, Leader, Question, StudyName, StudyReply } from './leader'

/** Who wants to know of a study, on the page's side. */
export interface StudyOptions<Name extends StudyName> {
  readonly onProgress?: (done: number, of: number) => void
  readonly onStage?: (answer: Answer<Name>) => void
  readonly signal?: AbortSignal
}

/** The page's side of the worker that leads a pool. */
export interface StudyClient {
  /** Never rejects. @returns `null` when it was cancelled */
  run<Name extends StudyName>(
    name: Name,
    question: Question<Name>,
    options?: StudyOptions<Name>,
  ): Promise<StudyReply<Name> | null>
  /** For some milliseconds only what a person waits for goes on; nothing is started for it. */
  rest(milliseconds: number): void
  close(): void
}

/**
 * Starts a leader when the first study is asked for. If it is lost, its studies are answered by a fault, and the next one
 * starts a new leader.
 *
 * @param modelUrl absolute address of the model's first part (`Parts.run`)
 * @param size workers that make runs, beside the one that leads
 */
export function createStudyClient(
  connect: () => Connection<Leader>,
  modelUrl: string,
  size: number,
): StudyClient {
  let leader: Connection<Leader> | undefined
  let lastId = 0

  function current(): Connection<Leader> {
    if (leader !== undefined) return leader
    const fresh = connect()
    leader = fresh
    void fresh.service.open(modelUrl, size)
    void fresh.lost.then(() => {
      if (leader !== fresh) return
      leader = undefined
      fresh.close()
    })
    return fresh
  }

  return {
    run: async (name, question, { onProgress, onStage, signal } = {}) => {
      const isCancelled = () => signal?.aborted === true
      if (isCancelled()) return null
      const { service, lost } = current()
      const id = ++lastId
      const cancel = () => void service.cancel(id)
      signal?.addEventListener('abort', cancel)
      let isOver = false
      try {
        // Callbacks have a channel of their own: what was said before the reply may arrive after it.
        const wanted = () => !isOver && !isCancelled()
        const reply = await Promise.race([
          service.run(
            id,
            name,
            question,
            (done, of) => {
              if (wanted()) onProgress?.(done, of)
            },
            (answer) => {
              if (wanted()) onStage?.(answer)
            },
          ),
          lost.then(() => ({ ok: false as const, faults: [{ kind: 'worker.crashed' }] })),
        ])
        isOver = true
        return isCancelled() ? null : reply
      } finally {
        signal?.removeEventListener('abort', cancel)
      }
    },
    rest: (milliseconds) => void leader?.service.rest(milliseconds),
    close: () => {
      leader?.close()
      leader = undefined
    },
  }
}
