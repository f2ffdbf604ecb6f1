import { root } from './project.mjs'

/** The policy that the built page keeps to: nothing from elsewhere, WebAssembly compiled at run time, no inline code. */
export const contentSecurityPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"

/**
 * Serves the built page as a plain static host would, under its Content-Security-Policy and with no fallback for
 * addresses that do not exist. A taken port gives the next free one.
 * @param {{ port?: number, host?: string | boolean, base?: string, outDir?: string }} [options]
 *   `port` 0 takes any free one; `base` is the sub-path, `/joined-up/`; `outDir` the built folder below the project's
 * @returns {Promise<{ address: string, addresses: string[], close: () => Promise<void> }>}
 */
export async function serveSite({ port = 4173, host = 'localhost', base = '/', outDir = 'dist' } = {}) {
  const { preview } = await import('vite')
  const server = await preview({
    root,
    base,
    configFile: false,
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir },
    preview: { port, host, open: false, headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  })
  const addresses = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])]
  const [address] = addresses
  if (address === undefined) throw new Error('the server has no address')
  return { address, addresses, close: () => server.close() }
}
