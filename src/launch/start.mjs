import process from 'node:process'
import { refuseOldNode } from './node-version.mjs'

refuseOldNode()
const { start } = await import('./start-site.mjs')
process.exitCode = await start(process.argv.slice(2))
