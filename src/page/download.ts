/** Hands a text to the reader as a file. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  // The browser reads the address after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 1000)
}

/** A file name that every system takes: `Torbay, beds first` becomes `torbay-beds-first`. */
export function fileName(...parts: readonly string[]): string {
  const name = parts
    .join(' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return name === '' ? 'joined-up' : name
}
