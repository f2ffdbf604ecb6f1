import type { Palette } from './palette'
import type { Mark, Scene, Tone } from './scene'

/** Faces a reader's machine may have, the page's own first. */
const FACES = 'Atkinson Hyperlegible Next, Arial, sans-serif'

/**
 * A scene as the text of an SVG file that stands by itself: no script, no reference to anything.
 *
 * @param description - read to people who cannot see it
 * @param dark - colours for readers whose system is dark; left out: the file looks the same for everybody
 */
export function sceneText(
  scene: Scene,
  palette: Palette,
  title: string,
  description: string,
  dark?: Palette,
): string {
  const { width, height } = scene
  const open = attributes('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': FACES,
  })
  const body = scene.marks.flatMap((m) => markLines(m, palette, '  '))
  const head = [`  <title>${escape(title)}</title>`, `  <desc>${escape(description)}</desc>`]
  const style = dark === undefined ? [] : [darkStyle(scene.marks, palette, dark)]
  return [`${open}>`, ...head, ...style, ...body, '</svg>', ''].join('\n')
}

/** Colours stay attributes, which every program reads; one that knows of dark reads these rules as well. */
function darkStyle(marks: readonly Mark[], light: Palette, dark: Palette): string {
  const rules = new Set<string>()
  const rule = (property: string, tone: Tone | undefined): void => {
    if (tone !== undefined) rules.add(`[${property}="${light[tone]}"]{${property}:${dark[tone]}}`)
  }
  const visit = (mark: Mark): void => {
    if (mark.kind === 'group') mark.marks.forEach(visit)
    else if (mark.kind === 'text') rule('fill', mark.tone)
    else {
      rule('fill', mark.fill)
      rule('stroke', mark.stroke)
    }
  }
  marks.forEach(visit)
  return `  <style>@media (prefers-color-scheme:dark){${[...rules].join('')}}</style>`
}

function markLines(mark: Mark, palette: Palette, indent: string): string[] {
  const colour = (tone: Tone | undefined) => (tone ? palette[tone] : 'none')
  switch (mark.kind) {
    case 'group': {
      const open = attributes('g', { transform: `translate(${round(mark.x)} ${round(mark.y)})` })
      const inner = mark.marks.flatMap((m) => markLines(m, palette, `${indent}  `))
      return [`${indent}${open}>`, ...inner, `${indent}</g>`]
    }
    case 'path':
      if (!mark.d) return []
      return [
        `${indent}${attributes('path', {
          d: mark.d,
          fill: colour(mark.fill),
          'fill-opacity': mark.fillOpacity,
          stroke: colour(mark.stroke),
          'stroke-width': mark.width,
          'stroke-dasharray': mark.dash,
          'stroke-linejoin': 'round',
        })}/>`,
      ]
    case 'rect':
      return [
        `${indent}${attributes('rect', {
          x: mark.x,
          y: mark.y,
          width: mark.width,
          height: mark.height,
          rx: mark.radius,
          fill: colour(mark.fill),
          'fill-opacity': mark.fillOpacity,
          stroke: mark.stroke && colour(mark.stroke),
        })}/>`,
      ]
    case 'text':
      return [
        `${indent}${attributes('text', {
          x: mark.x,
          y: mark.y,
          'font-size': mark.size,
          'font-weight': mark.weight,
          'text-anchor': mark.anchor,
          fill: colour(mark.tone),
        })}>${escape(mark.text)}</text>`,
      ]
  }
}

function attributes(name: string, values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escape(typeof value === 'number' ? round(value) : value)}"`],
  )
  return `<${name}${given.join('')}`
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  // Characters that XML cannot hold at all are left out: one of them would make the whole file unreadable.
  const legal = text.replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, (c) => (/[\t\n\r]/.test(c) ? c : ''))
  return legal.replace(/[&<>"]/g, (c) => entities[c] ?? c)
}
