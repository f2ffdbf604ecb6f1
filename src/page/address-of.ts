declare global {
  interface ImportMetaEnv {
    /** Where the page is on the web; for a page built as a single file only, and empty where nobody has said. */
    readonly JOINED_UP_ADDRESS?: string
  }
}

/**
 * The address of a fragment of this page, for somebody else to open. `null` where there is none: a page that was opened
 * from a file has an address that means something on its own machine only, and tells the names of folders.
 *
 * @param fragment without `#`
 */
export function addressOf(fragment: string): string | null {
  const onTheWeb = import.meta.env.JOINED_UP_ADDRESS ?? ''
  if (onTheWeb !== '') return `${onTheWeb}#${fragment}`
  return location.protocol.startsWith('http') ? `${location.href.replace(/#.*$/, '')}#${fragment}` : null
}
