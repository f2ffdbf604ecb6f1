/** How a drawing lies in a window: a point of the drawing stands at `x + k * point.x`, in pixels of the window. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly k: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** A part of the drawing: its centre and its size. */
export interface Part extends Size {
  readonly x: number
  readonly y: number
}

const margin = 12
/** Letters of 12 pixels stay above 10. */
const readable = 0.85
const largest = 3

/** All of a drawing, in the middle, never larger than it is. */
export function fit(drawing: Size, frame: Size): Viewport {
  const wide = (frame.width - 2 * margin) / drawing.width
  const k = Math.max(0.05, Math.min(1, wide, (frame.height - 2 * margin) / drawing.height))
  return { k, x: (frame.width - k * drawing.width) / 2, y: (frame.height - k * drawing.height) / 2 }
}

/**
 * A drawing at a size at which its names can be read: all of it where that is possible, else the part around something.
 *
 * @param around what should be in the middle; left out, the top left corner is shown
 */
export function opened(drawing: Size, frame: Size, around?: Part): Viewport {
  const whole = fit(drawing, frame)
  if (whole.k >= readable) return whole
  // No empty room beside a drawing that is larger than the window.
  const along = (centre: number | undefined, length: number, window: number) => {
    const room = window - 2 * margin - readable * length
    if (room >= 0) return margin + room / 2
    const wanted = centre === undefined ? margin : window / 2 - readable * centre
    return Math.min(margin, Math.max(margin + room, wanted))
  }
  return {
    k: readable,
    x: along(around?.x, drawing.width, frame.width),
    y: along(around?.y, drawing.height, frame.height),
  }
}

/** Zooms so that a point of the window stays over the same point of the drawing. */
export function zoomed(
  { x, y, k }: Viewport,
  by: number,
  point: { readonly x: number; readonly y: number },
  drawing: Size,
  frame: Size,
): Viewport {
  const next = Math.min(largest, Math.max(fit(drawing, frame).k * 0.8, k * by))
  const part = next / k
  return kept(
    { k: next, x: point.x - (point.x - x) * part, y: point.y - (point.y - y) * part },
    drawing,
    frame,
  )
}

export function moved(view: Viewport, dx: number, dy: number, drawing: Size, frame: Size): Viewport {
  return kept({ ...view, x: view.x + dx, y: view.y + dy }, drawing, frame)
}

/** The least move that brings all of a part into the window. */
export function revealed(view: Viewport, { x, y, width, height }: Part, frame: Size): Viewport {
  const shift = (from: number, to: number, end: number) =>
    from < margin ? margin - from : to > end - margin ? end - margin - to : 0
  const left = view.x + view.k * (x - width / 2)
  const top = view.y + view.k * (y - height / 2)
  return {
    ...view,
    x: view.x + shift(left, left + view.k * width, frame.width),
    y: view.y + shift(top, top + view.k * height, frame.height),
  }
}

/** At least a corner of the drawing stays in the window: nobody loses it. */
function kept(view: Viewport, drawing: Size, frame: Size): Viewport {
  const least = 80
  const within = (at: number, size: number, end: number) =>
    Math.min(end - Math.min(least, size), Math.max(Math.min(least, size) - size, at))
  return {
    k: view.k,
    x: within(view.x, view.k * drawing.width, frame.width),
    y: within(view.y, view.k * drawing.height, frame.height),
  }
}
