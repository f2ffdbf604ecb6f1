import { expect, test } from 'vitest'
import type { Leader } from '../../../../src/worker/studies/leader'
import { createStudyClient } from '../../../../src/worker/studies/study-client'

type Run = (onProgress: (done: number, of: number) => void) => Promise<unknown>

/** A client whose leader answers as it is told. */
function clientOf(run: Run) {
  const service = {
    open: () => Promise.resolve(),
    cancel: () => Promise.resolve(),
    rest: () => Promise.resolve(),
    run: (_id: number, _name: string, _question: unknown, onProgress: Parameters<Run>[0]) => run(onProgress),
  } as unknown as Leader
  const lost = new Promise<never>(() => undefined)
  return createStudyClient(() => ({ service, lost, close: () => undefined }), 'http://model', 2)
}

const question = {} as never

test('nobody is told of progress once there is an answer, however late it arrives', async () => {
  const told: number[] = []
  let tell: (done: number, of: number) => void = () => undefined
  const client = clientOf((onProgress) => {
    tell = onProgress
    onProgress(1, 3)
    return Promise.resolve({ ok: true, answer: 'found' })
  })
  const onProgress = (done: number) => told.push(done)
  expect(await client.run('futures', question, { onProgress })).toEqual({ ok: true, answer: 'found' })
  tell(2, 3)
  expect(told).toEqual([1])
})

test('what was cancelled has no answer, and is told of nothing more', async () => {
  const told: number[] = []
  const stop = new AbortController()
  const client = clientOf((onProgress) => {
    stop.abort()
    onProgress(1, 3)
    return Promise.resolve({ ok: true, answer: 'found' })
  })
  const options = { onProgress: (done: number) => told.push(done), signal: stop.signal }
  expect(await client.run('futures', question, options)).toBeNull()
  expect(told).toEqual([])
})
