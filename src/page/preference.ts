/** What a reader prefers, remembered on this device; `null` where nothing is, or where storage is refused. */
export function preference(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Remembers a preference, or forgets it by `null`. It is not worth an error where storage is refused. */
export function prefer(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Kept for this visit only.
  }
}
