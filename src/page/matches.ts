/** Whether a text holds every word that somebody typed, or the beginning of it; blind to case and accents. */
export function matches(text: string, typed: string): boolean {
  const words = plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const held = plain(text)
  return words.every((word) => held.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}
