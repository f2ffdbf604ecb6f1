import type { Canvas } from '../../../src/chart/frame'
import type { Mark, TextMark } from '../../../src/chart/scene'

/** Letters of fixed width: layout can be checked to the pixel on any machine. */
export const measure = (text: string, size: number) => text.length * size * 0.55

export const canvas = (width: number, height: number, textSize = 12): Canvas => ({
  width,
  height,
  textSize,
  measure,
})

/** All texts of a scene with absolute positions. */
export function texts(marks: readonly Mark[], dx = 0, dy = 0): TextMark[] {
  return marks.flatMap((m): TextMark[] => {
    if (m.kind === 'group') return texts(m.marks, dx + m.x, dy + m.y)
    return m.kind === 'text' ? [{ ...m, x: m.x + dx, y: m.y + dy }] : []
  })
}

export interface Box {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the letters of a text stand: cap height above the baseline, descenders below. */
export function boxOf({ text, x, y, size, anchor }: TextMark): Box {
  const width = measure(text, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.22 }
}

/** Pairs of texts whose letters touch. */
export function collisions(marks: readonly TextMark[]): string[] {
  const boxes = marks.map(boxOf)
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `"${a.text}" touches "${b.text}"`),
  )
}

/** Texts that run over the edge. */
export function cut(marks: readonly TextMark[], width: number, height: number): string[] {
  return marks
    .map(boxOf)
    .filter((b) => b.left < -0.5 || b.right > width + 0.5 || b.top < -1 || b.bottom > height + 1)
    .map((b) => `"${b.text}" is cut`)
}
