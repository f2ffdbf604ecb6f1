/**
 * Offset in the file of a character of an element's decoded text. Needed because `&lt;` is one character of an
 * equation but four of the file, and a fault must point at the place in the file.
 *
 * @param file the whole text of the file
 * @param contentAt offset where the element's content begins
 * @returns a function from offsets of the decoded text to offsets of the file
 */
export function textOffsets(file: string, contentAt: number, decoded: string): (offset: number) => number {
  if (file.startsWith(decoded, contentAt)) return (offset) => contentAt + offset
  const offsets: number[] = []
  let at = contentAt
  let inCdata = false
  while (offsets.length < decoded.length && at < file.length) {
    if (!inCdata && file.startsWith('<![CDATA[', at)) {
      inCdata = true
      at += 9
    } else if (inCdata && file.startsWith(']]>', at)) {
      inCdata = false
      at += 3
    } else if (!inCdata && file.startsWith('<!--', at)) {
      at = file.indexOf('-->', at) + 3
    } else {
      offsets.push(at)
      if (!inCdata && file[at] === '&') at = file.indexOf(';', at) + 1
      else at += file.startsWith('\r\n', at) ? 2 : 1
    }
  }
  return (offset) => offsets[offset] ?? at
}
