/** Hands a file to the person. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser reads the address after the click returns.
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}
