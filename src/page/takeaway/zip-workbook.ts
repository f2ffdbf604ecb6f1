import { zipSync } from 'fflate'

/**
 * Stands in for the zip of the library that writes workbooks (`src/launch/office-files.mjs`): the same call, made
 * where it is called. The library's own starts a worker from a text, which the page's content policy refuses.
 */
export default function zipToArrayBuffer(files: Record<string, Uint8Array>): Promise<ArrayBufferLike> {
  return Promise.resolve(zipSync(files).buffer)
}
