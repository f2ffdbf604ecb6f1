import { strToU8, zipSync } from 'fflate'

/**
 * Stands in for JSZip below the library that writes slides (`src/launch/office-files.mjs`): as much of it as that
 * library calls. JSZip makes functions out of texts, which the page's content policy refuses; the library that zips
 * workbooks is there already and does not.
 */
export default class ZipFolder {
  readonly #files: Record<string, Uint8Array>
  readonly #path: string

  constructor(files: Record<string, Uint8Array> = {}, path = '') {
    this.#files = files
    this.#path = path
  }

  folder(name: string): ZipFolder {
    return new ZipFolder(this.#files, `${this.#path}${name}/`)
  }

  file(name: string, content: string | Uint8Array, { base64 = false } = {}): this {
    this.#files[this.#path + name] =
      typeof content !== 'string'
        ? content
        : base64
          ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
          : strToU8(content)
    return this
  }

  /** The archive, as bytes whatever is asked for: what goes into another archive is given back to `file` as it is. */
  generateAsync(): Promise<Uint8Array> {
    return Promise.resolve(zipSync(this.#files))
  }
}
