/** Of the notes on a place, those that must be seen without opening the list, in English, by the flag in its file. */
export const placeFlags: Readonly<Record<string, string>> = {
  'beds-differ': 'Mapped beds differ by over a fifth',
  'beds-index': 'Beds as an index, 1998 = 100',
  'whole-nation': 'England as a whole',
}
