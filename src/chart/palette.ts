import { tones, type Tone } from './scene'

/** A colour for every tone, as text that any program reads. */
export type Palette = Readonly<Record<Tone, string>>

/**
 * Reads the tokens as they are on the page, in their light form: a picture goes into a document, and documents are
 * white.
 *
 * @param page - element under which the tokens hold
 */
export function lightPalette(page: HTMLElement): Palette {
  const probe = document.createElement('span')
  probe.className = 'always-light'
  page.append(probe)
  const colours = {} as Record<Tone, string>
  for (const tone of tones) {
    probe.style.setProperty('color', `var(--${tone})`)
    colours[tone] = hex(getComputedStyle(probe).color)
  }
  probe.remove()
  return colours
}

/** Word processors read `#rrggbb` and not every form of CSS colour. */
function hex(colour: string): string {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)
  if (!parts) return colour
  return `#${parts
    .slice(1)
    .map((n) => Number(n).toString(16).padStart(2, '0'))
    .join('')}`
}
