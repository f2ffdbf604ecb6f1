import type { FigureText } from './figure'
import type { Canvas, ChartFormat } from './frame'
import { layLineFigure } from './line-figure'
import { canvasMeasure } from './measure'
import { lightPalette } from './palette'
import type { Scene } from './scene'
import { scenePicture } from './scene-picture'
import { sceneText } from './scene-text'
import type { LineData } from './series'

/** A slide's proportions, with letters that read when it is shown at half its width. */
const SIZE = { width: 960, height: 540, textSize: 16 }

/** Lays out a whole picture, words around the chart and all, in the room it is given. */
export type LayPicture = (text: FigureText, canvas: Canvas) => Scene

function figure(lay: LayPicture, text: FigureText) {
  const face = getComputedStyle(document.body).fontFamily
  const scene = lay(text, { ...SIZE, measure: canvasMeasure(face) })
  return { scene, palette: lightPalette(document.body), face }
}

/** A chart with title and source as an SVG file. */
export function pictureSvg(lay: LayPicture, text: FigureText): Blob {
  const { scene, palette } = figure(lay, text)
  const file = sceneText(scene, palette, text.title, `${text.subtitle} ${text.source}`.trim())
  return new Blob([file], { type: 'image/svg+xml' })
}

/** A chart with title and source as a PNG file; null when the browser cannot make one. */
export function picturePng(lay: LayPicture, text: FigureText): Promise<Blob | null> {
  const { scene, palette, face } = figure(lay, text)
  return scenePicture(scene, palette, face)
}

/** How a line chart is laid out as a picture. */
export function linePicture(data: LineData, format: ChartFormat): LayPicture {
  return (text, canvas) => layLineFigure(data, format, text, canvas)
}
