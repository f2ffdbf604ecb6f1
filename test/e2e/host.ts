import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { vi } from 'vitest'
import { serveSite } from '../../src/launch/site.mjs'

/** Some folder on a council's web server, to which releases are uploaded and which can be out of reach. */
export class Host {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'joined-up-host-'))
  #close: (() => Promise<void>) | undefined
  #address = ''

  get address(): string {
    return this.#address
  }

  async up(): Promise<this> {
    const site = await serveSite({ base: '/adult%20care/', port: 0, outDir: this.#folder })
    this.#close = site.close
    this.#address = site.address
    return this
  }

  /** Puts a release in place of all that is there. */
  deploy(release: string): this {
    rmSync(this.#folder, { recursive: true })
    cpSync(release, this.#folder, { recursive: true, filter: (file) => !file.endsWith('.map') })
    return this
  }

  async down(): Promise<void> {
    await this.#close?.()
    this.#close = undefined
  }

  async end(): Promise<void> {
    await this.down()
    rmSync(this.#folder, { recursive: true })
  }
}

/** What a page of the next release says where this one says that it is ready. */
export const nextReady = 'The next release is ready.'

/** Builds the next release: another text, and no file of the same name. */
export async function buildNext(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'joined-up-next-'))
  const output = {
    entryFileNames: 'assets/next-[name]-[hash].js',
    chunkFileNames: 'assets/next-[name]-[hash].js',
    assetFileNames: 'assets/next-[name]-[hash][extname]',
  }
  // A build is what `npm run build` makes of the page, not what a run of tests would.
  vi.stubEnv('NODE_ENV', 'production')
  await build({
    logLevel: 'error',
    plugins: [
      {
        name: 'next-release',
        transform: (code, id) =>
          id.endsWith('src/text/en.ts') ? code.replace('Works without a connection.', nextReady) : undefined,
      },
    ],
    worker: { rolldownOptions: { output } },
    build: { outDir: folder, emptyOutDir: true, sourcemap: false, rolldownOptions: { output } },
  })
  vi.unstubAllEnvs()
  return folder
}
