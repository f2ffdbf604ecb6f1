/** The width in pixels of a text in the chart's type face. */
export type Measure = (text: string, size: number, weight: number) => number

/**
 * Measures with the browser's own letters. Widths are remembered: a chart asks for the same few labels at every move
 * of a slider.
 *
 * @param family - the CSS font family of the chart
 */
export function canvasMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  /** Widths by text, for each style of letters. */
  const styles = new Map<string, Map<string, number>>()

  return (words, size, weight) => {
    const style = `${weight} ${size}px`
    let known = styles.get(style)
    if (known === undefined) styles.set(style, (known = new Map<string, number>()))
    const width = known.get(words)
    if (width !== undefined) return width
    // Figures are drawn tabular, which a canvas does not know: the widest figure stands for all.
    const text = words.replace(/\d/g, '0')
    const measured = known.get(text) ?? letters(text, size, style)
    if (known.size > 2000) known.clear()
    known.set(words, measured)
    known.set(text, measured)
    return measured
  }

  function letters(text: string, size: number, style: string): number {
    if (!context) return text.length * size * 0.6
    context.font = `${style} ${family}`
    return context.measureText(text).width
  }
}

/** Breaks a text at spaces into lines no wider than `width`; a single word that is wider stays whole. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && measure(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line) lines.push(line)
  return lines
}
