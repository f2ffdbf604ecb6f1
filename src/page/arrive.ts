/** Brings the reader to the part of the page that an address names: into view, and with the focus in it. */
export function arriveAt(id: string): void {
  const part = document.getElementById(id)
  if (part === null) return
  part.focus({ preventScroll: true })
  part.scrollIntoView({ block: 'start' })
}
