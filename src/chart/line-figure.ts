import { niceDomain } from './domain'
import { layFigure, type FigureText } from './figure'
import type { Canvas, ChartFormat } from './frame'
import { layLine } from './line-layout'
import type { Scene } from './scene'
import { extentOf, toIndex, type LineData } from './series'

/** A line chart as a whole picture, on an axis chosen for these data alone: a file has no former axis to keep. */
export function layLineFigure(data: LineData, format: ChartFormat, text: FigureText, canvas: Canvas): Scene {
  const shown = data.indexed ? toIndex(data) : data
  const [low, high] = extentOf(shown) ?? [0, 1]
  const { zero = 'auto', leastSpan } = data
  const domain = niceDomain(low, high, { zero, ...(leastSpan !== undefined && { leastSpan }) })
  return layFigure(text, canvas, (room) => layLine(shown, room, domain, domain, format).scene)
}
