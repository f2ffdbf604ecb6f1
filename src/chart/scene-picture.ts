import type { Palette } from './palette'
import type { Mark, Scene } from './scene'

/**
 * Paints a scene. Straight onto a canvas, because a page that may only load images from its own site cannot turn an
 * SVG into one.
 *
 * @param face - CSS font family of the letters; it must be loaded already
 */
export function paintScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  palette: Palette,
  face: string,
): void {
  context.lineJoin = 'round'
  for (const mark of scene.marks) paintMark(context, mark, palette, face)
}

function paintMark(context: CanvasRenderingContext2D, mark: Mark, palette: Palette, face: string): void {
  context.save()
  if (mark.kind === 'group') {
    context.translate(mark.x, mark.y)
    for (const inner of mark.marks) paintMark(context, inner, palette, face)
  } else if (mark.kind === 'text') {
    context.font = `${mark.weight} ${mark.size}px ${face}`
    context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor
    if (mark.halo) {
      context.strokeStyle = palette.panel
      context.lineWidth = 3
      context.strokeText(mark.text, mark.x, mark.y)
    }
    context.fillStyle = palette[mark.tone]
    context.fillText(mark.text, mark.x, mark.y)
  } else {
    const shape = new Path2D(mark.kind === 'path' ? mark.d : undefined)
    if (mark.kind === 'rect') shape.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius ?? 0)
    if (mark.fill) {
      context.globalAlpha = mark.fillOpacity ?? 1
      context.fillStyle = palette[mark.fill]
      context.fill(shape)
      context.globalAlpha = 1
    }
    if (mark.stroke) {
      context.strokeStyle = palette[mark.stroke]
      context.lineWidth = mark.kind === 'path' ? (mark.width ?? 1) : 1
      context.setLineDash(mark.kind === 'path' && mark.dash ? mark.dash.split(' ').map(Number) : [])
      context.stroke(shape)
    }
  }
  context.restore()
}

/**
 * A scene as a PNG file.
 *
 * @param scale - device pixels per CSS pixel; 2 stays sharp on a projector and in print
 * @returns null when the browser cannot make a picture of this size
 */
export function scenePicture(scene: Scene, palette: Palette, face: string, scale = 2): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(scene.width * scale)
  canvas.height = Math.round(scene.height * scale)
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  context.scale(scale, scale)
  paintScene(context, scene, palette, face)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
}
