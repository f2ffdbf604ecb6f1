import type { Place } from './fault'
import { hashModel } from './hash'

/** The file a model came from, kept only as far as positions need it. */
export interface Source {
  readonly file: string | null
  /** Names the text: equal texts have the same, others do not. */
  readonly hash: string
  /** Offset at which each line begins. */
  readonly lines: readonly number[]
}

/** @param text the file's text; offsets count its UTF-16 units */
export function sourceOf(text: string, file?: string): Source {
  const lines = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) lines.push(i + 1)
  }
  return { file: file ?? null, hash: hashModel(text), lines }
}

/** Line and column, counting from 1, of an offset of the source's text. */
export function placeAt(source: Source, at: number): Place {
  let low = 0
  let high = source.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (source.lines[middle]! <= at) low = middle
    else high = middle - 1
  }
  const position = { line: low + 1, column: at - source.lines[low]! + 1 }
  return source.file === null ? position : { file: source.file, ...position }
}
