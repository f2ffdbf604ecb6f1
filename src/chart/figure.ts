import { leading, type Canvas } from './frame'
import { wrap } from './measure'
import type { Mark, Scene } from './scene'

/** What stands around a chart when it leaves the page. */
export interface FigureText {
  readonly title: string
  readonly subtitle: string
  /** Where the numbers come from, and from which scenario. */
  readonly source: string
}

/**
 * A whole picture: title, subtitle, chart and source line on a white ground.
 *
 * @param canvas - size of the whole picture
 * @param lay - lays out the chart for the room that is left
 */
export function layFigure(text: FigureText, canvas: Canvas, lay: (canvas: Canvas) => Scene): Scene {
  const { width, textSize: size, measure } = canvas
  const margin = Math.round(size * 1.5)
  const room = width - 2 * margin
  let y = margin
  const marks: Mark[] = []
  const block = (key: string, words: string, letters: number, weight: number, tone: 'ink' | 'ink-2') => {
    const lines = words ? wrap(words, room, (t) => measure(t, letters, weight)) : []
    return {
      height: lines.length * leading(letters),
      draw: (top: number) => {
        lines.forEach((line, i) => {
          const at = { x: margin, y: Math.round(top + i * leading(letters) + letters) }
          const style = { size: letters, weight, anchor: 'start' as const, tone }
          marks.push({ kind: 'text', key: `${key}-${i}`, ...at, text: line, ...style })
        })
      },
    }
  }
  const title = block('title', text.title, Math.round(size * 1.4), 650, 'ink')
  const subtitle = block('subtitle', text.subtitle, size, 400, 'ink-2')
  const source = block('source', text.source, Math.round(size * 0.85), 400, 'ink-2')
  title.draw(y)
  y += title.height + 2
  subtitle.draw(y)
  y += subtitle.height + size
  const left = canvas.height - y - source.height - size - margin
  const chart = lay({ ...canvas, width: room, height: Math.max(0, left) })
  marks.push({ kind: 'group', key: 'chart', x: margin, y, marks: chart.marks })
  y += chart.height + size
  source.draw(y)
  const height = Math.max(canvas.height, Math.ceil(y + source.height + margin))
  const ground: Mark = { kind: 'rect', key: 'ground', x: 0, y: 0, width, height, fill: 'panel' }
  return { width, height, marks: [ground, ...marks] }
}
