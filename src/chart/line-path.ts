import type { Values } from './series'

const tenths = ['', '.1', '.2', '.3', '.4', '.5', '.6', '.7', '.8', '.9']

/**
 * One decimal is finer than any screen and keeps the path short. Put together from whole numbers, because browsers
 * write those in half the time of fractions, and a held slider writes hundreds of points for each frame.
 */
function tenth(v: number): string {
  const n = Math.round(v * 10)
  if (n < 0 || n > 1e9) return String(n / 10)
  const whole = Math.floor(n / 10)
  return `${whole}${tenths[n - whole * 10]}`
}

/** Places a value on the screen. */
export interface Scale {
  (value: number): number
}

/**
 * The path through all finite values; a gap starts a new stroke. One string for a whole line: no node per point.
 *
 * @param xs - pixel of each step
 */
export function linePath(xs: Values, values: Values, y: Scale): string {
  let d = ''
  let pen = 'M'
  for (let i = 0; i < xs.length; i++) {
    const value = values[i] ?? Number.NaN
    if (Number.isFinite(value)) {
      d += `${pen}${tenth(xs[i]!)},${tenth(y(value))}`
      pen = 'L'
    } else pen = 'M'
  }
  return d
}

/** The area between two lines; each stretch where both are finite is closed by itself. */
export function bandPath(xs: Values, low: Values, high: Values, y: Scale): string {
  let d = ''
  let i = 0
  const both = (k: number) => Number.isFinite(low[k] ?? Number.NaN) && Number.isFinite(high[k] ?? Number.NaN)
  while (i < xs.length) {
    if (!both(i)) {
      i++
      continue
    }
    let end = i
    while (end < xs.length && both(end)) end++
    for (let k = i; k < end; k++) d += `${k === i ? 'M' : 'L'}${tenth(xs[k]!)},${tenth(y(high[k]!))}`
    for (let k = end - 1; k >= i; k--) d += `L${tenth(xs[k]!)},${tenth(y(low[k]!))}`
    d += 'Z'
    i = end
  }
  return d
}
