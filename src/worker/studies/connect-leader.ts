import { proxy } from 'comlink'
import { connectionOf, type Connection } from '../connection'
import type { Answer, Question, StudyName, StudyReply } from './leader'

/** The calls of a leader, from the other side. */
export interface LeaderService {
  open(modelUrl: string, size: number): Promise<void>
  run<Name extends StudyName>(
    id: number,
    name: Name,
    question: Question<Name>,
    onProgress: (done: number, of: number) => void,
    onStage: (answer: Answer<Name>) => void,
  ): Promise<StudyReply<Name> | null>
  cancel(id: number): Promise<void>
}

/** Starts the worker that leads a pool. */
export function connectLeader(): Connection<LeaderService> {
  const worker = new Worker(new URL('./leader-worker.ts', import.meta.url), {
    type: 'module',
    name: 'studies',
  })
  return connectionOf<LeaderService>(worker, (remote) => ({
    open: (modelUrl, size) => remote.open(modelUrl, size),
    run: (id, name, question, onProgress, onStage) =>
      // Comlink does not carry the tie between the name of a study and its question.
      (remote.run as unknown as LeaderService['run'])(id, name, question, proxy(onProgress), proxy(onStage)),
    cancel: (id) => remote.cancel(id),
  }))
}
