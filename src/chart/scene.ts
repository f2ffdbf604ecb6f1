/**
 * What a chart is once laid out: a flat list of marks with every coordinate decided, in CSS pixels.
 * The page draws it as SVG, the download writes it as text and the picture paints it on a canvas: one layout, three
 * painters, so that the file a person takes away is the chart that was on the screen.
 */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/** Colours are named by what they mean; `tokens.css` gives each its value in light, dark, forced colours and print. */
export const tones = [
  ...(['panel', 'ink', 'ink-2', 'ink-3', 'rule', 'grid', 'edge', 'focus'] as const),
  ...(['plan', 'base', 'assume', 'ghost', 'span', 'better', 'worse'] as const),
  // Lines of several plans.
  ...(['line-1', 'line-2', 'line-3', 'line-4', 'line-5', 'line-6'] as const),
  // Fills of the lanes; `on-` is the colour of letters that read on each.
  ...(['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6'] as const),
  ...(['on-cat-1', 'on-cat-2', 'on-cat-3', 'on-cat-4', 'on-cat-5', 'on-cat-6'] as const),
] as const

export type Tone = (typeof tones)[number]
export type Category = 'cat-1' | 'cat-2' | 'cat-3' | 'cat-4' | 'cat-5' | 'cat-6'

export interface PathMark {
  readonly kind: 'path'
  /** Stable between layouts, so that the page changes the node instead of replacing it. */
  readonly key: string
  readonly d: string
  readonly stroke?: Tone
  readonly width?: number
  readonly dash?: string
  readonly fill?: Tone
  readonly fillOpacity?: number
}

export interface RectMark {
  readonly kind: 'rect'
  readonly key: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
  readonly fill?: Tone
  readonly fillOpacity?: number
  readonly stroke?: Tone
}

export interface TextMark {
  readonly kind: 'text'
  readonly key: string
  readonly x: number
  /** The baseline of the letters. */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly tone: Tone
  /** A rim in the colour of the panel, where letters may cross a line. */
  readonly halo?: boolean
}

/** Marks of their own coordinate origin. */
export interface GroupMark {
  readonly kind: 'group'
  readonly key: string
  readonly x: number
  readonly y: number
  readonly marks: readonly Mark[]
}

export type Mark = PathMark | RectMark | TextMark | GroupMark
