import process from 'node:process'
import { refuseOldNode } from './node-version.mjs'

refuseOldNode()
const { measureEverything } = await import('./measure-everything.mjs')
process.exitCode = await measureEverything(process.argv.slice(2))
