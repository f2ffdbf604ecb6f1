import url from '../../../scenarios/model/local-system.xmile?url'
import { FaultError } from '../../model/fault'
import { readBook, type ModelBook } from './model-book'

/** Address of the model's file as it is, and what it is called when it is saved. */
export const modelFile = { url, name: 'local-system.xmile' } as const

let kept: Promise<ModelBook> | null = null

/**
 * Fetches and reads the model's file: once, unless it could not be had.
 *
 * @throws FaultError `model.unreachable`, and what is wrong with the file
 */
export function fetchBook(): Promise<ModelBook> {
  kept ??= read().catch((error: unknown) => {
    kept = null
    throw error
  })
  return kept
}

async function read(): Promise<ModelBook> {
  let text: string
  try {
    const response = await fetch(modelFile.url)
    if (!response.ok) throw new Error(`${response.status}`)
    text = await response.text()
  } catch {
    throw new FaultError([{ kind: 'model.unreachable', where: { file: modelFile.name } }])
  }
  return readBook(text, modelFile.name)
}
