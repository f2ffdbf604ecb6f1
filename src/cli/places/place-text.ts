import type { LocalPlace, PlaceSummary } from '../../scenario/scenario'

/** A place file's text: one line to each value, so that a change shows as one line. */
export function placeText(place: LocalPlace): string {
  return `${JSON.stringify(place, null, 2).replace(/\[[^[\]{}]*\]/g, oneLine)}\n`
}

/** The list's text: one line to each place. */
export function indexText(index: readonly PlaceSummary[]): string {
  return `[\n${index.map((place) => `  ${JSON.stringify(place)}`).join(',\n')}\n]\n`
}

function oneLine(array: string): string {
  return JSON.stringify(JSON.parse(array)).replaceAll(',', ', ')
}
