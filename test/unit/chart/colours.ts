import { readFileSync } from 'node:fs'
import type { Palette } from '../../../src/chart/palette'

const css = readFileSync('src/page/tokens.css', 'utf8')
const root = css.slice(css.indexOf('.always-light {'), css.indexOf('/* A choice made on the page'))

/** The pairs of `tokens.css`, read from the file itself. */
function side(which: 2 | 3): Record<string, string> {
  const pairs = root.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)
  return Object.fromEntries([...pairs].map((m) => [m[1]!, m[which]!]))
}

export const light = { ...side(2), focus: '#ffdd00' }
export const dark = { ...side(3), focus: '#ffdd00' }
export const lightColours = light as unknown as Palette

/** Contrast of two colours after WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, bl] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * bl!
  }
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p)
  return (x! + 0.05) / (y! + 0.05)
}
