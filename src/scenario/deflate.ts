/**
 * The platform's UTF-8 and deflate, which every browser and Node have, typed here because the pure folders are
 * compiled without the DOM's types. Only what is used is declared.
 */
interface Chunked {
  readonly readable: { getReader(): Reader }
  readonly writable: { getWriter(): Writer }
}
interface Reader {
  read(): Promise<{ done: boolean; value?: Uint8Array }>
  cancel(): Promise<void>
}
interface Writer {
  write(chunk: Uint8Array): Promise<void>
  close(): Promise<void>
}
declare const CompressionStream: new (format: 'deflate') => Chunked
declare const DecompressionStream: new (format: 'deflate') => Chunked
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: true },
) => { decode(bytes: Uint8Array): string }

/**
 * Packs a text with zlib's deflate. The bytes may differ between browsers; what they unpack to never does.
 * The zlib wrapping costs six bytes and carries a checksum, so that a changed link is refused, not misread.
 */
export async function packed(text: string): Promise<Uint8Array> {
  return through(new CompressionStream('deflate'), new TextEncoder().encode(text), Infinity)
}

/**
 * Unpacks a text.
 *
 * @param limit bytes after which unpacking stops, whatever the input promises
 * @throws RangeError past the limit; whatever the platform throws for bytes that are not deflate or not UTF-8
 */
export async function unpacked(bytes: Uint8Array, limit: number): Promise<string> {
  const inflated = await through(new DecompressionStream('deflate'), bytes, limit)
  return new TextDecoder('utf-8', { fatal: true }).decode(inflated)
}

async function through(stream: Chunked, bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  const writer = stream.writable.getWriter()
  // A broken stream is reported by its reading side; the writing side's copies of the same error are let go.
  const ignore = () => undefined
  writer.write(bytes).catch(ignore)
  writer.close().catch(ignore)

  const reader = stream.readable.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done || !value) break
    size += value.length
    if (size > limit) {
      reader.cancel().catch(ignore)
      throw new RangeError('larger than the limit')
    }
    chunks.push(value)
  }
  const joined = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    joined.set(chunk, offset)
    offset += chunk.length
  }
  return joined
}
