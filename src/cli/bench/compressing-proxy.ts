import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

const travelsCompressed = /text|javascript|json|svg|xml/

/**
 * Serves another site as static hosts do: text compressed by gzip at level 6, everything cacheable. For measuring with
 * a slow network, where the size of what travels decides.
 */
export async function compressingProxy(
  site: string,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const { origin, pathname } = new URL(site)
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(origin + (request.url ?? '/'))
      const body = Buffer.from(await answer.arrayBuffer())
      const type = answer.headers.get('content-type') ?? 'application/octet-stream'
      const policy = answer.headers.get('content-security-policy')
      const compressed = travelsCompressed.test(type)
      response.writeHead(answer.status, {
        'content-type': type,
        'cache-control': 'max-age=600',
        ...(policy !== null && { 'content-security-policy': policy }),
        ...(compressed && { 'content-encoding': 'gzip' }),
      })
      response.end(compressed ? gzipSync(body, { level: 6 }) : body)
    })().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${pathname}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
