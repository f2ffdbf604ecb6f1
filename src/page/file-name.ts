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
