// Freezes the model of the release that package.json names, and keeps links and files of it: `npm run release:model`.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = new URL('../../', import.meta.url)
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const model = 'scenarios/model/local-system.xmile'
process.chdir(fileURLToPath(root))

mkdirSync('scenarios/model/releases', { recursive: true })
copyFileSync(model, `scenarios/model/releases/${version}.xmile`)
console.log(`scenarios/model/releases/${version}.xmile`)

const { module } = /** @type {{ module: typeof import('./golden') }} */ (
  await runnerImport(fileURLToPath(new URL('golden.ts', import.meta.url)), {
    configFile: false,
    logLevel: 'error',
  })
)
mkdirSync(`test/golden/${version}`, { recursive: true })
for (const [name, golden] of await module.goldenOf(version, model)) {
  writeFileSync(`test/golden/${version}/${name}.json`, `${JSON.stringify(golden, null, 2)}\n`)
  console.log(`test/golden/${version}/${name}.json`)
}
