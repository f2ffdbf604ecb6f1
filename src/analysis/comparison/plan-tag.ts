/** The letters by which a plan is known where its name is too long: A to Z, then AA, AB and so on. */
export function planTag(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26))
  return position < 26 ? letter : planTag(Math.floor(position / 26) - 1) + letter
}
