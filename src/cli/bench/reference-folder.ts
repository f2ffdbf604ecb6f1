import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The folder with health.xmile and limit.cpp, named by REFERENCE_MODELS; `null` where they are missing. */
export function referenceFolder(): string | null {
  const folder = process.env['REFERENCE_MODELS'] ?? join('..', 'shared', 'bench')
  return existsSync(join(folder, 'health.xmile')) ? folder : null
}
