import type { FigureText } from './figure'
import type { ChartFormat } from './frame'
import { layLineFigure } from './line-figure'
import { canvasMeasure } from './measure'
import { lightPalette } from './palette'
import { scenePicture } from './scene-picture'
import { sceneText } from './scene-text'
import type { LineData } from './series'

/** A slide's proportions, with letters that read when it is shown at half its width. */
const SIZE = { width: 960, height: 540, textSize: 16 }

function figure(data: LineData, format: ChartFormat, text: FigureText) {
  const face = getComputedStyle(document.body).fontFamily
  const scene = layLineFigure(data, format, text, { ...SIZE, measure: canvasMeasure(face) })
  return { scene, palette: lightPalette(document.body), face }
}

/** A line chart with title and source as an SVG file. */
export function lineSvg(data: LineData, format: ChartFormat, text: FigureText): Blob {
  const { scene, palette } = figure(data, format, text)
  const file = sceneText(scene, palette, text.title, `${text.subtitle} ${text.source}`.trim())
  return new Blob([file], { type: 'image/svg+xml' })
}

/** A line chart with title and source as a PNG file; null when the browser cannot make one. */
export function linePng(data: LineData, format: ChartFormat, text: FigureText): Promise<Blob | null> {
  const { scene, palette, face } = figure(data, format, text)
  return scenePicture(scene, palette, face)
}

/** Hands a file to the person. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser reads the address after the click returns.
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}
