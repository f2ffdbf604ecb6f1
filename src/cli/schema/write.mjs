// Writes public/schema from the valibot schemas: `npm run schema`. Vite runs the TypeScript, so nothing is built.
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const source = fileURLToPath(new URL('json-schema.ts', import.meta.url))
const { module } = /** @type {{ module: typeof import('./json-schema') }} */ (
  await runnerImport(source, { configFile: false, logLevel: 'error' })
)
for (const [name, text] of module.jsonSchemas()) {
  await writeFile(new URL(`../../../public/schema/${name}`, import.meta.url), text)
  console.log(`public/schema/${name}`)
}
