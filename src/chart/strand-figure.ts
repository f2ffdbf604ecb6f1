import { layFigure } from './figure'
import { leading, type ChartFormat } from './frame'
import { wrap } from './measure'
import type { LayPicture } from './picture'
import type { StrandData } from './strand'
import { layStrands } from './strand-layout'

/** Lines that may stand above a chart before the picture grows: fifty names must not leave their chart no room. */
const roomy = 3

/**
 * How a chart of many lines is laid out as a picture.
 *
 * @param lit identity of the line that is brought out
 */
export function strandPicture(data: StrandData, format: ChartFormat, lit: string | null): LayPicture {
  return (text, canvas) => {
    const { textSize: size, measure } = canvas
    const lines = wrap(text.subtitle, canvas.width - 3 * size, (letters) =>
      measure(letters, size, 400),
    ).length
    const height = canvas.height + Math.max(0, lines - roomy) * leading(size)
    return layFigure(text, { ...canvas, height }, (room) => layStrands(data, room, format, lit).scene)
  }
}
